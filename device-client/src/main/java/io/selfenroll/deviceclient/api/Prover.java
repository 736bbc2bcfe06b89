package io.selfenroll.deviceclient.api;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Puts the device's proof and token on its calls: by DPoP when it has a key, else as a plain bearer. */
final class Prover {
    private DeviceKey key;
    private String nonce;

    /** @param key null for none */
    Prover(DeviceKey key) {
        this.key = key;
    }

    /** @param accessToken null for a call without one */
    HttpRequest prove(HttpRequest.Builder request, String accessToken) {
        HttpRequest.Builder proved = request.copy();
        if (accessToken != null) {
            proved.setHeader("Authorization", (key == null ? "Bearer " : "DPoP ") + accessToken);
        }
        if (key != null) {
            HttpRequest plain = proved.build();
            proved.setHeader("DPoP", key.proof(plain.method(), plain.uri(), accessToken, nonce));
        }
        return proved.build();
    }

    /** The server's clock travels in its nonces, so that this device's may be wrong. */
    void note(HttpResponse<?> answer) {
        answer.headers().firstValue("DPoP-Nonce").ifPresent(given -> nonce = given);
    }

    /** A server that knows no DPoP has given plain tokens: the key is of no use then. */
    void tokensAre(String type) {
        if (!"DPoP".equalsIgnoreCase(type)) {
            key = null;
        }
    }

    boolean bound() {
        return key != null;
    }
}
