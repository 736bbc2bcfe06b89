package io.selfenroll.localstack;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.selfenroll.localstack.demo.DemoData;
import io.selfenroll.localstack.demo.DemoFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dev up}. */
@Command(
        name = "up",
        description = "Starts everything and keeps it running until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "With a site, a user and an administrator to try things with.")
    private boolean demo;

    @Option(names = "--port", defaultValue = "8080", description = "Of the web (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Of Kafka (${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(names = "--instances", defaultValue = "1", description = "Of each service (${DEFAULT-VALUE}).")
    private int instances;

    @Option(
            names = "--no-cache",
            description = "Do not prepare fast starts after a build: this start is sooner, later ones are slower.")
    private boolean noCache;

    @Option(names = "--data", defaultValue = ".local", hidden = true)
    private Path data;

    @Option(names = "--repository", defaultValue = ".", hidden = true)
    private Path repository;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Instant begin = Instant.now();
        boolean withDemo = demo || isWantedAtFirstStart();
        StackSettings settings =
                new StackSettings(repository, data, port, kafkaPort, !noCache).withInstances(instances);
        LocalStack stack = new LocalStack(settings, this::print);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        stack.start();
        new StackFile(stack.url(), stack.kafka()).write(stack.data());
        DemoData.Facts facts = withDemo ? makeDemo(stack) : null;
        welcome(stack, facts, Duration.between(begin, Instant.now()));
        new CountDownLatch(1).await();
        return 0;
    }

    /** Asked once, when nothing is there yet and a person can answer. */
    private boolean isWantedAtFirstStart() {
        Console console = System.console();
        if (console == null || !console.isTerminal() || Files.exists(data.resolve("ports.json"))) {
            return false;
        }
        String answer = console.readLine("Create a demo site and user to try things with? [Y/n] ");
        return answer == null
                || answer.isBlank()
                || answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private static DemoData.Facts makeDemo(LocalStack stack) {
        DemoData.Facts facts = DemoData.create(stack.url(), LocalStack.ADMIN_EMAIL, stack.adminPassword());
        new DemoFile(
                        stack.url(),
                        stack.kafka(),
                        new DemoFile.Site(facts.slug(), facts.pin()),
                        new DemoFile.User(facts.userEmail()),
                        new DemoFile.Admin(LocalStack.ADMIN_EMAIL, stack.adminPassword()))
                .write(stack.data().resolve("demo.json"));
        return facts;
    }

    private void welcome(LocalStack stack, DemoData.Facts facts, Duration took) {
        print("");
        print("Selfenroll is ready (%.1f s).".formatted(took.toMillis() / 1000.0));
        print("");
        line("Portal", stack.url() + "/");
        line("Admin console", stack.url() + "/admin/");
        line("Inbox", stack.url() + "/inbox/");
        line("API docs", stack.url() + "/api-docs/");
        line("Kafka", stack.kafka());
        print("");
        line("Administrator", LocalStack.ADMIN_EMAIL);
        line("First password", stack.adminPassword());
        if (facts != null) {
            print("");
            line("Demo user", facts.userEmail());
            line("Company PIN", facts.pin().substring(0, 4) + " " + facts.pin().substring(4));
        }
        print("");
        line("Enroll a device", "./dev device enroll");
        line("Stop", "Ctrl-C");
    }

    private void line(String name, String value) {
        print("  %-17s %s".formatted(name, value));
    }

    private void stop(LocalStack stack) {
        print("");
        print("Stopping ...");
        stack.close();
        StackFile.remove(stack.data());
        print("Stopped.");
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
