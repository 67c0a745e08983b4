package io.terminaldesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedCertificatesTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path files;

    private static KeyStore store;
    private static HttpsServer server;

    @BeforeAll
    static void startServer() throws Exception {
        store = selfSigned(files.resolve("self.p12"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop(0);
    }

    @Test
    void trustsTheCertificatesNamedToIt() throws Exception {
        SSLContext trusting = read("-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(store.getCertificate("self").getEncoded())
                + "\n-----END CERTIFICATE-----\n");

        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting).build()) {
            assertThat(status(client)).isEqualTo(200);
        }
    }

    @Test
    void aClientWithoutThemTrustsThemNot() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> status(client)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void needsACertificate(String pem) {
        assertThatThrownBy(() -> read(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cert.pem holds no certificate in PEM");
    }

    private static SSLContext read(String pem) {
        return TrustedCertificates.read("cert.pem", new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static int status(HttpClient client) throws Exception {
        URI uri = URI.create("https://localhost:" + server.getAddress().getPort());
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** No API of the JDK makes a certificate, only its tool does. */
    private static KeyStore selfSigned(Path file) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder((keytool + " -genkeypair -alias self -keyalg EC -dname CN=localhost"
                                + " -ext SAN=dns:localhost -storetype PKCS12 -storepass changeit -keystore " + file)
                        .split(" "))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }
}
