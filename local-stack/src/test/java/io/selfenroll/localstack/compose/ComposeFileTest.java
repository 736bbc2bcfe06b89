package io.selfenroll.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.selfenroll.keys.KeyFile;
import io.selfenroll.localstack.repository.Repository;
import io.selfenroll.localstack.service.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docker-compose.yml}, its Dockerfiles and the secrets made for it fit together. */
class ComposeFileTest {

    private static final String IN_CONTAINER = ComposeService.MOUNTED + "/";

    @TempDir
    static Path folder;

    private static ComposeFile file;

    @BeforeAll
    static void read() throws IOException {
        Path secrets = folder.resolve("secrets");
        ComposeSecrets.createMissing(secrets);
        file = ComposeFile.read(Repository.text("docker-compose.yml"), properties(secrets.resolve("compose.env")));
    }

    @Test
    void everyKeyIsKnownAndHasTheRightForm() {
        assertThat(ComposeShape.findings(file)).isEmpty();
    }

    @Test
    void aMisspeltKeyIsFound() {
        ComposeFile misspelt =
                ComposeFile.read("services: {web: {image: 'a:1', readonly: true, tmpfs: /tmp}}", Map.of());

        assertThat(ComposeShape.findings(misspelt))
                .containsExactlyInAnyOrder(
                        "services.web.readonly is not known", "services.web.tmpfs has the wrong form: /tmp");
    }

    @Test
    void withoutItsEnvironmentItSaysWhatToDo() {
        String text = Repository.text("docker-compose.yml");

        assertThatThrownBy(() -> ComposeFile.read(text, Map.of()))
                .hasMessageContaining("SELFENROLL_UID")
                .hasMessageContaining("./dev keys create secrets");
    }

    @Test
    void everyImageIsOfAnExactVersion() {
        file.services().forEach((name, service) -> {
            String tag = service.get("image").toString().split(":", 2)[1];
            assertThat(tag).as(name).isNotEqualTo("latest").matches("v?\\d+\\.\\d+\\.\\d+.*");
        });
    }

    @Test
    void everyServiceHasAHealthCheckAndLimits() {
        assertThat(file.services().values())
                .allSatisfy(service -> assertThat(service).containsKeys("healthcheck", "deploy", "restart"));
    }

    @Test
    void everyContainerRunsUnprivilegedOnAReadOnlyFileSystem() {
        assertThat(file.services()).hasSize(8).allSatisfy((name, service) -> {
            assertThat(service.get("user").toString()).doesNotStartWith("0:").matches("\\d+:\\d+");
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(service).doesNotContainKeys("cap_add", "privileged", "devices", "pid", "network_mode");
        });
    }

    /** A tmpfs takes the mode of the folder it covers, and belongs to root: one of another user could not be written. */
    @Test
    void whatIsWrittenOutsideOfVolumesGoesToMemoryThatTheUserMayWrite() {
        assertThat(file.services())
                .allSatisfy((name, service) -> assertThat(ComposeFile.list(service.get("tmpfs")))
                        .anyMatch("/tmp"::equals)
                        .allSatisfy(memory -> assertThat(memory.toString()).matches("/tmp|/.+:mode=1777")));
    }

