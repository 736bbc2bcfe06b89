package io.selfenroll.systemtests.fuzz;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What has to hold for every answer, whatever was asked. */
final class Verdict {

    /** A name of a class, a line of a stack trace, a message of the database. */
    private static final Pattern INNER = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]|\\b(java|javax|jakarta|io|org|com)\\.[a-z]+\\.[A-Za-z]|SQLSTATE|SQL syntax|mariadb",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Pattern> HEADERS = Map.of(
            "X-Content-Type-Options", Pattern.compile("nosniff"),
            "Referrer-Policy", Pattern.compile("no-referrer"),
            "Content-Security-Policy",
                    Pattern.compile("(?=.*default-src 'none')(?=.*frame-ancestors 'none')(?=.*base-uri 'none')"
                            + "(?!.*unsafe-).*"),
            "Cross-Origin-Opener-Policy", Pattern.compile("same-origin"),
            "Cache-Control", Pattern.compile("no-store|public, max-age=\\d+|no-cache|private, .*"));

    private Verdict() {}

    /** All that is wrong; empty when nothing is. */
    static List<String> of(Operation operation, int status, HttpHeaders headers, String body) {
        List<String> wrong = new ArrayList<>();
        if (!operation.documents(status)) {
            wrong.add("status " + status + " is not documented");
        }
        if (status >= 500) {
            wrong.add("status " + status);
        }
        String type = headers.firstValue("Content-Type").orElse("");
        if (status >= 400 && !operation.answersWith(status, type)) {
            wrong.add(status + " is no problem but " + type);
        }
        if (type.equals("application/problem+json") && !body.contains("\"type\":\"urn:selfenroll:problem:")) {
            wrong.add(status + " is a problem without a type");
        }
        if (status >= 400 && INNER.matcher(withoutEcho(body)).find()) {
            wrong.add(status + " tells of the inside: " + body);
        }
        HEADERS.forEach((name, value) -> {
            List<String> values = headers.allValues(name);
            if (values.size() != 1 || !value.matcher(values.getFirst()).matches()) {
                wrong.add(status + " has " + name + " " + values);
            }
        });
        return wrong;
    }

    /** The path and names of fields come from the caller. */
    private static String withoutEcho(String body) {
        return body.replaceAll("\"(instance|field)\":\"[^\"]*\"", "");
    }
}
