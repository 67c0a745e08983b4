package io.terminaldesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.ApiKeys;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditLog;
import io.terminaldesk.audit.AuditQuery;
import io.terminaldesk.console.Visitor;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.DemoServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings and Audit of a running demo, as the browser of somebody who has all rights in one merchant account sends it. */
class SettingsTest {

    private static final Pattern SECRET = Pattern.compile("<output[^>]*>([^<]+)</output>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final MerchantAccount DEMO = new MerchantAccount("DemoMerchant");
    private static final MerchantAccount FOREIGN = new MerchantAccount("Foreign");
    private static final UserName BOSS = new UserName("boss");

    private static DemoServer server;
    private static Visitor boss;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
        server.bean(MerchantAccounts.class).add(FOREIGN);
        Users users = server.bean(Users.class);
        users.add(BOSS, Set.of(Role.MERCHANT_ADMIN, Role.TERMINAL_MANAGEMENT_ADMIN), Scope.whole(Set.of(DEMO)));
        users.setPassword(BOSS, "correct horse battery");
        users.add(new UserName("stranger"), Set.of(Role.READONLY), Scope.whole(Set.of(FOREIGN)));
        users.add(new UserName("both"), Set.of(Role.READONLY), Scope.whole(Set.of(DEMO, FOREIGN)));
        boss = Visitor.signedIn(server.uri(), "boss", "correct horse battery");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsANewTerminalsCredentialOnceAndKeepsItNowhere() {
        Visitor.Answer added =
                boss.post("/settings/terminals", "poiid=V400m-999900001&place=DemoMerchant&integration=standalone");
        String credential = secretOf(added);
        var poiid = new PoiId("V400m-999900001");
        assertThat(server.bean(TerminalCredentials.class).matches(poiid, credential))
                .isTrue();
        String renewed = secretOf(boss.post("/settings/terminals/V400m-999900001/credential", ""));
        assertThat(server.bean(TerminalCredentials.class).matches(poiid, credential))
                .isFalse();
        assertThat(server.bean(TerminalCredentials.class).matches(poiid, renewed))
                .isTrue();
        assertThat(boss.post("/settings/terminals/V400m-999900001/credential/revoke", "")
                        .status())
                .isEqualTo(302);
        assertThat(server.bean(TerminalCredentials.class).matches(poiid, renewed))
                .isFalse();
        assertThat(boss.get("/settings/terminals/V400m-999900001").body()).contains("is revoked");
        assertKeptNowhere(credential);
        assertKeptNowhere(renewed);
        assertThat(actsOn("terminal/V400m-999900001"))
                .contains("add terminal", "issue terminal credential", "revoke terminal credential");
    }

    @Test
    void showsANewKeyOnceAndRevokesIt() {
        String key = secretOf(boss.post("/settings/api-keys", "label=Till&accounts=DemoMerchant"));
        assertThat(server.bean(ApiKeys.class).authenticate(key)).isPresent();
        String id = key.substring(3, 11);
        assertThat(boss.get("/settings/api-keys").body()).contains(id).doesNotContain(key);
        assertThat(boss.post("/settings/api-keys/" + id + "/revoke", "").status())
                .isEqualTo(302);
        assertThat(boss.post("/settings/api-keys/" + id + "/revoke", "").status())
                .isEqualTo(404);
        assertKeptNowhere(key.substring(12));
        assertThat(actsOn("api-key/" + id)).containsExactlyInAnyOrder("add API key", "revoke API key");
    }

    @Test
    void issuesAUsersPasswordOnceAndSignsInWithIt() {
        String password = secretOf(boss.post(
                "/settings/users", "name=maria&roles=READONLY&roles=TERMINAL_SUPPORT&reach=DemoMerchant/Amsterdam"));
        Visitor maria = Visitor.signedIn(server.uri(), "maria", password);
        assertThat(maria.get("/terminals").status()).isEqualTo(200);
        assertThat(maria.get("/settings").status()).isEqualTo(403);
        boss.post("/settings/users/maria/disable", "");
        assertThat(maria.get("/terminals").location()).startsWith("/sign-in");
        assertKeptNowhere(password);
        assertThat(actsOn("user/maria")).contains("add user", "set reach", "disable user");
    }

    @Test
    void tellsOfANameBeyondTheScopeOnlyThatItIsTaken() {
        Visitor.Answer answer = boss.post("/settings/users", "name=stranger&roles=READONLY&reach=DemoMerchant");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("“stranger” is already taken.").doesNotContain("Foreign");
        assertThat(boss.get("/settings/users/stranger").status()).isEqualTo(404);
        assertThat(boss.get("/settings/users/both").status()).isEqualTo(404);
        assertThat(refusedOn("user/stranger")).containsExactly("add user");
        assertThat(refusedOn("route/GET /settings/users/{name}")).contains("refuse request");
        assertThat(refusedOn("user/both")).isEmpty();
        assertThat(boss.get("/settings/users").body()).doesNotContain("stranger", "both");
        assertThat(server.bean(Users.class).find(new UserName("stranger")).map(User::scope))
                .contains(Scope.whole(Set.of(FOREIGN)));
    }

    @Test
    void fillsEachPageOfUsersAndKeysWithThoseWithinTheScope() {
        var crowd = new MerchantAccount("Crowd");
        server.bean(MerchantAccounts.class).add(crowd);
        for (int i = 100; i < 250; i++) {
            Set<MerchantAccount> reach = i % 2 == 0 ? Set.of(crowd) : Set.of(crowd, FOREIGN);
            server.bean(Users.class).add(new UserName("crowd" + i), Set.of(Role.READONLY), Scope.whole(reach));
            server.bean(ApiKeyRegistry.class).register("k" + i, "crowd" + i, "crowd key " + i, reach);
        }
        server.bean(Users.class).add(new UserName("head"), Set.of(Role.MERCHANT_ADMIN), Scope.whole(Set.of(crowd)));
        server.bean(Users.class).setPassword(new UserName("head"), "correct horse battery");
        Visitor head = Visitor.signedIn(server.uri(), "head", "correct horse battery");
        for (String list : List.of("/settings/users", "/settings/api-keys")) {
            Visitor.Answer first = head.get(list);
            assertThat(crowdOn(first))
                    .containsExactlyElementsOf(IntStream.range(50, 100)
                            .mapToObj(i -> "crowd" + 2 * i)
                            .toList());
            Matcher next = NEXT.matcher(first.body());
            assertThat(next.find()).isTrue();
            Visitor.Answer last = head.get(next.group(1).replace("&amp;", "&"));
            assertThat(crowdOn(last))
                    .containsExactlyElementsOf(IntStream.range(100, 125)
                            .mapToObj(i -> "crowd" + 2 * i)
                            .toList());
            assertThat(NEXT.matcher(last.body()).find()).isFalse();
            assertThat(last.body()).contains("Back to the start");
            assertThat(head.get(list + "?after=%3C").status()).isEqualTo(404);
        }
        assertThat(head.post("/settings/api-keys/k101/revoke", "").status()).isEqualTo(404);
        assertThat(head.post("/settings/api-keys/k100/revoke", "").status()).isEqualTo(302);
    }

    private static List<String> crowdOn(Visitor.Answer page) {
        return Pattern.compile(">(crowd\\d+)<")
                .matcher(page.body())
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    @Test
    void grantsNothingBeyondTheOwnScope() {
        assertThat(boss.post("/settings/users", "name=greedy&roles=READONLY&reach=DemoMerchant&reach=Foreign")
                        .status())
                .isEqualTo(404);
        assertThat(server.bean(Users.class).find(new UserName("greedy"))).isEmpty();
        assertThat(boss.post("/settings/api-keys", "label=x&accounts=Foreign").status())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyDemoteOrDisableThemselves() {
        for (String act : List.of("/disable", "/sessions/end", "/second-factor/reset", "/password")) {
            assertThat(boss.post("/settings/users/boss" + act, "").location()).isEqualTo("/settings/users/boss");
        }
        boss.post("/settings/users/boss", "roles=READONLY&reach=DemoMerchant");
        assertThat(server.bean(Users.class).find(BOSS)).hasValueSatisfying(it -> {
            assertThat(it.roles()).contains(Role.MERCHANT_ADMIN);
            assertThat(it.enabled()).isTrue();
        });
        assertThat(boss.get("/settings/users/boss").body()).contains("This is your own login");
        assertThat(refusedOn("user/boss"))
                .contains("disable user", "end sessions", "reset second factor", "issue password", "change user");
    }

    @Test
    void quotesWrongInputBesideItsFieldAsText() {
        Visitor.Answer answer = boss.post(
                "/settings/terminals",
                "poiid=" + Visitor.encoded("<b>x</b>") + "&place=DemoMerchant&integration=standalone");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"poiid-mistake\"", "“&lt;b&gt;x&lt;/b&gt;” is neither")
                .doesNotContain("<b>x</b>");
    }

    @Test
    void recordsThatAPoiidWasTaken() {
        String form = "poiid=S1F2-000158213605014&place=DemoMerchant&integration=standalone";
        assertThat(boss.post("/settings/terminals", form).status()).isEqualTo(422);
        assertThat(refusedOn("terminal/S1F2-000158213605014")).containsExactly("add terminal");
    }

    @Test
    void saysOfAnEventUrlOnlyItsHostOnTheNextPage() {
        Visitor.Answer added = boss.post("/settings/event-urls", "url=https://events.example/hook-with-secret-3");
        assertKeptNowhere("hook-with-secret-3");
        assertThat(next(added)).contains("The event URL at events.example is added.");
        Visitor.Answer revoked = boss.post(added.location() + "/revoke", "");
        assertKeptNowhere("hook-with-secret-3");
        assertThat(next(revoked)).contains("The event URL at events.example is revoked.");
    }

    @Test
    void saysWhyAStoreStays() {
        assertThat(next(boss.post("/settings/stores/remove", "name=Amsterdam")))
                .contains("terminals still stand in it");
        assertThat(boss.post("/settings/stores", "name=Amsterdam").status()).isEqualTo(422);
        assertThat(refusedOn("store/DemoMerchant/Amsterdam")).containsExactlyInAnyOrder("remove store", "add store");
        assertThat(next(boss.post("/settings/stores", "name=Lisboa"))).contains("The store Lisboa is added.");
        assertThat(next(boss.post("/settings/stores/remove", "name=Lisboa"))).contains("The store Lisboa is removed.");
    }

    @Test
    void testsAnEventUrlAndShowsWhatCameOfIt() {
        Matcher link = Pattern.compile("/settings/event-urls/[0-9a-f-]{36}")
                .matcher(boss.get("/settings/event-urls").body());
        assertThat(link.find()).isTrue();
        boss.post(link.group() + "/test", "");
        await().untilAsserted(() -> assertThat(
                        boss.get("/live" + link.group() + "/deliveries").body())
                .contains("HTTP 200"));
        String key = secretOf(boss.post(link.group() + "/hmac-key", ""));
        assertThat(key).matches("[0-9A-F]{64}");
        assertKeptNowhere(key);
    }

    @Test
    void refusesAnEventUrlThatIsThereAlready() {
        String form = "url=https://events.example/twice&username=u&password=hidden-password-7";
        assertThat(boss.post("/settings/event-urls", form).status()).isEqualTo(302);
        Visitor.Answer again = boss.post("/settings/event-urls", form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("already").doesNotContain("hidden-password-7");
        assertKeptNowhere("hidden-password-7");
    }

    @Test
    void exportsTheAuditAndSaysSoInIt() {
        next(boss.post("/settings/stores", "name=" + Visitor.encoded("=HYPERLINK(1)")));
        Visitor.Answer csv = boss.get("/audit/export.csv?action=" + Visitor.encoded("add store"));
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\"at\",\"actorKind\"").contains("store/DemoMerchant/=HYPERLINK(1)");
        assertThat(boss.get("/audit?action=" + Visitor.encoded("export audit")).body())
                .contains("Exported the audit", "boss");
        assertThat(boss.get("/audit?from=yesterday").status()).isEqualTo(400);
        assertThat(boss.get("/audit?from=yesterday").body()).contains("“yesterday” is not a time");
        assertThat(boss.get("/audit?after=nonsense").status()).isEqualTo(404);
    }

    /** The page that the browser goes on to. */
    private static String next(Visitor.Answer answer) {
        assertThat(answer.location()).as(answer.toString()).startsWith("/settings/");
        return boss.get(answer.location()).body();
    }

    private static String secretOf(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.cacheControl()).contains("no-store");
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).as(answer.body()).isTrue();
        return secret.group(1);
    }

    private static List<String> actsOn(String object) {
        return actsOn(object, AuditEntry.Outcome.SUCCESS);
    }

    private static List<String> refusedOn(String object) {
        return actsOn(object, AuditEntry.Outcome.FAILURE);
    }

    private static List<String> actsOn(String object, AuditEntry.Outcome outcome) {
        var query = new AuditQuery(Set.of(DEMO.value()), null, null, object, null, null, null, 100);
        return server.bean(AuditLog.class).find(query).entries().stream()
                .map(AuditLog.Recorded::entry)
                .filter(it -> it.outcome() == outcome)
                .map(AuditEntry::action)
                .toList();
    }

    /** Neither in the audit nor among what the login's session keeps for the next page. */
    private static void assertKeptNowhere(String secret) {
        var jdbc = server.bean(JdbcClient.class);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE detail LIKE ? OR object LIKE ?")
                        .params("%" + secret + "%", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT attribute_bytes FROM spring_session_attributes")
                        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(it -> it.contains(secret));
    }
}
