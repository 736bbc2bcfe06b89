package io.selfenroll.systemtests.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that the system has left behind in tables, topics and logs, as text by place. */
public final class Traces {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Traces() {}

    public static Traces of(RunningStack stack) throws IOException, SQLException {
        Traces traces = ofTablesAndTopics(stack);
        try (Stream<Path> logs = Files.list(stack.data().resolve("log"))) {
            for (Path log : logs.toList()) {
                traces.texts.put(log.getFileName().toString(), Files.readString(log, StandardCharsets.ISO_8859_1));
            }
        }
        return traces;
    }

    /** Without the logs, which may be larger than the memory. */
    public static Traces ofTablesAndTopics(RunningStack stack) throws IOException, SQLException {
        Traces traces = new Traces();
        traces.readTopics(stack.kafka());
        try (Stream<Path> configurations = Files.list(stack.data().resolve("config"))) {
            for (Path configuration : configurations
                    .filter(file -> file.toString().endsWith(".properties"))
                    .toList()) {
                traces.readTables(configuration);
            }
        }
        return traces;
    }

    /** Text by place. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** Where the text stands. */
    public List<String> places(String text) {
        return texts.entrySet().stream()
                .filter(place -> place.getValue().contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void readTables(Path configuration) throws IOException, SQLException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(configuration)) {
            settings.load(reader);
        }
        try (Connection connection = DriverManager.getConnection(
                settings.getProperty("quarkus.datasource.jdbc.url"),
                settings.getProperty("quarkus.datasource.username"),
                settings.getProperty("quarkus.datasource.password"))) {
            for (String table : tables(connection)) {
                texts.put(configuration.getFileName() + " " + table, rows(connection, table));
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement show = connection.createStatement();
                ResultSet row = show.executeQuery("SHOW TABLES")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static String rows(Connection connection, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM `" + table + "`")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    text.append('\'').append(row.getString(column)).append("' ");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private void readTopics(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : consumer.listTopics().keySet()) {
                if (topic.startsWith("selfenroll.")) {
                    texts.put(topic, messages(consumer, topic));
                }
            }
        }
    }

    private static String messages(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        StringBuilder text = new StringBuilder();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                message.headers().forEach(header -> append(text, header.value()));
                append(text, message.key());
                append(text, message.value());
            });
        }
        return text.toString();
    }

    private static void append(StringBuilder text, byte[] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }
}
