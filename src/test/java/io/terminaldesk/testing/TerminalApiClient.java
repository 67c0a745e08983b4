package io.terminaldesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A POS system as plain as curl: raw texts over HTTP. */
public final class TerminalApiClient {

    private static final AtomicInteger SERVICE_IDS = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String key;

    /** A client with the demo's key. */
    public TerminalApiClient(URI server) {
        this(server, "demo-api-key");
    }

    public TerminalApiClient(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** A ServiceID that no other call of this test run uses. */
    public static String newServiceId() {
        return "t" + SERVICE_IDS.incrementAndGet();
    }

    public static String diagnosis(String poiid, String serviceId, boolean hostDiagnosis) {
        return """
                {"SaleToPOIRequest":{"MessageHeader":{"ProtocolVersion":"3.0","MessageClass":"Service",\
                "MessageCategory":"Diagnosis","MessageType":"Request","ServiceID":"%s","SaleID":"POSSystemID12345",\
                "POIID":"%s"},"DiagnosisRequest":{"HostDiagnosisFlag":%s}}}""".formatted(serviceId, poiid, hostDiagnosis);
    }

    public HttpResponse<String> sync(String poiid) {
        return send("POST", "/sync", diagnosis(poiid, newServiceId(), false));
    }

    public String connectedTerminals(String merchantAccount) {
        return send("POST", "/connectedTerminals", "{\"merchantAccount\":\"" + merchantAccount + "\"}")
                .body();
    }

    public HttpResponse<String> send(String method, String path, String body) {
        try {
            return client.send(request(method, path, body), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<HttpResponse<String>> sendAsync(String method, String path, String body) {
        return client.sendAsync(request(method, path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("x-api-key", key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }
}
