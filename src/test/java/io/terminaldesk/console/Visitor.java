package io.terminaldesk.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at the door of the Customer Area: not signed in, signed in, or with an API key. Redirects are looked at, not followed. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final Map<String, String> cookies = new TreeMap<>();
    private final @Nullable String apiKey;
    private String token = "";

    private Visitor(URI server, @Nullable String apiKey) {
        this.server = server;
        this.apiKey = apiKey;
    }

    /** Has looked at the sign-in page and no more. */
    public static Visitor unknown(URI server) {
        var visitor = new Visitor(server, null);
        visitor.takeToken("/sign-in");
        return visitor;
    }

    public static Visitor withKey(URI server, String apiKey) {
        return new Visitor(server, apiKey);
    }

    public static Visitor signedIn(URI server, String name, String password) {
        Visitor visitor = unknown(server);
        Answer answer = visitor.post("/sign-in", "name=" + encoded(name) + "&password=" + encoded(password));
        if (answer.location().startsWith("/sign-in") || answer.status() != 303 && answer.status() != 302) {
            throw new AssertionError(name + " can't sign in: " + answer);
        }
        visitor.takeToken("/account");
        return visitor;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** With the token of a page, as a form sends it. */
    public Answer post(String path, String form) {
        return postWithout(path, form.isEmpty() ? "_csrf=" + encoded(token) : form + "&_csrf=" + encoded(token));
    }

    /** The body of an event stream, which goes on until it is closed. */
    public InputStream stream(String path) {
        try {
            HttpResponse<InputStream> response = CLIENT.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a page of another origin would have it sent. */
    public Answer postWithout(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Looks at a page that has a form. */
    void takeToken(String page) {
        String html = get(page).body();
        var found = TOKEN.matcher(html);
        if (!found.find()) {
            throw new AssertionError("no CSRF token in " + html);
        }
        token = found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html, */*;q=0.5");
        if (apiKey != null) {
            request.header("x-api-key", apiKey);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An event stream has no end to read to. */
    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = response.body()) {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Cache-Control").orElse(""),
                    type,
                    type.startsWith("text/event-stream")
                            ? ""
                            : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What came back. */
    public record Answer(int status, String location, String cacheControl, String contentType, String body) {

        @Override
        public String toString() {
            return status + " " + location + " " + body.lines().limit(3).collect(Collectors.joining(" "));
        }
    }
}
