package io.selfenroll.deviceclient.conformance.served;

import com.fasterxml.jackson.databind.JsonNode;

/** What the server says when all is well, each with a field that is not documented: later versions may add some. */
final class Replies {

    static final Reply ENROLLED = Reply.json(201, """
            {"deviceId":"${deviceId}","deviceSecret":"${deviceSecret}","accessToken":"${accessToken1}",\
            "tokenType":"${tokenType}","expiresIn":900,"status":"ENROLLED","notKnownYet":true,\
            "user":{"firstName":"Uma","lastName":"Ser","email":"user@acme.example"},\
            "site":{"slug":"${slug}","name":"Conformance"}}""");
    static final Reply SYNCED =
            Reply.json(200, "{\"status\":\"CONNECTED\",\"nextSyncAfter\":\"2099-01-15T13:30:00Z\",\"notKnownYet\":1}");
    private static final Reply TOKEN =
            Reply.json(200, "{\"accessToken\":\"${accessToken2}\",\"tokenType\":\"${tokenType}\",\"expiresIn\":900}");
    private static final Reply DEVICE = Reply.json(
            200, "{\"deviceId\":\"${deviceId}\",\"name\":\"Device\",\"platform\":\"OTHER\",\"status\":\"CONNECTED\"}");

    private Replies() {}

    /** Terms of version 0 are none. */
    static Reply site(int terms) {
        return Reply.json(
                200,
                """
                {"slug":"${slug}","name":"Conformance","languages":["en"],"defaultLanguage":"en","clients":[],\
                "branding":{"colour":null,"logoUrl":null},"allowedPlatforms":[],"notKnownYet":{},"terms":"""
                        + (terms == 0
                                ? "null"
                                : "{\"version\":" + terms + ",\"text\":\"Be kind, version " + terms + ".\"}")
                        + "}");
    }

    /** What the script says; a secret or token that is not the device's own is refused whatever it says. */
    static Reply to(Scenario scenario, String call, JsonNode body) {
        return switch (call) {
            case Exchanges.ENROLL -> scenario.next(call, Reply.problem(401, "invalid-credentials"));
            case Exchanges.TOKEN ->
                body != null && body.path("deviceSecret").asText("").equals(scenario.deviceSecret())
                        ? scenario.next(call, TOKEN)
                        : Reply.problem(401, "invalid-device");
            case Exchanges.SYNC -> scenario.next(call, SYNCED);
            case "GET /devices/me" -> scenario.next(call, DEVICE);
            case "DELETE /devices/me" -> scenario.next(call, Reply.json(204, ""));
            default ->
                call.equals("GET /sites/" + scenario.slug())
                        ? scenario.next(call, site(0))
                        : Reply.problem(404, "not-found");
        };
    }

    /** Puts in the values of the scenario. */
    static String filled(String text, Scenario scenario, boolean bound) {
        return text.replace("${slug}", scenario.slug())
                .replace("${deviceId}", scenario.deviceId())
                .replace("${deviceSecret}", scenario.deviceSecret())
                .replace("${accessToken1}", scenario.accessToken(1))
                .replace("${accessToken2}", scenario.accessToken(2))
                .replace("${tokenType}", bound ? "DPoP" : "Bearer");
    }
}
