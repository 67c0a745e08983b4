package io.terminaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.Dockerfile.Instruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No Docker engine runs in the gate, so what the Dockerfile names is looked up where it is defined. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DockerfileTest {

    private Dockerfile file = new Dockerfile(List.of());

    @BeforeAll
    void read() throws IOException {
        file = Dockerfile.read(Path.of("Dockerfile"));
    }

    @Test
    void buildsAndRunsOnTemurinOfTheProjectsJavaVersion() {
        String java = javaVersion();
        assertThat(file.all("FROM").stream().skip(1).map(it -> it.words().getFirst()))
                .hasSize(2)
                .allMatch(image -> image.matches("(maven:3\\.9-)?eclipse-temurin[:-]" + java + "(-jre-alpine)?"));
    }

    @Test
    void installsWhatThePagesLoadOnTheProjectsNodeVersion() {
        String node = Repository.json("package.json").at("/engines/node").asString();
        assertThat(file.all("FROM").getFirst().words().getFirst()).isEqualTo("node:" + node.substring(2) + "-alpine");
        assertThat(Repository.text("pom.xml")).contains("<directory>node_modules/");
        assertThat(file.all("RUN").get(1).arguments()).contains("-Dexec.skip=true");
    }

    @Test
    void runsAsAnotherUserThanRoot() {
        assertThat(file.ofTheImage("USER").arguments()).matches("[1-9][0-9]*:[1-9][0-9]*");
    }

    @Test
    void copiesOnlyWhatTheBuildContextHolds() {
        List<String> context = Repository.text(".dockerignore").lines().skip(1).toList();
        assertThat(Repository.text(".dockerignore")).startsWith("*\n");
        assertThat(context).allMatch(line -> line.startsWith("!") && Files.exists(Path.of(line.substring(1))));
        List<String> copied = file.all("COPY").stream()
                .filter(it -> !it.arguments().startsWith("--from"))
                .flatMap(it -> it.words().stream().limit(it.words().size() - 1L))
                .map(source -> "!" + source)
                .toList();
        assertThat(copied).isNotEmpty().isSubsetOf(context);
    }

    @Test
    void takesEveryLayerOfTheJarFromTheBuildStage() {
        String stage = file.all("FROM").get(1).words().getLast();
        assertThat(file.all("COPY").stream()
                        .filter(it -> it.stage() == 2)
                        .map(Instruction::words)
                        .map(words -> words.getFirst() + " " + words.get(1)))
                .containsExactly(
                        "--from=" + stage + " /build/extracted/dependencies/",
                        "--from=" + stage + " /build/extracted/spring-boot-loader/",
                        "--from=" + stage + " /build/extracted/snapshot-dependencies/",
                        "--from=" + stage + " /build/extracted/application/");
        assertThat(file.all("RUN").stream()
                        .filter(it -> it.stage() == 1)
                        .map(Instruction::arguments)
                        .collect(Collectors.joining("\n")))
                .contains("-Djarmode=tools -jar terminal-desk.jar extract --layers --destination extracted")
                .contains("cp target/terminal-desk-*.jar terminal-desk.jar");
        assertThat(Repository.text("pom.xml")).contains("<artifactId>terminal-desk</artifactId>");
    }

    @Test
    void startsTheProductionProfileAndPassesArgumentsOn() {
        assertThat(file.ofTheImage("ENTRYPOINT").exec()).startsWith("java").endsWith("-jar", "terminal-desk.jar");
        assertThat(file.ofTheImage("ENV").arguments()).isEqualTo("SPRING_PROFILES_ACTIVE=production");
        assertThat(SourceText.ofTheProgram().text()).contains("Profiles.of(\"production\")");
    }

    @Test
    void asksTheManagementPortWhetherItIsReady() {
        Map<String, String> settings = Repository.properties("src/main/resources/application.yaml");
        assertThat(file.ofTheImage("HEALTHCHECK").exec())
                .startsWith("wget")
                .endsWith("http://127.0.0.1:" + settings.get("management.server.port") + "/actuator/health/readiness");
        assertThat(settings)
                .containsEntry("management.server.ssl.enabled", "false")
                .containsEntry("management.endpoint.health.probes.enabled", "true")
                .hasEntrySatisfying("management.endpoints.web.exposure.include", it -> assertThat(it)
                        .contains("health"));
    }

    private static String javaVersion() {
        String pom = Repository.text("pom.xml");
        return pom.substring(pom.indexOf("<java.version>") + 14, pom.indexOf("</java.version>"));
    }
}
