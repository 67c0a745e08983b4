package io.terminaldesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the pages and the API know sessions: the database sees no query for one from the way of a POS message. */
class StatelessPathsTest {

    private static final String POIID = "S1F2-000158213605014";

    @Test
    void readAndMakeNoSessionEvenWithTheCookieOfOne() {
        try (var server = DemoServer.start()) {
            JdbcClient jdbc = server.bean(JdbcClient.class);
            Browser browser = new Browser(server.uri().getPort());
            browser.submit("/sign-in", "/sign-in", Map.of("name", "support", "password", "demo-password"));
            assertThat(browser.cookies).containsKey("TerminalDesk");
            long sessions = sessions(jdbc);
            jdbc.sql("SET QUERY_STATISTICS TRUE").update();

            browser.post("/sync", Map.of(), "x-api-key", "demo-api-key");
            browser.post("/async", Map.of(), "x-api-key", "demo-api-key");
            browser.get("/connectedTerminals", "x-api-key", "demo-api-key");
            browser.get("/simulator/terminals");
            browser.get("/simulator/terminals/" + POIID);
            browser.get("/link");
            browser.get("/openapi");
            browser.get("/assets/desk.css");
            browser.get("/no/such/path");
            assertThat(sessionReads(jdbc)).isZero();
            assertThat(sessions(jdbc)).isEqualTo(sessions);

            browser.get("/account");
            assertThat(sessionReads(jdbc)).isPositive();
        }
    }

    private static long sessions(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION").query(Long.class).single();
    }

    private static long sessionReads(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                        + " WHERE SQL_STATEMENT LIKE '%SESSION_ID = ?%' AND SQL_STATEMENT LIKE '%SPRING_SESSION%'")
                .query(Long.class)
                .single();
    }
}
