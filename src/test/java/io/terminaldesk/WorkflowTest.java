package io.terminaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every runner calls the one gate, and what the workflow names exists. */
class WorkflowTest {

    private static final JsonNode WORKFLOW = Repository.yaml(".github/workflows/verify.yml");

    @Test
    void everyActionIsPinnedToAMajorVersion() {
        assertThat(steps().map(step -> step.path("uses").asString("")).filter(uses -> !uses.isEmpty()))
                .isNotEmpty()
                .allMatch(uses -> uses.matches("[a-z-]+/[a-z-]+@v[0-9]+"));
    }

    @Test
    void theGateIsTheReadmesTestCommandEverywhere() {
        String command = "./mvnw verify";
        assertThat(Repository.text("README.md").lines().map(String::strip)).contains(command);
        assertThat(Repository.text(".ci/run").lines().map(String::strip))
                .filteredOn(line -> line.startsWith("./mvnw"))
                .containsExactly(command + " </dev/null || status=$?");
        assertThat(commands(WORKFLOW.at("/jobs/gate"))).containsExactly(".ci/run");
    }

    @Test
    void theGateSkipsNothing() {
        assertThat(Repository.text(".ci/run").lines()).contains("export CI=true", "set -euo pipefail");
    }

    @Test
    void everyScriptCalledExists() {
        assertThat(WORKFLOW.path("jobs").valueStream().flatMap(WorkflowTest::commands))
                .filteredOn(command -> !command.startsWith("docker compose "))
                .isNotEmpty()
                .allMatch(command -> Files.isExecutable(Path.of(command)));
    }

    @Test
    void theToolsAreThoseOfTheProject() {
        assertThat(Repository.text("pom.xml"))
                .contains("<java.version>" + with("actions/setup-java", "java-version") + "</java.version>");
        assertThat(Repository.json("src/test/node/package.json")
                        .at("/engines/node")
                        .asString())
                .isEqualTo(">=" + with("actions/setup-node", "node-version"));
    }

    @Test
    void everyKindOfDependencyIsKeptUpToDate() {
        Map<String, List<String>> manifests = Map.of(
                "maven", List.of("pom.xml"),
                "npm", List.of("package.json", "package-lock.json"),
                "docker", List.of("Dockerfile"),
                "docker-compose", List.of("docker-compose.yml"),
                "github-actions", List.of(".github/workflows/verify.yml"));
        List<JsonNode> updates = Repository.yaml(".github/dependabot.yml").path("updates").values().stream()
                .toList();
        assertThat(updates)
                .extracting(update -> update.path("package-ecosystem").asString())
                .containsOnlyOnceElementsOf(manifests.keySet().stream()
                        .filter(it -> !it.equals("npm"))
                        .toList())
                .containsOnly(manifests.keySet().toArray(String[]::new));
        assertThat(updates)
                .filteredOn(
                        update -> update.path("package-ecosystem").asString().equals("npm"))
                .extracting(update -> update.path("directory").asString())
                .containsExactlyInAnyOrder("/", "/src/test/node");
        assertThat(updates).allSatisfy(update -> assertThat(
                        manifests.getOrDefault(update.path("package-ecosystem").asString(), List.of()))
                .allMatch(file ->
                        Files.exists(Path.of("." + update.path("directory").asString(), file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "src/test/node/"})
    void whatComesFromNpmIsLockedWithoutNamingARegistry(String directory) {
        JsonNode lock = Repository.json(directory + "package-lock.json");
        JsonNode wanted = Repository.json(directory + "package.json").path("dependencies");
        assertThat(lock.at("/packages//dependencies")).isEqualTo(wanted);
        assertThat(wanted.valueStream().map(JsonNode::asString)).allMatch(version -> version.matches("[0-9.]+"));
        lock.path("packages")
                .forEachEntry((path, locked) ->
                        assertThat(Set.copyOf(locked.propertyNames())).as(path).doesNotContain("resolved"));
    }

    private static Stream<JsonNode> steps() {
        return WORKFLOW.path("jobs").valueStream().flatMap(job -> job.path("steps")
                .valueStream());
    }

    private static Stream<String> commands(JsonNode job) {
        return job.path("steps")
                .valueStream()
                .map(step -> step.path("run").asString(""))
                .flatMap(String::lines)
                .filter(command -> !command.isBlank());
    }

    private static String with(String action, String parameter) {
        return steps().filter(step -> step.path("uses").asString("").startsWith(action + "@"))
                .map(step -> step.path("with").path(parameter).asString())
                .findFirst()
                .orElseThrow();
    }
}
