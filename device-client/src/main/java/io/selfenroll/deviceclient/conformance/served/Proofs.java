package io.selfenroll.deviceclient.conformance.served;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of DPoP (RFC 9449) for a client that offered a key when it enrolled. */
final class Proofs {

    private Proofs() {}

    static boolean offered(Exchanges calls) {
        return calls.enrollments().stream().anyMatch(call -> call.proof() != null);
    }

    static Optional<String> broken(Exchanges calls) {
        if (!offered(calls)) {
            return Optional.empty();
        }
        Set<String> used = new HashSet<>();
        String key = null;
        for (Exchange call : calls.all()) {
            if (call.path().startsWith("/devices") && !call.elsewhere()) {
                try {
                    DpopProof proof = DpopProof.read(call.proof());
                    check(proof, call, used, key);
                    key = proof.key();
                } catch (DpopProof.Broken e) {
                    return Optional.of(call.method() + " " + call.path() + ": " + e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    private static void check(DpopProof proof, Exchange call, Set<String> used, String key) throws DpopProof.Broken {
        if (!used.add(proof.claim("jti"))) {
            throw new DpopProof.Broken("its jti was used before.");
        }
        if (key != null && !key.equals(proof.key())) {
            throw new DpopProof.Broken("it is by another key.");
        }
        if (!proof.claim("htm").equals(call.method())) {
            throw new DpopProof.Broken("htm is not the method.");
        }
        if (!proof.claim("htu").endsWith("/api/enrollment/v1" + call.path())) {
            throw new DpopProof.Broken("htu is not the address of the call.");
        }
        if (call.path().startsWith("/devices/me")) {
            List<String> words = List.of(
                    call.authorization() == null
                            ? new String[0]
                            : call.authorization().split(" ", 2));
            if (words.size() != 2 || !words.getFirst().equals("DPoP")) {
                throw new DpopProof.Broken("Authorization is not \"DPoP <token>\".");
            }
            if (!proof.claim("ath").equals(DpopProof.hash(words.getLast()))) {
                throw new DpopProof.Broken("ath is not the hash of the token.");
            }
        }
    }
}
