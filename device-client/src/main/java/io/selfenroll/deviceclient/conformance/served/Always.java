package io.selfenroll.deviceclient.conformance.served;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds in every scenario. */
final class Always {

    private static final Set<String> PLATFORMS =
            Set.of("ANDROID", "IOS", "WINDOWS", "MACOS", "LINUX", "CHROMEOS", "OTHER");
    private static final Set<String> FIELDS =
            Set.of("username", "password", "installationId", "device", "acceptedTerms");

    private Always() {}

    static List<Expectation> expectations() {
        return List.of(
                new Expectation("Secrets and tokens are in no address.", Always::secretInAddress),
                new Expectation("Secrets go to the server that was named and to no other.", Always::elsewhere),
                new Expectation("Bodies are JSON and say so.", Always::notJson),
                new Expectation(
                        "One installation has one installationId, of the documented form.", Always::installation),
                new Expectation("The enrollment has the documented fields.", Always::fields),
                new Expectation("A device that is bound to a key proves it in every call.", Proofs::broken));
    }

    private static Optional<String> secretInAddress(Exchanges calls) {
        List<String> secrets = calls.scenario().secrets().map(Always::plain).toList();
        return calls.all().stream()
                .filter(call -> {
                    String address = plain(URLDecoder.decode(
                            call.target().replaceAll("%(?![0-9a-fA-F]{2})", ""), StandardCharsets.UTF_8));
                    return secrets.stream().anyMatch(address::contains);
                })
                .findFirst()
                .map(call -> "the address of " + call.method() + " " + call.path() + " has one.");
    }

    private static String plain(String text) {
        return text.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> elsewhere(Exchanges calls) {
        return calls.all().stream()
                .filter(Exchange::elsewhere)
                .findFirst()
                .map(call -> call.method() + " followed a redirect to another host.");
    }

    private static Optional<String> notJson(Exchanges calls) {
        return calls.all().stream()
                .filter(call -> call.method().equals("POST") && !call.elsewhere())
                .filter(call -> call.body() == null
                        || call.contentType() == null
                        || !call.contentType().toLowerCase(Locale.ROOT).startsWith("application/json"))
                .findFirst()
                .map(call -> call.path() + " had the type " + call.contentType() + ".");
    }

    private static Optional<String> installation(Exchanges calls) {
        List<String> ids = calls.enrollments().stream()
                .map(call -> call.text("installationId"))
                .distinct()
                .toList();
        return ids.size() > 1
                ? Optional.of("there were " + ids.size() + " of them.")
                : ids.stream()
                        .filter(id -> !id.matches("[A-Za-z0-9._:-]{1,64}"))
                        .findFirst()
                        .map(id -> "it was \"" + id + "\".");
    }

    private static Optional<String> fields(Exchanges calls) {
        return calls.enrollments().stream()
                .filter(call -> call.body() != null)
                .flatMap(call -> Stream.of(
                        call.body().properties().stream()
                                .map(java.util.Map.Entry::getKey)
                                .filter(field -> !FIELDS.contains(field))
                                .findFirst()
                                .map(field -> "\"" + field + "\" is none of them."),
                        PLATFORMS.contains(call.body()
                                        .path("device")
                                        .path("platform")
                                        .asText())
                                ? Optional.<String>empty()
                                : Optional.of("device.platform is none of " + PLATFORMS + "."),
                        call.body().path("device").path("name").asText("").isBlank()
                                ? Optional.of("device.name is missing.")
                                : Optional.<String>empty()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
