package io.selfenroll.admin.sso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect provider: discovery, authorization with PKCE, token and keys. Who signs in there is said by further
 * parameters of the authorization request, which the test adds as a person would fill in a form: {@code as_email},
 * {@code as_verified}, {@code as_nonce}, {@code as_audience}, {@code as_key}.
 */
public class TestProvider implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "selfenroll";
    private static final String SECRET = "a secret of the client, long enough to encrypt with";

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final RsaJsonWebKey key = key("provider");
    private final RsaJsonWebKey foreignKey = key("provider");
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext(
                "/jwks",
                exchange -> json(exchange, 200, "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                SECRET,
                "selfenroll.sso.name",
                "Acme directory");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        json(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(url()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        boolean right = CLIENT.equals(query.get("client_id"))
                && "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"))
                && query.get("scope").contains("openid")
                && query.get("scope").contains("email");
        if (!right) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        String answer = query.containsKey("as_denied") ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?" + answer + "&state="
                                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes());
        boolean right = asked != null
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
        if (!right) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":300,"id_token":"%s"}
                """.formatted(UUID.randomUUID(), idToken(asked)));
    }

    private String idToken(Map<String, String> asked) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience(asked.getOrDefault("as_audience", CLIENT));
        claims.setSubject("subject of " + asked.get("as_email"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("nonce", asked.getOrDefault("as_nonce", asked.get("nonce")));
        claims.setClaim("email", asked.get("as_email"));
        if (asked.containsKey("as_verified")) {
            claims.setClaim("email_verified", Boolean.valueOf(asked.get("as_verified")));
        }
        // What the provider says of roles must not matter.
        claims.setStringListClaim("groups", "platform-administrator", "administrator", "editor", "reader");
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue("provider");
        token.setKey((asked.containsKey("as_key") ? foreignKey : key).getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : encoded.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
