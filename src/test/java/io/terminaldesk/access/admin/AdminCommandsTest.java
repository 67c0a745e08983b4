package io.terminaldesk.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.AccessFixture;
import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AdminCommandsTest {

    private static final String KEY = "td_abcd1234_" + "k".repeat(43);

    private final AccessFixture access;
    private final AdminCommandLine admin;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    AdminCommandsTest(TestDatabase database) {
        access = new AccessFixture(database);
        var audit = new LocalAudit(access.auditTrail);
        var setup = new SetupFile(List.of(
                new ApiKeysSection(access.registry, audit),
                new MerchantAccountsSection(access.merchantAccounts, audit)));
        admin = new AdminCommandLine(
                List.of(
                        new MerchantCommand(access.merchantAccounts, audit),
                        new StoreCommand(access.merchantAccounts, audit),
                        new KeyCommand(access.registry, audit),
                        new ApplyCommand(setup)),
                access.transactions);
    }

    @Test
    void administersMerchantAccountsAndStores() {
        assertThat(execute("merchant", "add", "Shop No. 1")).isZero();
        assertThat(execute("merchant", "add", "Shop No. 1")).isZero();
        assertThat(execute("store", "add", "--merchant", "Shop No. 1", "São Paulo"))
                .isZero();
        assertThat(execute("merchant", "list")).isZero();
        assertThat(execute("store", "list", "--merchant", "Shop No. 1")).isZero();
        assertThat(out.toString().lines()).containsExactly("Shop No. 1", "São Paulo");
        assertThat(execute("merchant", "remove", "Shop No. 1")).isEqualTo(1);
        assertThat(err.toString()).contains("'Shop No. 1' still has stores, keys, users or terminals");
        assertThat(execute("store", "remove", "--merchant", "Shop No. 1", "São Paulo"))
                .isZero();
        assertThat(execute("merchant", "revoke", "Shop No. 1")).isZero();
        assertThat(access.merchantAccounts.all()).isEmpty();
        assertThat(audited())
                .containsExactly(
                        "add merchant account merchant-account/Shop No. 1",
                        "add store store/Shop No. 1/São Paulo",
                        "remove store store/Shop No. 1/São Paulo",
                        "remove merchant account merchant-account/Shop No. 1");
    }

    @Test
    void printsAKeyOnceAndKeepsNoSecret() {
        execute("merchant", "add", "A");
        execute("merchant", "add", "B");
        assertThat(execute("key", "add", "--merchant", "A", "--merchant", "B", "--label", "till"))
                .isZero();
        String key = out.toString().strip();
        assertThat(key).matches("td_[0-9a-z]{8}_[A-Za-z0-9_-]{43}");
        String id = key.substring(3, 11);
        assertThat(access.keys.authenticate(key)).isPresent();
        assertThat(execute("key", "list")).isZero();
        assertThat(out.toString().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(id + "  valid ")
                .endsWith("  A, B  till");
        assertThat(DatabaseDump.of(access.dataSource)).contains(id).doesNotContain(key.substring(12));
        assertThat(audited()).contains("add API key api-key/" + id);
    }

    @Test
    void revokesAKeyOnce() {
        execute("merchant", "add", "A");
        execute("key", "add", "--merchant", "A");
        String key = out.toString().strip();
        assertThat(execute("key", "revoke", key.substring(3, 11))).isZero();
        assertThat(access.keys.authenticate(key)).isEmpty();
        assertThat(execute("key", "revoke", key.substring(3, 11))).isEqualTo(1);
        assertThat(err.toString()).contains("there is no valid key '" + key.substring(3, 11) + "'");
    }

    @Test
    void quotesWhatItDoesNotUnderstandAndExitsWith2() {
        assertThat(execute("merchant", "add", "A/B")).isEqualTo(2);
        assertThat(execute("merchants")).isEqualTo(2);
        assertThat(execute("key", "add", "--merchant", "A", "--labl", "x")).isEqualTo(2);
        assertThat(execute("store", "add", "Harbour")).isEqualTo(2);
        assertThat(execute("merchant")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("'A/B'", "'merchants'", "--labl", "--merchant");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAKeyForNobody() {
        assertThat(execute("key", "add", "--merchant", "Nobody")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("there is no merchant account 'Nobody'");
        assertThat(access.registry.all()).isEmpty();
    }

    @Test
    void appliesASetupFileAndChangesNothingTheSecondTime() throws IOException {
        Path file = setup(KEY);
        assertThat(execute("apply", file.toString())).isZero();
        assertThat(access.merchantAccounts.storesOf(new MerchantAccount("Shop")))
                .hasSize(2);
        assertThat(access.keys.authenticate(KEY)).isPresent();
        String first = DatabaseDump.of(access.dataSource);
        assertThat(first).doesNotContain("k".repeat(43));
        assertThat(execute("apply", file.toString())).isZero();
        assertThat(DatabaseDump.of(access.dataSource)).isEqualTo(first);
    }

    @Test
    void appliesNothingOfAFileWithAnError() throws IOException {
        String before = DatabaseDump.of(access.dataSource);
        assertThat(execute("apply", setup("td_no-key").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("apiKeys: ", "pos-key' does not hold a key of the form");
        assertThat(DatabaseDump.of(access.dataSource)).isEqualTo(before);
    }

    @Test
    void quotesWhatIsWrongInASetupFile() throws IOException {
        refuse("merchantAccountz: []");
        refuse("merchantAccounts: [{name: Shop, store: [x]}]");
        refuse("merchantAccounts: [{name: 'A/B'}]");
        refuse("merchantAccounts: [{stores: [x]}]");
        refuse("merchantAccounts: {name: Shop}");
        refuse("merchantAccounts: [{name: 7}]");
        refuse("merchantAccounts: []\nmerchantAccounts: []");
        refuse("just text");
        refuse("apiKeys: [{keyFile: /nowhere/key, merchantAccounts: [Shop]}]");
        assertThat(err.toString())
                .contains(
                        "unknown member 'merchantAccountz'; known are merchantAccounts, apiKeys",
                        "unknown member 'store'",
                        "'A/B'",
                        "an entry has no 'name'",
                        "merchantAccounts: is not a list",
                        "'name' is not a text",
                        "Duplicate",
                        "holds no members",
                        "'/nowhere/key' can't be read");
        assertThat(access.merchantAccounts.all()).isEmpty();
    }

    @Test
    void undoesACommandThatSaysItFailed() {
        var failing = new AdminCommandLine(List.of(new AddsAndFails(access.merchantAccounts)), access.transactions);
        assertThat(failing.whole().execute("half")).isEqualTo(1);
        assertThat(access.merchantAccounts.all()).isEmpty();
    }

    @Command(name = "half")
    private record AddsAndFails(MerchantAccounts merchantAccounts) implements AdminCommand, Callable<Integer> {

        @Override
        public Integer call() {
            merchantAccounts.add(new MerchantAccount("Shop"));
            return 1;
        }
    }

    private int execute(String... arguments) {
        return admin.whole()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private void refuse(String yaml) throws IOException {
        assertThat(execute("apply", file("setup.yaml", yaml).toString())).isEqualTo(1);
    }

    private Path setup(String key) throws IOException {
        Path keyFile = file("pos-key", key + "\n");
        return file("setup.yaml", """
                apiKeys:
                  - label: tills
                    merchantAccounts: [Shop]
                    keyFile: %s
                merchantAccounts:
                  - name: Shop
                    stores: [Harbour, "São Paulo"]
                """.formatted(keyFile));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private List<String> audited() {
        return access.jdbc
                .sql("SELECT action || ' ' || object FROM audit_entry WHERE actor_kind = 'ADMINISTRATOR'"
                        + " AND origin = 'local' ORDER BY id")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
