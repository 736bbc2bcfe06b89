package io.selfenroll.enrollment.device.dpop;

import java.time.Instant;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Gives who sends proofs a fresh nonce with each answer, so that the next call needs no second try. */
@jakarta.ws.rs.ext.Provider
class NonceFilter implements ContainerResponseFilter {

    private final Provider<Nonces> nonces;

    NonceFilter(Provider<Nonces> nonces) {
        this.nonces = nonces;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaders().containsKey(Proofs.HEADER)) {
            response.getHeaders().putSingle(Proofs.NONCE_HEADER, nonces.get().at(Instant.now()));
        }
    }
}