    @Test
    void portsArePublishedOnTheLoopbackAddressOnly() {
        List<?> ports = file.services().values().stream()
                .flatMap(service -> ComposeFile.list(service.get("ports")).stream())
                .toList();

        assertThat(ports)
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @Test
    void theProxyReachesNoStore() {
        assertThat(ComposeFile.networks(file.services().get("web"))).containsExactly("edge");
        assertThat(Stream.of("mariadb", "kafka")
                        .map(name -> file.services().get(name).get("networks")))
                .containsOnly(List.of("data"));
    }

    @Test
    void everyServiceBelievesTheProxyByItsAddress() {
        Object proxy = ComposeFile.map(
                        ComposeFile.map(file.services().get("web").get("networks"))
                                .get("edge"))
                .get("ipv4_address");

        assertThat(proxy).isNotNull();
        assertThat(Stream.of(Service.values())
                        .map(service -> ComposeFile.map(
                                file.services().get(service.id()).get("environment"))))
                .allSatisfy(environment ->
                        assertThat(environment).containsEntry("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", proxy));
    }

    @Test
    void everyReferenceInTheFileIsDefined() {
        file.services().forEach((name, service) -> {
            assertThat(ComposeFile.map(service.get("depends_on")).keySet())
                    .as(name)
                    .isSubsetOf(file.services().keySet());
            assertThat(ComposeFile.networks(service))
                    .as(name)
                    .isSubsetOf(file.section("networks").keySet());
            assertThat(ComposeFile.secrets(service).values())
                    .as(name)
                    .isSubsetOf(file.section("secrets").keySet());
        });
    }

    @Test
    void everyServiceWaitsUntilWhatItNeedsIsHealthy() {
        assertThat(file.ours())
                .allSatisfy((name, service) -> assertThat(ComposeFile.map(service.get("depends_on")))
                        .isNotEmpty()
                        .allSatisfy((other, on) -> assertThat(on).isEqualTo(Map.of("condition", "service_healthy"))));
    }

    @Test
    void everySecretIsMadeByTheDocumentedCommand() {
        assertThat(file.section("secrets"))
                .allSatisfy((name, secret) ->
                        assertThat(Path.of(secret.get("file").toString())).isRegularFile());
        assertThat(bindMounts(file.services().get("mariadb")))
                .allSatisfy(source -> assertThat(source).isRegularFile());
    }

    @Test
    void eachServiceIsGivenTheKeysItIsToldAboutAndNoOthers() throws IOException {
        for (Service service : Service.values()) {
            var mounted = ComposeFile.secrets(file.services().get(service.id()));
            var told = new HashSet<>(Set.of("service.properties"));
            settings(service).values().stream()
                    .filter(value -> value.startsWith(IN_CONTAINER))
                    .map(value -> value.substring(IN_CONTAINER.length()))
                    .forEach(told::add);

            assertThat(mounted.keySet()).as(service.id()).isEqualTo(told);
            assertThat(mounted).containsEntry("service.properties", service.id() + ".properties");
        }
    }

    @Test
    void keyFilesCanBeReadByTheirOwner() {
        file.section("secrets").values().stream()
                .map(secret -> Path.of(secret.get("file").toString()))
                .filter(path -> path.toString().endsWith(".jwks"))
                .forEach(KeyFile::read);
    }

    @Test
    void eachServiceHasASchemaAndAUserOfItsOwn() throws IOException {
        String sql = Files.readString(folder.resolve("secrets/mariadb-init.sql"));
        for (Service service : Service.values()) {
            Map<String, String> settings = settings(service);
            var environment = ComposeFile.map(file.services().get(service.id()).get("environment"));

            assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .isEqualTo("jdbc:mariadb://mariadb:3306/" + service.schema());
            assertThat(sql)
                    .contains("CREATE DATABASE IF NOT EXISTS `" + service.schema() + "`")
                    .contains("CREATE USER IF NOT EXISTS '" + settings.get("quarkus.datasource.username")
                            + "'@'%' IDENTIFIED BY '" + settings.get("quarkus.datasource.password") + "';")
                    .contains("GRANT ALL PRIVILEGES ON `" + service.schema() + "`.* TO '" + service.schema() + "'@'%'");
        }
    }

    @Test
    void dockerfilesPinTheirBaseAndCopyWhatTheContextHas() throws IOException {
        for (var service : file.ours().values()) {
            String dockerfile =
                    ComposeFile.map(service.get("build")).get("dockerfile").toString();
            String text = Repository.text(dockerfile);

            assertThat(text).containsPattern("(?m)^FROM [a-z-]+:\\d+\\.\\d+\\.\\d+\\S*$");
            assertThat(text).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$").contains("HEALTHCHECK");
            Pattern.compile("(?<=\\s)docker/\\S+")
                    .matcher(
                            text.lines().filter(line -> line.startsWith("COPY")).collect(Collectors.joining("\n")))
                    .results()
                    .map(match -> match.group())
                    .forEach(copied -> {
                        assertThat(Repository.file(copied)).exists();
                        assertThat(Repository.text(".dockerignore")).contains("!" + copied);
                    });
        }
    }

    @Test
    void theProxyNamesServicesOfTheFile() {
        Set<String> named = Pattern.compile("http://([a-z-]+):8080")
                .matcher(Repository.text("docker/nginx.conf"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(named)
                .isEqualTo(Arrays.stream(Service.values()).map(Service::id).collect(Collectors.toSet()));
    }

    @Test
    void secretsAreNeitherCommittedNorSentToTheEngine() {
        assertThat(Repository.text(".gitignore").lines()).contains("secrets/");
        assertThat(Repository.text(".dockerignore").lines()).contains("**").noneMatch(line -> line.contains("secrets"));
    }

    private static Map<String, String> settings(Service service) throws IOException {
        return properties(folder.resolve("secrets").resolve(service.id() + ".properties"));
    }

    private static Map<String, String> properties(Path path) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(path)));
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toString(), e -> e.getValue().toString()));
    }

    private static List<Path> bindMounts(Map<String, Object> service) {
        return ComposeFile.list(service.get("volumes")).stream()
                .filter(Map.class::isInstance)
                .map(volume -> Path.of(ComposeFile.map(volume).get("source").toString()))
                .toList();
    }
}
