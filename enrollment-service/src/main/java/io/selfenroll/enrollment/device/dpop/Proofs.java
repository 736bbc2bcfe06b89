package io.selfenroll.enrollment.device.dpop;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

/** The proof that came with a call. */
@ApplicationScoped
public class Proofs {

    /** In a request: the proof. */
    public static final String HEADER = "DPoP";

    static final String NONCE_HEADER = "DPoP-Nonce";

    private final ProofRules rules;
    private final UsedProofs used;

    Proofs(ProofRules rules, UsedProofs used) {
        this.rules = rules;
        this.used = used;
    }

    /**
     * The proof, made for this call and now; it still has to be {@linkplain #use used}. Empty when none was offered.
     *
     * @throws InvalidProof for a bad one, and for more than one
     */
    public Optional<Proof> offered(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HEADER);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1) {
            throw new InvalidProof("Send one proof only.");
        }
        Proof proof = ProofReader.read(headers.getFirst());
        rules.check(proof, request.method().name(), request.path());
        return Optional.of(proof);
    }

    /** From now on it counts no more, in no instance. @throws InvalidProof when it was used before */
    public void use(Proof proof) {
        used.use(proof);
    }
}
