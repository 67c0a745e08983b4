package io.terminaldesk.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditLog;
import io.terminaldesk.audit.AuditQuery;
import io.terminaldesk.console.Visitor;
import io.terminaldesk.console.Visitor.Answer;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.DemoServer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of terminals as support staff get them from a whole demo. */
@SuppressWarnings("NullAway.Init")
class TerminalPagesTest {

    private static final PoiId TERMINAL = new PoiId("S1F2-000158213605014");
    private static final PoiId TAMPERED = new PoiId("UX410-275123456");
    private static final String PASSWORD = "correct horse battery";

    private static DemoServer server;
    private static Visitor support;
    private static Visitor readonly;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
        support = Visitor.signedIn(server.uri(), "support", "demo-password");
        readonly = Visitor.signedIn(server.uri(), "readonly", "demo-password");
        var elsewhere = new MerchantAccount("Elsewhere");
        server.bean(MerchantAccounts.class).add(elsewhere);
        var name = new UserName("stranger");
        server.bean(Users.class).add(name, Set.of(Role.TERMINAL_SUPPORT), Scope.whole(Set.of(elsewhere)));
        server.bean(Users.class).setPassword(name, PASSWORD);
        stranger = Visitor.signedIn(server.uri(), "stranger", PASSWORD);
        for (PoiId poiid : new PoiId[] {TERMINAL, TAMPERED}) {
            support.post("/terminals/" + poiid + "/diagnoses", "");
            awaitAnswered(poiid);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theListShowsHowEachTerminalIs() {
        assertThat(support.get("/terminals").body())
                .contains("id=\"t-" + TERMINAL + "\"", "Tampered", "87 %", "Not connected", "<time datetime=");
    }

    @ParameterizedTest
    @CsvSource({
        "state=disconnected,P400Plus-275479597,S1F2-000158213605014",
        "store=Amsterdam,S1F2-000158213605014,P400Plus-275479597",
        "model=UX410,UX410-275123456,S1F2-000158213605014",
        "attention=yes,UX410-275123456,S1F2-000158213605014",
        "search=s1f2,S1F2-000158213605014,UX410-275123456"
    })
    void aFilterInTheAddressLetsSomeThrough(String filter, String shown, String hidden) {
        assertThat(support.get("/terminals?" + filter).body())
                .contains("id=\"t-" + shown)
                .doesNotContain("id=\"t-" + hidden);
    }

    @Test
    void aHeaderSaysWhatTheListIsSortedBy() {
        assertThat(support.get("/terminals?sort=attention&direction=descending").body())
                .containsOnlyOnce("aria-sort=\"descending\"")
                .containsSubsequence("id=\"t-" + TAMPERED, "id=\"t-" + TERMINAL);
    }

    @Test
    void aListWithoutMatchesSaysWhatToDo() {
        assertThat(support.get("/terminals?search=zzz").body()).contains("No terminal matches", "Clear all filters");
    }

    @Test
    void aListWithoutTerminalsSaysWhoAddsThem() {
        assertThat(stranger.get("/terminals").body())
                .contains("No terminals yet", "A Merchant POS Terminal Management Admin adds them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/terminals?after=nonsense", "/terminals/S1F2-000158213605014?after=nonsense"})
    void aMadeUpCursorIsAMistake(String path) {
        assertThat(support.get(path))
                .returns(400, Answer::status)
                .extracting(Answer::body)
                .asString()
                .contains("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/diagnoses/11111111-1111-1111-1111-111111111111", "/diagnoses/x/messages"})
    void aForeignTerminalIsLikeNone(String rest) {
        Answer foreign = stranger.get("/terminals/" + TERMINAL + rest);
        Answer none = stranger.get("/terminals/S1F2-999999999" + rest);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(withoutId(foreign)).isEqualTo(withoutId(none));
    }

    @Test
    void aForeignRowIsNotGiven() {
        assertThat(stranger.get("/live/terminals/rows?poiid=" + TERMINAL))
                .returns(200, Answer::status)
                .extracting(Answer::body)
                .asString()
                .isBlank();
        assertThat(support.get("/live/terminals/rows?poiid=" + TERMINAL).body()).contains("<tr", TERMINAL.value());
    }

    @Test
    void aTerminalsPageSaysWhatToDo() {
        assertThat(support.get("/terminals/" + TAMPERED).body())
                .contains("Stop using this terminal", "Unplug it at once", "Diagnose now")
                .contains("It is not an Android terminal");
    }

    @Test
    void whoOnlyLooksHasNoButtons() {
        assertThat(readonly.get("/terminals/" + TERMINAL).body())
                .doesNotContain("id=\"diagnose\"", "id=\"check\"", "/messages")
                .contains("Your roles don’t include remote sessions.");
        assertThat(readonly.post("/terminals/" + TERMINAL + "/diagnoses", "").status())
                .isEqualTo(403);
    }

    @Test
    void diagnosesNowAndAgain() {
        for (int times = 0; times < 2; times++) {
            var before = latest(TERMINAL).id();
            Answer first = support.post("/terminals/" + TERMINAL + "/diagnoses", "");
            Answer second = support.post("/terminals/" + TERMINAL + "/diagnoses", "");

            assertThat(first).returns(303, Answer::status).returns("/terminals/" + TERMINAL, Answer::location);
            assertThat(second.status()).isEqualTo(303);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !latest(TERMINAL).id().equals(before)
                            && latest(TERMINAL).outcome() == Outcome.ANSWERED);
        }
        assertThat(support.get("/terminals/" + TERMINAL).body()).contains("Battery in percent", "<polyline");
    }

