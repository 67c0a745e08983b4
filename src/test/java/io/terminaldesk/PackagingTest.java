package io.terminaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** No Docker engine runs in the gate, so what docker-compose.yml and the files it mounts name is looked up where it is defined. */
class PackagingTest {

    private static final JsonNode COMPOSE = Repository.yaml("docker-compose.yml");
    private static final String PROPERTIES = "/run/properties/";

    @TestFactory
    Stream<DynamicTest> eachService() {
        return COMPOSE.path("services").propertyStream().flatMap(service -> {
            String name = service.getKey();
            JsonNode its = service.getValue();
            return Stream.of(
                    DynamicTest.dynamicTest(name + " waits only for what exists", () -> waitsForWhatExists(its)),
                    DynamicTest.dynamicTest(name + " is published on loopback only", () -> isLocal(its)),
                    DynamicTest.dynamicTest(name + " mounts only what exists", () -> mountsWhatExists(its)),
                    DynamicTest.dynamicTest(name + " uses declared secrets and networks", () -> usesDeclared(its)),
                    DynamicTest.dynamicTest(name + " has an image of a fixed version", () -> hasFixedImage(its)));
        });
    }

    private static void waitsForWhatExists(JsonNode service) {
        service.path("depends_on").forEachEntry((other, on) -> {
            JsonNode awaited = COMPOSE.path("services").path(other);
            assertThat(awaited.isObject()).as(other).isTrue();
            switch (on.path("condition").asString()) {
                case "service_completed_successfully" ->
                    assertThat(awaited.path("restart").asString()).isEqualTo("no");
                case "service_healthy" ->
                    assertThat(awaited.at("/healthcheck/disable").asBoolean(false))
                            .isFalse();
                case String condition -> throw new AssertionError(other + ": " + condition);
            }
        });
    }

    private static void isLocal(JsonNode service) {
        assertThat(strings(service.path("ports"))).allMatch(port -> port.matches("127\\.0\\.0\\.1:[0-9]+:[0-9]+"));
    }

    private static void mountsWhatExists(JsonNode service) {
        for (String volume : strings(service.path("volumes"))) {
            String source = volume.substring(0, volume.indexOf(':'));
            if (source.startsWith(".")) {
                assertThat(Path.of(source)).exists();
                assertThat(volume).endsWith(":ro");
            } else {
                assertThat(COMPOSE.path("volumes").propertyNames()).contains(source);
            }
        }
    }

    private static void usesDeclared(JsonNode service) {
        assertThat(COMPOSE.path("secrets").propertyNames())
                .containsAll(secretsByTarget(service).values());
        assertThat(COMPOSE.path("networks").propertyNames()).containsAll(strings(service.path("networks")));
    }

    private static void hasFixedImage(JsonNode service) {
        assertThat(service.path("image").asString()).matches("(postgres:[0-9]+-alpine|terminal-desk:local)");
    }

    @Test
    void everySecretIsMadeByTheScriptUsedAndKeptOutOfGit() {
        Set<String> used = new TreeSet<>();
        COMPOSE.path("services")
                .forEach(service -> used.addAll(secretsByTarget(service).values()));
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(COMPOSE.path("secrets").propertyNames());
        COMPOSE.path("secrets").forEachEntry((name, secret) -> {
            assertThat(secret.path("file").asString()).isEqualTo("./deploy/secrets/" + name);
            assertThat(Repository.text("deploy/make-secrets.sh")).contains(name.replaceFirst("^terminal-", ""));
        });
        assertThat(Repository.text(".gitignore").lines()).contains("/deploy/secrets/");
    }

    @Test
    void theDatabasesAreOneAndTheSame() {
        JsonNode postgres = COMPOSE.at("/services/postgres");
        JsonNode its = postgres.path("environment");
        assertThat(secretsByTarget(postgres))
                .containsKey(its.path("POSTGRES_PASSWORD_FILE").asString());
        for (String service : List.of("setup", "server")) {
            assertThat(environment(service))
                    .containsEntry(
                            "SPRING_DATASOURCE_URL",
                            "jdbc:postgresql://postgres:5432/"
                                    + its.path("POSTGRES_DB").asString())
                    .containsEntry(
                            "SPRING_DATASOURCE_USERNAME",
                            its.path("POSTGRES_USER").asString());
            assertThat(secretsByTarget(COMPOSE.at("/services/" + service)))
                    .containsEntry(PROPERTIES + "spring.datasource.password", "database-password");
        }
    }

