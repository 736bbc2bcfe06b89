package io.selfenroll.enrollment.device.dpop;

import java.nio.charset.StandardCharsets;

/** Whatever stands in the header is refused as a bad proof: nobody signs by chance. */
public final class ProofFuzz {

    private ProofFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Proof proof;
        try {
            proof = ProofReader.read(new String(data, StandardCharsets.UTF_8));
        } catch (InvalidProof refused) {
            return;
        }
        throw new IllegalStateException("Accepted: " + proof);
    }
}