    @Test
    void checksTheConnection() {
        assertThat(support.post("/terminals/" + TERMINAL + "/connection", "").body())
                .contains("Open, and the terminal answers", " ms<", "What the firewall must allow", "localhost");
        assertThat(support.post("/terminals/P400Plus-275479597/connection", "").body())
                .contains("Not open", "docs/allowlisting.md");
    }

    @Test
    void whoLooksAtRawMessagesIsRecorded() {
        var id = latest(TAMPERED).id();

        assertThat(support.get("/terminals/" + TAMPERED + "/diagnoses/" + id + "/messages")
                        .body())
                .contains("&quot;SaleToPOIRequest&quot; : {");
        assertThat(recorded("view raw messages"))
                .returns("support", AuditEntry::actor)
                .returns("terminal/" + TAMPERED, AuditEntry::object);
        assertThat(readonly.get("/terminals/" + TAMPERED + "/diagnoses/" + id + "/messages")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatATerminalSendsIsText() {
        try (var terminal = HostileTerminal.connect(server)) {
            String page = "/terminals/" + HostileTerminal.POIID;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> support.get(page).body().contains("is-on"));
            support.post(page + "/diagnoses", "");
            terminal.answer();
            awaitAnswered(HostileTerminal.POIID);
            var id = latest(HostileTerminal.POIID).id();
            for (String path : new String[] {"/terminals", page, page + "/diagnoses/" + id}) {
                assertThat(shown(path))
                        .as(path)
                        .contains("&lt;img src=x onerror=alert(1)&gt;")
                        .doesNotContain("<img", "\u202e", "\u0007");
            }
            assertThat(support.get("/terminals").body()).doesNotContain("W".repeat(200));
            assertThat(support.get(page).body())
                    .contains("\\u202eDEKCAH\\u000d\\u000aX", "<details class=\"desk-long\">");
            assertThat(support.get(page + "/diagnoses/" + id + "/messages").body())
                    .doesNotContain("<img", "\u202e");
        }
    }

    /** Without what a filter sends back, which is not shown and has to stay as it is. */
    private static String shown(String path) {
        return support.get(path).body().replaceAll("<option value=\"[^\"]*\"", "<option");
    }

    private static Diagnosis latest(PoiId poiid) {
        return server.bean(Diagnoses.class).latest(poiid).orElseThrow();
    }

    private static void awaitAnswered(PoiId poiid) {
        await("a first diagnosis of " + poiid)
                .atMost(Duration.ofSeconds(40))
                .until(() -> server.bean(Diagnoses.class).latestAnswered(poiid).isPresent());
    }

    private static AuditEntry recorded(String action) {
        var query = new AuditQuery(Set.of("DemoMerchant"), null, action, null, null, null, null, 1);
        return server.bean(AuditLog.class).find(query).entries().getFirst().entry();
    }

    private static String withoutId(Answer answer) {
        return answer.body().replaceAll("<code>[0-9a-f]{16}</code>|value=\"[^\"]{20,}\"", "");
    }
}