    @Test
    void everyPropertySetExists() throws IOException {
        BootProperties boot = BootProperties.onTheClassPath();
        Set<String> known = Stream.concat(ConfigurationKeys.all().stream(), boot.names().stream())
                .collect(Collectors.toSet());
        Set<String> asVariables = known.stream().map(PackagingTest::variable).collect(Collectors.toSet());
        for (String service : List.of("setup", "server")) {
            assertThat(environment(service))
                    .containsEntry("SPRING_CONFIG_IMPORT", "configtree:" + PROPERTIES)
                    .allSatisfy((name, _) -> assertThat(asVariables).contains(name));
            assertThat(secretsByTarget(COMPOSE.at("/services/" + service)).keySet().stream()
                            .filter(target -> target.startsWith(PROPERTIES))
                            .map(target -> target.substring(PROPERTIES.length())))
                    .hasSize(2)
                    .allMatch(known::contains);
        }
    }

    @Test
    void everyCommandIsOneOfTheProgram() {
        SubCommands commands = SubCommands.ofTheProgram();
        assertThat(List.of("setup", "fleet"))
                .allMatch(service -> commands.understand(strings(COMPOSE.at("/services/" + service + "/command"))));
    }

    @Test
    void thePortIsTheSameEverywhere() {
        String port = environment("server").get("SERVER_PORT");
        assertThat(strings(COMPOSE.at("/services/server/ports"))).containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat(environment("server")).containsEntry("TERMINALDESK_PUBLICURL", "https://localhost:" + port);
        assertThat(strings(COMPOSE.at("/services/fleet/command"))).contains("https://server:" + port);
        assertThat(Repository.text("deploy/smoke-test.sh")).contains("https://localhost:" + port + "/sync");
    }

    @Test
    void theCertificateIsMountedAndNamesTheServerAsEachClientDoes() {
        assertThat(Repository.text("deploy/make-secrets.sh"))
                .contains("subjectAltName=DNS:localhost,DNS:server,IP:127.0.0.1");
        assertThat(secretsByTarget(COMPOSE.at("/services/server")))
                .containsKeys(
                        environment("server").get("SERVER_SSL_CERTIFICATE"),
                        environment("server").get("SERVER_SSL_CERTIFICATEPRIVATEKEY"));
    }

    @Test
    void setupAndFleetFindTheirFiles() {
        assertThat(filesNamedIn("deploy/setup.yaml"))
                .isNotEmpty()
                .isSubsetOf(secretsByTarget(COMPOSE.at("/services/setup")).keySet());
        assertThat(Repository.yaml("deploy/fleet.yaml").path("terminals").findValuesAsString("poiid"))
                .isEqualTo(
                        Repository.yaml("deploy/setup.yaml").path("terminals").findValuesAsString("poiid"))
                .allMatch(poiid -> COMPOSE.path("secrets").has("terminal-" + poiid));
        for (String service : List.of("setup", "fleet")) {
            List<String> mounted = mountPoints(COMPOSE.at("/services/" + service));
            assertThat(strings(COMPOSE.at("/services/" + service + "/command")))
                    .filteredOn(it -> it.startsWith("/"))
                    .allMatch(file -> mounted.contains(file)
                            || secretsByTarget(COMPOSE.at("/services/" + service))
                                    .containsKey(file));
        }
    }

    @Test
    void theScriptsCanBeRun() {
        assertThat(List.of("deploy/make-secrets.sh", "deploy/smoke-test.sh", ".ci/run", "mvnw"))
                .allMatch(script -> Files.isExecutable(Path.of(script)));
    }

    private static Map<String, String> environment(String service) {
        return COMPOSE.at("/services/" + service + "/environment")
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asString()));
    }

    /** How a property is written in the environment. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }

    private static List<String> mountPoints(JsonNode service) {
        return strings(service.path("volumes")).stream()
                .map(volume -> volume.split(":")[1])
                .toList();
    }

    /** Where each secret of a service is mounted, and its name. */
    private static Map<String, String> secretsByTarget(JsonNode service) {
        return service.path("secrets")
                .valueStream()
                .collect(Collectors.toMap(
                        secret -> secret.isObject()
                                ? secret.path("target").asString()
                                : "/run/secrets/" + secret.asString(),
                        secret -> secret.isObject() ? secret.path("source").asString() : secret.asString()));
    }

    private static List<String> filesNamedIn(String yaml) {
        var found = new ArrayList<String>();
        Repository.yaml(yaml)
                .forEach(section -> section.forEach(entry -> entry.forEachEntry((name, value) -> {
                    if (name.endsWith("File")) {
                        found.add(value.asString());
                    }
                })));
        return found;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
