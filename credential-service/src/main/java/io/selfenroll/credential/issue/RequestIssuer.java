package io.selfenroll.credential.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.store.CredentialRepository;

/** One credential per verified request; a request that has one already is passed over. */
@ApplicationScoped
class RequestIssuer {

    private final CredentialRepository credentials;
    private final Issuer issuer;

    RequestIssuer(CredentialRepository credentials, Issuer issuer) {
        this.credentials = credentials;
        this.issuer = issuer;
    }

    void issue(List<VerifiedRequest> requests) {
        Map<UUID, VerifiedRequest> fresh = new LinkedHashMap<>();
        requests.forEach(request -> fresh.putIfAbsent(request.requestId(), request));
        fresh.keySet().removeAll(credentials.requestsWithCredential(fresh.keySet()));
        issuer.issue(fresh.values().stream().map(VerifiedRequest::order).toList());
    }
}
