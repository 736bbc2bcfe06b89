package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.selfenroll.localstack.StackSettings;
import io.selfenroll.localstack.mariadb.MariaDbPrograms;
import io.selfenroll.systemtests.stack.RunningStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Backup and restore as {@code docs/operations.md} has them. What an operator copies from there, the statements and the
 * names of topics and consumer groups, is read from it.
 */
final class Backup {

    private final RunningStack stack;
    private final Path dump;
    private final Instant taken = Instant.now();
    private final Set<String> groups;

    private Backup(RunningStack stack, Set<String> groups) {
        this.stack = stack;
        this.groups = groups;
        this.dump = stack.data().resolve("backup.sql");
    }

    /** While everything runs. */
    static Backup take(RunningStack stack) throws Exception {
        Backup backup = new Backup(stack, groups(stack));
        List<String> options = Arrays.asList(backup.found("```sh\\R(?:\\w+=\\S+ )?mariadb-dump ([^`]+?)\\s*```")
                .replace("\\", " ")
                .strip()
                .split("\\s+"));
        backup.run(MariaDbPrograms.command("mariadb-dump", backup.port(), backup.password(), options)
                .redirectOutput(backup.dump.toFile()));
        return backup;
    }

    /** Everything between the stop of the services and their start, which are done here too. */
    void restore() throws Exception {
        RunningStack.SERVICES.forEach(stack::stop);
        run(MariaDbPrograms.command("mariadb", port(), password(), List.of()).redirectInput(dump.toFile()));
        Path statements = Files.writeString(stack.data().resolve("restored.sql"), found("```sql\\R(.+?)```"));
        run(MariaDbPrograms.command("mariadb", port(), password(), List.of()).redirectInput(statements.toFile()));
        try (Admin kafka = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.kafka()))) {
            kafka.deleteTopics(Arrays.asList(found("--delete --topic[\\s\\\\]+'([^']+)'")
                            .replace("\\", "")
                            .split("\\|")))
                    .all()
                    .get();
            for (String group :
                    found("SET_BACK=\"([^\"]+)\"").replace("\\", " ").strip().split("\\s+")) {
                reset(kafka, group, OffsetSpec.forTimestamp(taken.toEpochMilli()));
            }
            reset(kafka, found("--to-latest[^`]*?--group (\\S+)"), OffsetSpec.latest());
        }
        stack.restart("admin-service");
        RunningStack.SERVICES.stream()
                .filter(service -> !service.equals("admin-service"))
                .forEach(stack::restart);
    }

    private static Set<String> groups(RunningStack stack) throws ExecutionException, InterruptedException {
        try (Admin kafka = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.kafka()))) {
            return kafka.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .collect(Collectors.toSet());
        }
    }

    /** One that has not read anything yet has nothing to be set back. */
    private void reset(Admin kafka, String group, OffsetSpec to) throws ExecutionException, InterruptedException {
        if (!groups.contains(group)) {
            throw new AssertionError("There is no consumer group " + group + " among " + groups);
        }
        Map<TopicPartition, OffsetAndMetadata> known = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        if (known.isEmpty()) {
            return;
        }
        Map<TopicPartition, ListOffsetsResultInfo> found = ends(kafka, known, to);
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends(kafka, known, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> wanted = known.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        // Nothing newer than that time: the end.
                        partition -> new OffsetAndMetadata(
                                found.get(partition).offset() < 0
                                        ? ends.get(partition).offset()
                                        : found.get(partition).offset())));
        kafka.alterConsumerGroupOffsets(group, wanted).all().get();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(
            Admin kafka, Map<TopicPartition, OffsetAndMetadata> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        return kafka.listOffsets(
                        partitions.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> spec)))
                .all()
                .get();
    }

    private static String found(String pattern) {
        try {
            String document = Files.readString(
                    StackSettings.findRepository().resolve("docs").resolve("operations.md"));
            String section = document.substring(document.indexOf("## Backup and restore"));
            Matcher matcher =
                    Pattern.compile(pattern, Pattern.DOTALL).matcher(section.substring(0, section.indexOf("\n## ", 1)));
            if (!matcher.find()) {
                throw new AssertionError("The document has no " + pattern);
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() {
        return URI.create(stack.setting("admin-service", "quarkus.datasource.jdbc.url")
                        .substring("jdbc:".length()))
                .getPort();
    }

    private String password() throws IOException {
        return Files.readString(stack.data().resolve("passwords").resolve("mariadb-root"))
                .strip();
    }

    private void run(ProcessBuilder program) throws IOException, InterruptedException {
        Path said = stack.data().resolve("backup.log");
        int code = program.redirectError(said.toFile()).start().waitFor();
        if (code != 0) {
            throw new AssertionError(program.command().getFirst() + ": " + Files.readString(said));
        }
    }
}
