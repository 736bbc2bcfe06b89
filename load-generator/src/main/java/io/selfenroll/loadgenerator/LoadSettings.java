package io.selfenroll.loadgenerator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How calls are made.
 *
 * @param status that counts as success
 * @param users at the same time
 * @param perSecond a steady rate instead of users that wait for each answer; 0 for none
 * @param longest after which no call is begun
 * @param settling from the first call on, that the rate does not count
 * @param keepAnswers whether the bodies are wanted
 */
public record LoadSettings(
        String url,
        Path calls,
        int status,
        int users,
        int perSecond,
        Duration longest,
        Duration settling,
        boolean keepAnswers) {

    static LoadSettings ofThisJvm() {
        return new LoadSettings(
                System.getProperty("load.url"),
                Path.of(System.getProperty("load.calls")),
                Integer.getInteger("load.status"),
                Integer.getInteger("load.users"),
                Integer.getInteger("load.perSecond"),
                Duration.ofMillis(Long.getLong("load.longest")),
                Duration.ofMillis(Long.getLong("load.settling")),
                Boolean.getBoolean("load.keepAnswers"));
    }

    List<String> options() {
        return List.of(
                "-Dload.url=" + url,
                "-Dload.calls=" + calls,
                "-Dload.status=" + status,
                "-Dload.users=" + users,
                "-Dload.perSecond=" + perSecond,
                "-Dload.longest=" + longest.toMillis(),
                "-Dload.settling=" + settling.toMillis(),
                "-Dload.keepAnswers=" + keepAnswers);
    }
}
