package io.selfenroll.deviceclient.conformance.checks;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.deviceclient.conformance.Report;

/** What a server says to somebody without credentials. */
final class StrangerChecks {

    static final String API = "/api/enrollment/v1";
    private static final int TOO_LARGE = 64 * 1024;
    private static final Map<String, String> NO_HEADERS = Map.of();

    private final Wire wire;
    private final URI server;
    private final String slug;
    private Integer terms;

    StrangerChecks(Wire wire, URI server, String slug) {
        this.wire = wire;
        this.server = server;
        this.slug = slug;
    }

    /** The current version of the site's terms, null for none; known after {@link #site}. */
    Integer terms() {
        return terms;
    }

    Report.Part discovery() throws IOException, InterruptedException {
        Part part = new Part("discovery", "/.well-known/selfenroll names the endpoints");
        Answer answer = wire.send("GET", "/.well-known/selfenroll", null, NO_HEADERS);
        part.expect(
                "It is there.",
                answer.status() == 200 && !answer.text("/issuer").isBlank(),
                answer);
        part.expect(
                "The devices' endpoint ends with its path.",
                answer.text("/endpoints/devices").endsWith(API + "/devices"),
                answer);
        part.expect(
                "It speaks v1.", answer.body().path("apiVersions").toString().contains("\"v1\""), answer);
        return part.judged();
    }

    Report.Part site() throws IOException, InterruptedException {
        Part part = new Part("site", "the site tells how it presents itself");
        Answer site = wire.send("GET", API + "/sites/" + slug, null, NO_HEADERS);
        part.expect(
                "The site of the user name is there.",
                site.status() == 200
                        && site.text("/slug").equals(slug)
                        && site.body().path("clients").isArray(),
                site);
        terms = site.body().path("terms").isObject()
                ? site.body().path("terms").path("version").asInt()
                : null;
        Answer none = wire.send("GET", API + "/sites/no-such-site-here", null, NO_HEADERS);
        part.expect("A site that there is not is 404 not-found.", none.problem(404, "not-found"), none);
        return part.judged();
    }

    Report.Part problems() throws IOException, InterruptedException {
        Part part = new Part("problems", "mistakes of a client are told as problems");
        Answer broken = wire.send("POST", API + "/devices", "{\"username\":", NO_HEADERS);
        part.expect("Broken JSON is 400 invalid-request.", broken.problem(400, "invalid-request"), broken);
        Answer unknown = wire.send("POST", API + "/devices", Map.of("nope", 1), NO_HEADERS);
        part.expect(
                "An unknown field is 400 and named.",
                unknown.problem(400, "invalid-request")
                        && unknown.text("/violations/0/field").equals("nope"),
                unknown);
        Answer text = wire.send("POST", API + "/devices", "{}", Map.of("Content-Type", "text/plain"));
        part.expect("Another type than JSON is 415.", text.problem(415, "unsupported-media-type"), text);
        Answer large = wire.send("POST", API + "/devices", Map.of("username", "k".repeat(TOO_LARGE)), NO_HEADERS);
        part.expect("More than 64 KiB is 413 too-large.", large.problem(413, "too-large"), large);
        Answer path = wire.send("GET", API + "/nothing-here", null, Map.of("Accept-Language", "fi"));
        part.expect("An unknown path is 404 not-found.", path.problem(404, "not-found"), path);
        part.expect(
                "Titles come in the language that was asked for.",
                path.header("Content-Language").orElse("").equals("fi"),
                path);
        return part.judged();
    }

    Report.Part refusals() throws IOException, InterruptedException {
        Part part = new Part("strangers", "who proves nothing is told nothing");
        Answer wrong = wire.send(
                "POST",
                API + "/devices",
                DeviceChecks.enrollment(
                        "zzzzzz@" + slug, "ZZZZ-ZZZZ-ZZZZC", UUID.randomUUID().toString(), null),
                NO_HEADERS);
        part.expect("Wrong credentials are 401 invalid-credentials.", wrong.problem(401, "invalid-credentials"), wrong);
        Answer token = wire.send(
                "POST",
                API + "/devices/tokens",
                Map.of("deviceId", UUID.randomUUID().toString(), "deviceSecret", "made-up"),
                NO_HEADERS);
        part.expect("A made-up device is 401 invalid-device.", token.problem(401, "invalid-device"), token);
        Answer nobody = wire.send("GET", API + "/devices/me", null, NO_HEADERS);
        part.expect("Without a token it is 401 unauthorized.", nobody.problem(401, "unauthorized"), nobody);
        Answer forged = wire.send("GET", API + "/devices/me", null, Map.of("Authorization", "Bearer e30.e30.e30"));
        part.expect("So it is with a made-up token.", forged.problem(401, "unauthorized"), forged);
        part.expect(
                "Nothing of that may be kept by caches.",
                forged.header("Cache-Control").orElse("").contains("no-store"),
                forged);
        return part.judged();
    }
}
