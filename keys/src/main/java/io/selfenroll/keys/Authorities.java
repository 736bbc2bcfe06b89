package io.selfenroll.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/** Who vouches for a server: an organisation's own certificate authority, as internal mail servers often have. */
public final class Authorities {

    private Authorities() {}

    /**
     * @param pem certificates one after the other (RFC 7468)
     * @throws IllegalArgumentException when the file cannot be read, or has no certificate
     */
    public static KeyStore read(Path pem) {
        try (InputStream file = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry("authority" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw new IllegalArgumentException("No certificate in " + pem);
            }
            return trusted;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("No certificates can be read from " + pem, e);
        }
    }
}
