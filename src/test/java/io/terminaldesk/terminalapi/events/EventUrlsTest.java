package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EventUrlsTest {

    private static final String URL = "https://pos.example.com/events";

    private final EventFixture events;
    private final EventUrlAudit audit;
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    EventUrlsTest(TestDatabase database) {
        events = new EventFixture(database, EventFixture.settings(false, Duration.ofSeconds(10)));
        audit = new EventUrlAudit(events.access.auditTrail);
    }

    @AfterEach
    void stop() throws IOException {
        events.close();
    }

    @Test
    void keepsNoSecretReadable() {
        events.eventUrls.save(
                EventFixture.SHOP,
                new ReceiverUrl(URL),
                new BasicUser("till", "open sesame"),
                new HmacKey("ab".repeat(32)));
        assertThat(DatabaseDump.of(events.access.dataSource))
                .contains(URL, "till")
                .doesNotContain("open sesame", "ab".repeat(32));
    }

    @Test
    void changesNothingWhenTheSameIsSavedAgain() {
        var user = new BasicUser("till", "open sesame");
        var key = new HmacKey("ab".repeat(32));
        assertThat(events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(URL), user, key))
                .isTrue();
        String before = DatabaseDump.of(events.access.dataSource);
        assertThat(events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(URL), user, key))
                .isFalse();
        assertThat(events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(URL), user, null))
                .isFalse();
        assertThat(DatabaseDump.of(events.access.dataSource)).isEqualTo(before);
        assertThat(events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(URL), null, null))
                .isTrue();
        assertThat(events.onlyUrl().username()).isNull();
        assertThat(events.onlyUrl().hmacKeys()).isOne();
    }

    @Test
    void keepsTwoHmacKeysLive() {
        var first = new HmacKey("01".repeat(32));
        events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(URL), null, first);
        HmacKey second = events.eventUrls.rotateHmac(events.onlyUrl().id()).orElseThrow();
        assertThat(keys()).containsExactly(second, first);
        HmacKey third = events.eventUrls.rotateHmac(events.onlyUrl().id()).orElseThrow();
        assertThat(keys()).containsExactly(third, second);
        assertThat(events.onlyUrl().hmacKeys()).isEqualTo(2);
    }

    @Test
    void refusesPlainHttpAndUnknownMerchantAccounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> events.eventUrls.save(
                        EventFixture.SHOP, new ReceiverUrl("http://pos.example.com/"), null, null))
                .withMessageContaining("not https");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> events.eventUrls.save(new MerchantAccount("Nobody"), new ReceiverUrl(URL), null, null))
                .withMessageContaining("'Nobody'");
        assertThat(events.eventUrls.all()).isEmpty();
    }

    @Test
    void isAdministeredByCommandWithEachSecretPrintedOnce() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "open sesame\n");
        assertThat(run(
                        "add",
                        "--merchant",
                        "Shop",
                        "--username",
                        "till",
                        "--password-file",
                        password.toString(),
                        "--hmac",
                        URL))
                .isZero();
        String key = printed.toString().strip();
        assertThat(keys()).containsExactly(new HmacKey(key));
        String id = events.onlyUrl().id().toString();
        assertThat(run("list")).isZero();
        assertThat(printed.toString().lines().skip(1))
                .singleElement()
                .asString()
                .contains(id, "Shop", URL, "user=till", "hmac-keys=1")
                .doesNotContain("sesame", key);
        assertThat(run("rotate-hmac", id)).isZero();
        assertThat(keys())
                .containsExactly(
                        new HmacKey(
                                printed.toString().lines().skip(2).findFirst().orElseThrow()),
                        new HmacKey(key));
        assertThat(run("revoke", id)).isZero();
        assertThat(events.eventUrls.all()).isEmpty();
        assertThat(audited()).containsExactly("add event URL", "rotate HMAC key", "revoke event URL");
        assertThat(run("revoke", id)).isEqualTo(1);
        assertThat(run("rotate-hmac", id)).isEqualTo(1);
    }

    @Test
    void refusesHalfAUserOnTheCommandLine() {
        assertThat(run("add", "--merchant", "Shop", "--username", "till", URL)).isEqualTo(2);
        assertThat(run("add", "--merchant", "Shop", "nonsense")).isEqualTo(1);
        assertThat(complained.toString()).contains("--password-file");
        assertThat(events.eventUrls.all()).isEmpty();
    }

    @Test
    void isSetUpFromAFileAndAgainWithoutChange() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "open sesame");
        Path key = Files.writeString(directory.resolve("key"), "ab".repeat(32) + "\n");
        var section = new EventUrlsSection(events.eventUrls, audit);
        var setup = new JsonMapper()
                .valueToTree(List.of(Map.of(
                        "merchantAccount",
                        "Shop",
                        "url",
                        URL,
                        "username",
                        "till",
                        "passwordFile",
                        password.toString(),
                        "hmacKeyFile",
                        key.toString())));
        section.apply(setup);
        section.apply(setup);
        assertThat(events.onlyUrl().username()).isEqualTo("till");
        assertThat(keys()).containsExactly(new HmacKey("ab".repeat(32)));
        assertThat(audited()).containsExactly("set event URL");
        for (Object wrong : new Object[] {
            Map.of(),
            List.of("x"),
            List.of(Map.of("url", URL)),
            List.of(Map.of("merchantAccount", "Shop", "url", URL, "username", "till")),
            List.of(Map.of("merchantAccount", "Shop", "url", URL, "hmac", true)),
            List.of(Map.of("merchantAccount", "Shop", "url", 1))
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> section.apply(new JsonMapper().valueToTree(wrong)));
        }
    }

    private int run(String... arguments) {
        var line = new CommandLine(new EventUrlCommand(events.eventUrls, audit, new SecureRandom()));
        line.registerConverter(MerchantAccount.class, MerchantAccount::new);
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(complained, true));
        return line.execute(arguments);
    }

    private List<HmacKey> keys() {
        events.access.jdbc.sql("DELETE FROM event_delivery").update();
        events.outbox.add(EventFixture.SHOP, "{}");
        return events.due.take(events.onlyUrl().id()).orElseThrow().receiver().hmacKeys();
    }

    private List<String> audited() {
        return events.access
                .jdbc
                .sql("SELECT action FROM audit_entry ORDER BY id")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
