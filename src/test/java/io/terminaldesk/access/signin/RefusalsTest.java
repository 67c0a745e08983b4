package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.WholeKey;
import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit says of what was refused, and to whom. */
class RefusalsTest {

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    private long last;

    /** An entry as far as it matters here. */
    private record Refused(String actor, String object, String detail) {}

    @BeforeAll
    static void start() {
        customer = Customer.demo(TestDatabase.H2);
    }

    @AfterAll
    static void stop() {
        customer.close();
    }

    @BeforeEach
    void lookAtNewOnesOnly() {
        last = customer.bean(JdbcClient.class)
                .sql("SELECT COALESCE(MAX(id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void recordsWhatIsNotThereOnceAndByItsPatternAlone() {
        Browser support = customer.signedIn(SUPPORT);
        assertThat(support.get("/terminals/V400m-999900161?secret=1").statusCode())
                .isEqualTo(404);
        assertThat(support.get("/api/probe/V400m-999900161").statusCode()).isEqualTo(404);
        assertThat(support.get("/settings/V400m-999900161/nothing").statusCode())
                .isEqualTo(404);
        assertThat(customer.browser()
                        .get("/api/probe/V400m-999900161", "x-api-key", customer.key)
                        .statusCode())
                .isEqualTo(404);
        String nothing = "There is nothing here for them.";
        String keyId = WholeKey.parse(customer.key).orElseThrow().id();
        assertThat(refused())
                .containsExactly(
                        new Refused("support", "route/GET /terminals/{poiid}", nothing),
                        new Refused("support", "route/GET /api/probe/{poiid}", nothing),
                        new Refused("support", "route/GET /settings", nothing),
                        new Refused(keyId, "route/GET /api/probe/{poiid}", nothing));
        assertThat(owners()).containsOnly("TestMerchant");
    }

    @Test
    void recordsWhatASignedInPersonSendsWithoutTheTokenOfTheirLogin() {
        Browser support = customer.signedIn(SUPPORT);
        assertThat(support.post("/terminals/V400m-999900161", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(support.post("/api/probe", Map.of()).statusCode()).isEqualTo(403);
        String noToken = "It carried no CSRF token of this login.";
        assertThat(refused())
                .containsExactly(
                        new Refused("support", "route/POST /terminals", noToken),
                        new Refused("support", "route/POST /api", noToken));
    }

    @Test
    void recordsARefusedKeyByTheIdOfTheOneThatItNames() {
        String wrong = customer.key.substring(0, 12) + "A".repeat(43);
        for (String key : List.of(wrong, "td_Unknown1_" + "A".repeat(43), "hunter2")) {
            customer.browser().get("/api/probe/V400m-999900161", "x-api-key", key);
        }
        String reason = "The API key is not valid.";
        String keyId = WholeKey.parse(customer.key).orElseThrow().id();
        assertThat(refused())
                .containsExactly(
                        new Refused(keyId, "route/GET /api", reason),
                        new Refused("unknown", "route/GET /api", reason),
                        new Refused("unknown", "route/GET /api", reason));
        assertThat(owners()).containsExactly("TestMerchant");
    }

    @Test
    void recordsNothingOfSomebodyWhoIsNotSignedIn() {
        Browser anybody = customer.browser();
        anybody.get("/terminals/V400m-999900161");
        anybody.get("/nothing");
        anybody.get("/api/probe/V400m-999900161");
        anybody.get("/sign-in/nothing");
        anybody.post("/terminals", Map.of());
        anybody.post("/api/probe", Map.of());
        assertThat(refused()).isEmpty();
    }

    private List<Refused> refused() {
        return customer.bean(JdbcClient.class)
                .sql("SELECT actor, object, detail FROM audit_entry"
                        + " WHERE id > ? AND action = 'refuse request' AND outcome = 'FAILURE' ORDER BY id")
                .param(last)
                .query((row, _) -> new Refused(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<String> owners() {
        return customer.bean(JdbcClient.class)
                .sql("SELECT merchant_account FROM audit_entry_of_merchant_account"
                        + " WHERE entry > ? AND action = 'refuse request'")
                .param(last)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
