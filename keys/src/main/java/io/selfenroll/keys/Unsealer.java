package io.selfenroll.keys;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jose4j.jwk.PublicJsonWebKey;

/** Opens what a {@link Sealer} sealed to one of these private keys. */
public final class Unsealer {

    /** Those of the texts that come now: a few processes seal, each with one agreement at a time. */
    private static final int AGREEMENTS = 64;

    private final KeyFile privateKeys;
    private final Map<Parties, Agreement> agreements = new LinkedHashMap<>(AGREEMENTS, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Parties, Agreement> eldest) {
            return size() > AGREEMENTS;
        }
    };

    private record Parties(String kid, Map<String, Object> passingKey) {}

    public Unsealer(KeyFile privateKeys) {
        this.privateKeys = privateKeys.privateKeys();
    }

    /** @throws UnreadableSecret when it was sealed to another key or changed on the way */
    public String unseal(String sealed) {
        SealedText text = SealedText.read(sealed);
        return text.open(agreement(new Parties(text.kid(), text.passingKey())));
    }

    private Agreement agreement(Parties parties) {
        synchronized (agreements) {
            Agreement known = agreements.get(parties);
            if (known != null) {
                return known;
            }
        }
        PublicJsonWebKey reader = privateKeys
                .find(parties.kid())
                .map(PublicJsonWebKey.class::cast)
                .orElseThrow(() -> new UnreadableSecret("unknown key"));
        Agreement agreement = Agreement.read(reader, parties.passingKey());
        synchronized (agreements) {
            agreements.put(parties, agreement);
        }
        return agreement;
    }
}
