package io.terminaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.Command;
import io.terminaldesk.testing.Requires;
import io.terminaldesk.testing.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official Node client, unmodified, over HTTPS against the whole server as the demo starts it. The client's calls
 * are in {@code src/test/node}; npm installs it from its lock file, anew only when that changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeClientTest {

    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node-client");
    private static final String DEMO_KEY = "demo-api-key";
    private static final String POIID = "S1F2-000158213605014";

    private JsonNode serviceIds = JsonMapper.shared().nullNode();
    private JsonNode answers = JsonMapper.shared().nullNode();

    @BeforeAll
    void callsTheServerWithTheClient(@TempDir Path directory) throws IOException {
        Requires.command("node");
        Requires.command("npm");
        install();
        TestCertificate certificate = TestCertificate.madeIn(directory.resolve("tls"));
        try (var server = start(directory, certificate)) {
            String printed = Command.in(INSTALLED)
                    .with(
                            "DESK_URL",
                            "https://localhost:" + server.getEnvironment().getProperty("local.server.port"))
                    .with("DESK_API_KEY", DEMO_KEY)
                    .with("NODE_EXTRA_CA_CERTS", certificate.pem().toString())
                    .run("node", "client.mjs");
            JsonNode results = JsonMapper.shared().readTree(printed);
            serviceIds = results.path("serviceIds");
            answers = results.path("answers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacySync", "cloudDeviceSync", "encryptedSync"})
    void diagnosesSynchronously(String call) {
        JsonNode answer = answers.path(call).path("SaleToPOIResponse");
        assertThat(answer.at("/DiagnosisResponse/Response/Result").asString()).isEqualTo("Success");
        assertThat(answer.at("/DiagnosisResponse/POIStatus/GlobalStatus").asString())
                .isEqualTo("OK");
        assertThat(answer.at("/DiagnosisResponse/Response/AdditionalResponse").asString())
                .contains("terminalId=" + POIID);
        assertThat(answer.at("/MessageHeader/ServiceID").asString())
                .isEqualTo(serviceIds.path(call).asString());
        assertThat(answer.at("/MessageHeader/POIID").asString()).isEqualTo(POIID);
    }

    @Test
    void diagnosesAsynchronously() {
        assertThat(answers.path("legacyAsync").asString()).isEqualTo("ok");
        assertThat(answers.path("legacyAsyncEvent").asBoolean()).isTrue();
        assertThat(answers.at("/cloudDeviceAsync/Result").asString()).isEqualTo("ok");
        assertThat(answers.path("cloudDeviceAsyncEvent").asBoolean()).isTrue();
    }

    @Test
    void getsARejectForARepeatedServiceId() {
        JsonNode reject = answers.at("/repeated/SaleToPOIRequest/EventNotification");
        assertThat(reject.path("EventToNotify").asString()).isEqualTo("Reject");
        assertThat(reject.path("EventDetails").asString()).startsWith("message=");
    }

    @Test
    void seesTheConnectedTerminals() {
        assertThat(strings(answers.at("/connectedTerminals/uniqueTerminalIds"))).contains(POIID);
        assertThat(strings(answers.at("/connectedDevices/uniqueDeviceIds"))).contains(POIID);
        assertThat(strings(answers.at("/connectedDevicesOfStore/uniqueDeviceIds")))
                .isNotEmpty()
                .isSubsetOf(strings(answers.at("/connectedDevices/uniqueDeviceIds")))
                .doesNotContain(POIID);
    }

    @Test
    void seesTheStatusOfATerminal() {
        assertThat(answers.at("/status/deviceId").asString()).isEqualTo(POIID);
        assertThat(answers.at("/status/status").asString()).isEqualTo("ONLINE");
    }

    @Test
    void getsTheClientsOwnExceptionForAWrongKey() {
        assertThat(answers.at("/refusedKey/name").asString()).isEqualTo("HttpClientException");
        assertThat(answers.at("/refusedKey/statusCode").asInt()).isEqualTo(401);
    }

    private static ConfigurableApplicationContext start(Path directory, TestCertificate certificate) {
        return TerminalDesk.server()
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("desk") + ";WRITE_DELAY=0",
                        "--terminaldesk.secret-key-file=" + directory.resolve("secret-key"),
                        "--spring.ssl.bundle.jks.desk.keystore.location=file:" + certificate.keyStore(),
                        "--spring.ssl.bundle.jks.desk.keystore.password=" + certificate.password(),
                        "--spring.ssl.bundle.jks.desk.keystore.type=PKCS12",
                        "--server.ssl.bundle=desk");
    }

    private static void install() throws IOException {
        Files.createDirectories(INSTALLED);
        Path lock = SCRIPTS.resolve("package-lock.json");
        Path installedLock = INSTALLED.resolve("installed-package-lock.json");
        for (String file : List.of("package.json", "package-lock.json", "client.mjs", "desk.mjs")) {
            Files.copy(SCRIPTS.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(installedLock) || Files.mismatch(lock, installedLock) != -1) {
            Command.in(INSTALLED).run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            Files.copy(lock, installedLock, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
