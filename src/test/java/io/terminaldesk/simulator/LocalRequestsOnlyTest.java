package io.terminaldesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRequestsOnlyTest {

    private static final int LET_IN = 204;

    private static final Server SERVER = new Server(new QueuedThreadPool(10));
    private static int port;

    @BeforeAll
    static void startServer() throws Exception {
        ServerConnector connector = new ServerConnector(SERVER);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        SERVER.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(new LocalRequestsOnly()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new LettingIn()), "/*");
        SERVER.setHandler(context);
        SERVER.start();
        port = connector.getLocalPort();
    }

    @AfterAll
    static void stopServer() throws Exception {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:PORT",
                "LOCALHOST:PORT",
                "LocalHost:1",
                "127.0.0.1",
                "127.0.0.1:PORT",
                "[::1]",
                "[::1]:PORT"
            })
    void answersUnderTheMachinesOwnNames(String host) throws Exception {
        assertThat(get("Host: " + host)).isEqualTo(LET_IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost.",
                "localhost.:PORT",
                "localhost.evil",
                "localhost.evil:PORT",
                "evil.localhost",
                "evil",
                "127.0.0.2",
                "127.0.0.1.evil",
                "127.1",
                "0.0.0.0",
                "192.168.2.2:PORT",
                "[::]",
                "[::ffff:127.0.0.1]",
                "host.docker.internal"
            })
    void isMisdirectedUnderAnyOther(String host) throws Exception {
        assertThat(get("Host: " + host)).isEqualTo(421);
    }

    @Test
    void isMisdirectedWithoutAHost() throws Exception {
        assertThat(status("GET / HTTP/1.0")).isEqualTo(421);
    }

    @Test
    void refusesTwoHosts() throws Exception {
        assertThat(get("Host: localhost", "Host: evil")).isBetween(400, 421);
    }

    @Test
    void saysWhyInClearText() throws Exception {
        assertThat(exchange("GET / HTTP/1.1", "Host: evil", "Connection: close"))
                .contains("421", "text/plain")
                .endsWith("This server answers only to the hosts localhost, 127.0.0.1 and [::1].\n");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:PORT, http://localhost:PORT",
        "127.0.0.1:PORT, http://127.0.0.1:PORT",
        "[::1]:PORT,     http://[::1]:PORT",
        "LOCALHOST:PORT, http://localhost:PORT",
        "localhost,      http://localhost",
        "localhost:80,   http://localhost",
    })
    void takesPagesOfItsOwnOrigin(String host, String origin) throws Exception {
        assertThat(post("Host: " + host, "Origin: " + origin)).isEqualTo(LET_IN);
        assertThat(upgrade("Host: " + host, "Origin: " + origin)).isEqualTo(LET_IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:PORT",
                "http://127.0.0.1:PORT",
                "http://LOCALHOST:PORT",
                "http://localhost.:PORT",
                "http://localhost.evil:PORT",
                "http://localhost:PORT.evil",
                "http://localhost:PORT/",
                "http://localhost:PORT http://evil",
                "http://user@localhost:PORT"
            })
    void refusesPagesOfAnyOther(String origin) throws Exception {
        assertThat(post("Host: localhost:PORT", "Origin: " + origin)).isEqualTo(403);
        assertThat(upgrade("Host: localhost:PORT", "Origin: " + origin)).isEqualTo(403);
    }

    @Test
    void refusesTwoOrigins() throws Exception {
        assertThat(post("Host: localhost:PORT", "Origin: http://localhost:PORT", "Origin: http://localhost:PORT"))
                .isEqualTo(403);
        assertThat(post("Host: localhost:PORT", "Origin: http://localhost:PORT", "Origin: http://evil"))
                .isEqualTo(403);
    }

    @Test
    void readsForAnyPage() throws Exception {
        assertThat(get("Host: localhost:PORT", "Origin: http://evil")).isEqualTo(LET_IN);
    }

    @Test
    void letsProgramsIn() throws Exception {
        assertThat(post("Host: localhost:PORT")).isEqualTo(LET_IN);
        assertThat(upgrade("Host: localhost:PORT")).isEqualTo(LET_IN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "MADEUP"})
    void countsEveryOtherMethodAsUnsafe(String method) throws Exception {
        assertThat(status(method + " / HTTP/1.1", "Host: localhost:PORT", "Origin: http://evil"))
                .isEqualTo(403);
    }

    private static final class LettingIn extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(LET_IN);
        }
    }

    private static int get(String... headers) throws Exception {
        return status("GET / HTTP/1.1", headers);
    }

    private static int post(String... headers) throws Exception {
        return status("POST / HTTP/1.1", headers);
    }

    private static int upgrade(String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Upgrade: WebSocket";
        return status("GET / HTTP/1.1", all);
    }

    private static int status(String requestLine, String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Connection: close, Upgrade";
        return Integer.parseInt(exchange(requestLine, all).split(" ", 3)[1]);
    }

    /** By hand, since no HTTP client sends such headers. */
    private static String exchange(String requestLine, String... headers) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = requestLine + "\r\n" + String.join("\r\n", headers).replace("PORT", "" + port);
            socket.getOutputStream()
                    .write((head + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
