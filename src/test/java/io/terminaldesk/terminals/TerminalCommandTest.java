package io.terminaldesk.terminals;

import static io.terminaldesk.terminals.StoredTerminals.CAFE;
import static io.terminaldesk.terminals.StoredTerminals.SHOP;
import static io.terminaldesk.terminals.StoredTerminals.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TerminalCommandTest {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");

    private final StoredTerminals stored;
    private final CommandLine admin;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    TerminalCommandTest(TestDatabase database) {
        stored = new StoredTerminals(database);
        admin = new CommandLine(new TerminalCommand(stored.adminFleet, new FleetImport(stored.adminFleet)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .registerConverter(PoiId.class, PoiId::new)
                .registerConverter(MerchantAccount.class, MerchantAccount::new)
                .registerConverter(StoreName.class, StoreName::new)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                });
    }

    @Test
    void addsATerminalAndPrintsItsCredentialOnce() {
        assertThat(admin.execute("add", POIID.value(), "--merchant", "Shop", "--store", "Łódź"))
                .isZero();
        String credential = out.toString().strip();
        assertThat(stored.access.terminalCredentials.matches(POIID, credential)).isTrue();
        assertThat(stored.terminals.find(POIID))
                .contains(new Terminal(POIID, SHOP, STORE, IntegrationType.TERMINAL_API));
        assertThat(DatabaseDump.of(stored.access.dataSource)).doesNotContain(credential);
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void addingAgainMakesANewCredentialAndDismissesTheOldOnesSocket() {
        admin.execute("add", POIID.value(), "--merchant", "Shop");
        String first = out.toString().strip();
        admin.execute("add", POIID.value(), "--merchant", "Shop", "--integration", "standalone");
        assertThat(stored.access.terminalCredentials.matches(POIID, first)).isFalse();
        assertThat(dismissals()).isEqualTo(2);
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThat(admin.execute("add", POIID.value(), "--merchant", "Nobody")).isOne();
        assertThat(admin.execute("add", POIID.value(), "--merchant", "Shop", "--store", "Nowhere"))
                .isOne();
        assertThat(admin.execute("add", POIID.value(), "--merchant", "Shop", "--integration", "none"))
                .isOne();
        assertThat(admin.execute("revoke", POIID.value())).isOne();
        assertThat(admin.execute("remove", POIID.value())).isOne();
        assertThat(err.toString().lines())
                .containsExactly(
                        "there is no merchant account 'Nobody'",
                        "there is no store 'Nowhere' of merchant account 'Shop'",
                        "integration type 'none' is none of terminalApi, standalone, mobilePaymentsApp",
                        "there is no terminal 'S1F2-000158213605014'",
                        "there is no terminal 'S1F2-000158213605014'");
    }

    @Test
    void revokesAndRemoves() {
        admin.execute("add", POIID.value(), "--merchant", "Shop");
        String credential = out.toString().strip();
        assertThat(admin.execute("revoke", POIID.value())).isZero();
        assertThat(stored.access.terminalCredentials.matches(POIID, credential)).isFalse();
        assertThat(stored.terminals.find(POIID)).isPresent();
        assertThat(admin.execute("remove", POIID.value())).isZero();
        assertThat(stored.terminals.find(POIID)).isEmpty();
        assertThat(dismissals()).isEqualTo(3);
    }

    @Test
    void listsWithoutSecrets() {
        stored.terminals.save(new Terminal(POIID, SHOP, STORE, IntegrationType.STANDALONE));
        stored.terminals.save(
                new Terminal(new PoiId("AMS1-000168242800763"), CAFE, null, IntegrationType.TERMINAL_API));
        admin.execute("list", "--merchant", "Shop");
        assertThat(out.toString().strip())
                .isEqualTo("S1F2-000158213605014                      standalone         Shop  Łódź");
        admin.execute("list");
        assertThat(out.toString().lines()).hasSize(3);
    }

    @Test
    void importsAFleetOfThousands() throws IOException {
        var csv = new StringBuilder("\uFEFFpoiid,merchantAccount,store,integrationType\n");
        for (int i = 0; i < 2_000; i++) {
            csv.append("S1F2-").append(100_000 + i).append(",Shop,\"Łódź\",terminalApi\r\n");
        }
        csv.append("V400m-346403161,Cafe,,standalone\n");
        Path credentials = directory.resolve("out.csv");
        assertThat(importFrom(csv.toString(), credentials)).isZero();
        assertThat(stored.terminals.list(null)).hasSize(2_001);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
        var lines = Files.readAllLines(credentials);
        assertThat(lines).hasSize(2_002).startsWith("poiid,credential");
        String[] last = lines.getLast().split(",");
        assertThat(last[0]).isEqualTo("V400m-346403161");
        assertThat(stored.access.terminalCredentials.matches(new PoiId(last[0]), last[1]))
                .isTrue();
    }

    @Test
    void namesEachWrongLineAndImportsNothing() throws IOException {
        stored.terminals.save(new Terminal(POIID, SHOP, null, IntegrationType.TERMINAL_API));
        Path credentials = directory.resolve("out.csv");
        assertThat(importFrom("""
                poiid,merchantAccount,store,integrationType
                S1F2-100001,Shop,,terminalApi
                what,Shop,,terminalApi
                S1F2-100003,Nobody,,terminalApi
                S1F2-100004,Shop,Nowhere,terminalApi
                S1F2-100005,Shop,,other
                S1F2-100001,Shop,,terminalApi
                S1F2-000158213605014,Shop,,terminalApi
                S1F2-100008
                """, credentials)).isOne();
        assertThat(err.toString().lines())
                .containsExactly(
                        "Nothing was imported.",
                        "line 3: POIID 'what' is neither [model]-[serial number] nor an installation id",
                        "line 4: there is no merchant account 'Nobody'",
                        "line 5: there is no store 'Nowhere' of merchant account 'Shop'",
                        "line 6: integration type 'other' is none of terminalApi, standalone, mobilePaymentsApp",
                        "line 7: terminal 'S1F2-100001' stands in an earlier line",
                        "line 8: terminal 'S1F2-000158213605014' is in the inventory already",
                        "line 9: there is no merchantAccount");
        assertThat(stored.terminals.list(null)).hasSize(1);
        assertThat(credentials).doesNotExist();
    }

    @Test
    void neverOverwritesAFileOfCredentials() throws IOException {
        Path credentials = Files.writeString(directory.resolve("out.csv"), "precious");
        assertThat(importFrom(
                        "poiid,merchantAccount,store,integrationType\nS1F2-100001,Shop,,terminalApi\n", credentials))
                .isOne();
        assertThat(credentials).hasContent("precious");
    }

    private int importFrom(String csv, Path credentials) throws IOException {
        Path fleet = Files.writeString(directory.resolve("fleet.csv"), csv);
        return admin.execute("import", fleet.toString(), "--credentials", credentials.toString());
    }

    private long dismissals() {
        return stored.jdbc
                .sql("SELECT count(*) FROM dismissal")
                .query(Long.class)
                .single();
    }

    private long audited() {
        return stored.jdbc
                .sql("SELECT count(*) FROM audit_entry WHERE object = 'terminal/S1F2-000158213605014'")
                .query(Long.class)
                .single();
    }
}
