package io.selfenroll.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority and what it gives out, made with the JDK's keytool. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path dir;
    private final String authority;
    private int servers;

    /** @param authority its name; each is one of its own, below the folder */
    Certificates(Path dir, String authority) {
        this.dir = dir;
        this.authority = authority;
        make(authority, List.of("-dname", "CN=" + authority, "-ext", "bc:critical"));
    }

    /** PEM file of the authority. */
    Path pem() {
        Path pem = dir.resolve(authority + ".pem");
        keytool(List.of("-exportcert", "-rfc", "-alias", authority, "-file", pem.toString()));
        return pem;
    }

    /** A server whose certificate names these, and is good for some days. */
    SSLContext server(String names) {
        return server(names, "-1d");
    }

    /** A server whose certificate has ended a week ago. */
    SSLContext expiredServer(String names) {
        return server(names, "-37d");
    }

    private SSLContext server(String names, String begin) {
        String alias = "server" + ++servers;
        make(alias, List.of("-dname", "CN=server", "-ext", "san=" + names, "-signer", authority, "-startdate", begin));
        try (InputStream stored = Files.newInputStream(store())) {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(stored, PASSWORD.toCharArray());
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(
                    alias,
                    all.getKey(alias, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String alias, List<String> options) {
        List<String> command =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-validity", "30"));
        command.addAll(options);
        keytool(command);
    }

    private Path store() {
        return dir.resolve(authority + ".p12");
    }

    private void keytool(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(options);
        command.addAll(List.of("-keystore", store().toString(), "-storepass", PASSWORD));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(printed);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
