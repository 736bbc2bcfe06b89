package io.selfenroll.benchmarks.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * "Forgot password?" as a browser does it: the form, then the address is sent. The answer comes when the mail server has
 * taken the mail.
 */
final class ResetMails {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String form;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ResetMails(KeycloakServer server) {
        this.form = server.url() + "/realms/" + KeycloakRealm.NAME + "/login-actions/reset-credentials?client_id="
                + KeycloakRealm.CLIENT;
    }

    /** One for each of these users, by so many visitors at a time. */
    double perSecond(int from, int to, int visitors) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        long begin = System.nanoTime();
        List<Future<?>> visits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 0; visitor < visitors; visitor++) {
                visits.add(threads.submit(() -> {
                    for (int user = next.getAndIncrement(); user < to; user = next.getAndIncrement()) {
                        ask(KeycloakRealm.email(user));
                    }
                    return null;
                }));
            }
        }
        for (Future<?> visit : visits) {
            visit.get();
        }
        return (to - from) / ((System.nanoTime() - begin) / 1e9);
    }

    private void ask(String email) throws IOException, InterruptedException {
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(URI.create(form)).build(), BodyHandlers.ofString());
        Matcher action = ACTION.matcher(page.body());
        if (page.statusCode() != 200 || !action.find()) {
            throw new IllegalStateException("The form gave " + page.statusCode());
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Cookie", cookies(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(email, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        // Keycloak leads back to the sign-in page, which says that a mail was sent.
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("The address gave " + answer.statusCode());
        }
    }

    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}
