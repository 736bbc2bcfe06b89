package io.selfenroll.deviceclient.conformance.checks;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.credential.OneTimePassword;
import io.selfenroll.deviceclient.credential.UserName;

/** The life of one device, from its credentials to its leave. */
final class DeviceChecks {

    private final Identity identity;
    private final UserName user;
    private final OneTimePassword password;
    private final String installation = UUID.randomUUID().toString();
    private String deviceId;
    private String secret;
    private String token;

    DeviceChecks(Identity identity, UserName user, OneTimePassword password) {
        this.identity = identity;
        this.user = user;
        this.password = password;
    }

    List<Report.Part> run(Integer terms, boolean keep) throws IOException, InterruptedException {
        List<Report.Part> parts = new ArrayList<>();
        parts.add(terms(terms));
        Part enroll = new Part("enroll", "credentials become a device");
        boolean enrolled = enroll(enroll, terms);
        parts.add(enroll.judged());
        List<Part> rest = List.of(
                new Part("repeat", "a lost answer can be asked for again, by the same installation only"),
                new Part("sync", "the first synchronisation connects the device"),
                new Part("token", "the device's secret gets another token"),
                new Part("key", "a token is worth nothing without the device's key"),
                new Part("leave", "a device that left is gone"));
        if (!enrolled) {
            rest.forEach(part -> parts.add(part.notTried("there is no device.").judged()));
            return parts;
        }
        repeat(rest.get(0), terms);
        sync(rest.get(1));
        token(rest.get(2));
        new KeyChecks(identity).run(rest.get(3), deviceId, secret, token);
        if (keep) {
            rest.get(4).notTried("the device is to be kept.");
        } else {
            leave(rest.get(4));
        }
        rest.forEach(part -> parts.add(part.judged()));
        return parts;
    }

    static Map<String, Object> enrollment(String username, String password, String installation, Integer terms) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "username", username,
                "password", password,
                "installationId", installation,
                "device", Map.of("platform", "OTHER", "name", "Conformance kit")));
        if (terms != null) {
            body.put("acceptedTerms", terms);
        }
        return body;
    }

    private Answer enroll(String installationId, Integer terms) throws IOException, InterruptedException {
        return identity.send(
                "POST", "/devices", enrollment(user.toString(), password.formatted(), installationId, terms), null);
    }

    private Report.Part terms(Integer terms) throws IOException, InterruptedException {
        Part part = new Part("terms", "nothing is used up before the terms are accepted");
        if (terms == null) {
            return part.notTried("the site has none.").judged();
        }
        Answer none = enroll(installation, null);
        part.expect(
                "Without acceptance it is 409 terms-not-accepted with the version.",
                none.problem(409, "terms-not-accepted")
                        && none.body().path("termsVersion").asInt() == terms,
                none);
        return part.judged();
    }

    private boolean enroll(Part part, Integer terms) throws IOException, InterruptedException {
        Answer answer = enroll(installation, terms);
        if (!part.expect("It is 201 with a device, its secret and a token.", complete(answer, 201), answer)) {
            return false;
        }
        part.expect(
                "It says who and where.",
                !answer.text("/user/email").isEmpty()
                        && answer.text("/site/slug").equals(user.site()),
                answer);
        part.expect(
                "The tokens are bound to the key that was offered, and only then.",
                answer.text("/tokenType").equals(identity.hasKey() ? "DPoP" : "Bearer"),
                answer);
        part.expect("The device is ENROLLED.", answer.text("/status").equals("ENROLLED"), answer);
        part.expect(
                "Secrets may not be kept by caches.",
                answer.header("Cache-Control").orElse("").contains("no-store"),
                answer);
        take(answer);
        return true;
    }

    private static boolean complete(Answer answer, int status) {
        return answer.status() == status
                && !answer.text("/deviceId").isEmpty()
                && !answer.text("/deviceSecret").isEmpty()
                && !answer.text("/accessToken").isEmpty()
                && answer.body().path("expiresIn").asInt() > 0;
    }

    private void take(Answer answer) {
        deviceId = answer.text("/deviceId");
        secret = answer.text("/deviceSecret");
        token = answer.text("/accessToken");
    }

    private void repeat(Part part, Integer terms) throws IOException, InterruptedException {
        Answer again = enroll(installation, terms);
        boolean same = complete(again, 200) && again.text("/deviceId").equals(deviceId);
        if (part.expect("The same installation gets the same device, with 200.", same, again)) {
            take(again);
        }
        Answer other = enroll(UUID.randomUUID().toString(), terms);
        part.expect("Another one is told 409 credential-used.", other.problem(409, "credential-used"), other);
    }

    private void sync(Part part) throws IOException, InterruptedException {
        Answer synced = identity.send("POST", "/devices/me/syncs", Map.of("osVersion", "1.0"), token);
        part.expect(
                "It is 200 CONNECTED.",
                synced.status() == 200 && synced.text("/status").equals("CONNECTED"),
                synced);
        part.expect("The next one is asked for later.", future(synced.text("/nextSyncAfter")), synced);
        Answer device = identity.send("GET", "/devices/me", null, token);
        part.expect(
                "The device sees that it is connected.",
                device.status() == 200
                        && device.text("/status").equals("CONNECTED")
                        && !device.text("/lastSyncAt").isEmpty(),
                device);
    }

    private static boolean future(String time) {
        try {
            return Instant.parse(time).isAfter(Instant.now());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void token(Part part) throws IOException, InterruptedException {
        Answer wrong = tokenBy(secret + "x");
        part.expect("A wrong secret is 401 invalid-device.", wrong.problem(401, "invalid-device"), wrong);
        Answer other = tokenBy(secret);
        if (part.expect(
                "The right one gets a token.",
                other.status() == 200 && !other.text("/accessToken").isEmpty(),
                other)) {
            token = other.text("/accessToken");
        }
        Answer device = identity.send("GET", "/devices/me", null, token);
        part.expect("The new token works.", device.status() == 200, device);
    }

    private Answer tokenBy(String deviceSecret) throws IOException, InterruptedException {
        return identity.send(
                "POST", "/devices/tokens", Map.of("deviceId", deviceId, "deviceSecret", deviceSecret), null);
    }

    private void leave(Part part) throws IOException, InterruptedException {
        Answer left = identity.send("DELETE", "/devices/me", null, token);
        part.expect("It is 204.", left.status() == 204, left);
        Answer device = identity.send("GET", "/devices/me", null, token);
        part.expect("Its token is 401.", device.status() == 401, device);
        Answer again = tokenBy(secret);
        part.expect("Its secret is 401 invalid-device.", again.problem(401, "invalid-device"), again);
    }
}
