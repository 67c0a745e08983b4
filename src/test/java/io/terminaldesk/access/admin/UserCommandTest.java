package io.terminaldesk.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.UsersFixture;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class UserCommandTest {

    private static final UserName ANA = new UserName("ana");

    private final UsersFixture fixture;
    private final AdminCommandLine admin;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    UserCommandTest(TestDatabase database) {
        fixture = new UsersFixture(database);
        var changes = new LocalUserChanges(fixture.users, new LocalAudit(fixture.access.auditTrail));
        var setup = new SetupFile(List.of(new UsersSection(fixture.users, changes)));
        admin = new AdminCommandLine(
                List.of(new UserCommand(fixture.users, changes), new ApplyCommand(setup)), fixture.access.transactions);
    }

    @Test
    void addsAUserAndPrintsThePasswordOnce() {
        assertThat(add("Ana", "--role", "Merchant Admin", "--role", "readonly", "--merchant-account", "Cafe"))
                .isZero();
        String password = out.toString().strip();
        assertThat(password).matches("[0-9a-z]{20}");
        assertThat(fixture.signsIn("ana", password)).isTrue();
        var ana = fixture.users.find(ANA).orElseThrow();
        assertThat(ana.roles()).isEqualTo(Set.of(Role.MERCHANT_ADMIN, Role.READONLY));
        assertThat(ana.scope()).isEqualTo(Scope.whole(Set.of(UsersFixture.CAFE)));
        assertThat(DatabaseDump.of(fixture.access.dataSource)).doesNotContain(password);
        assertThat(audited())
                .containsExactly(
                        "add user user/ana Merchant Admin, readonly",
                        "set reach user/ana Cafe",
                        "issue password user/ana null");
    }

    @Test
    void takesThePasswordOfAFileAndLimitsToStores() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "from a file \n");
        assertThat(add("ana", "--role", "readonly", "--store", "Shop/Harbour", "--password-file", file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(fixture.signsIn("ana", "from a file ")).isTrue();
        assertThat(fixture.users.find(ANA).orElseThrow().scope())
                .isEqualTo(new Scope(Map.of(UsersFixture.SHOP, new Reach.Stores(Set.of(UsersFixture.HARBOUR)))));
        assertThat(execute("user", "list")).isZero();
        assertThat(out.toString().lines()).containsExactly("ana  enabled  password only  readonly  Shop/Harbour");
    }

    @Test
    void quotesWhatIsWrongAndAddsNobody() {
        assertThat(add("a/b", "--role", "readonly", "--merchant-account", "Shop"))
                .isEqualTo(2);
        assertThat(add("ana", "--role", "Boss", "--merchant-account", "Shop")).isEqualTo(2);
        assertThat(add("ana", "--merchant-account", "Shop")).isEqualTo(2);
        assertThat(add("ana", "--role", "readonly")).isEqualTo(1);
        assertThat(add("ana", "--role", "readonly", "--merchant-account", "Other"))
                .isEqualTo(1);
        assertThat(add("ana", "--role", "readonly", "--store", "Harbour")).isEqualTo(1);
        assertThat(add("ana", "--role", "readonly", "--store", "Shop/Nowhere")).isEqualTo(1);
        assertThat(add("ana", "--role", "readonly", "--store", "Shop/Harbour", "--merchant-account", "Shop"))
                .isEqualTo(1);
        assertThat(add("ana", "--role", "readonly", "--merchant-account", "Shop", "--password-file", "/no/such"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "'a/b'",
                        "there is no role 'Boss' but Merchant POS Terminal Management Admin,",
                        "--role",
                        "at least one merchant account",
                        "no merchant account 'Other'",
                        "store 'Harbour' is not of the form MERCHANT/STORE",
                        "no store 'Nowhere'",
                        "'Shop' is given whole and by store",
                        "'/no/such' can't be read");
        assertThat(fixture.users.all()).isEmpty();
        assertThat(audited()).isEmpty();
    }

    @Test
    void leavesAUserAloneWhoIsThereAlready() {
        add("ana", "--role", "readonly", "--merchant-account", "Shop");
        assertThat(add("ANA", "--role", "Merchant Admin", "--merchant-account", "Shop"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("there is a user 'ana' already");
        assertThat(fixture.users.find(ANA).orElseThrow().roles()).containsExactly(Role.READONLY);
    }

    @Test
    void changesRolesAndScopeEachByItself() {
        add("ana", "--role", "readonly", "--merchant-account", "Shop");
        assertThat(execute("user", "set", "ana", "--role", "Merchant POS Terminal Support"))
                .isZero();
        assertThat(execute("user", "set", "ana", "--merchant-account", "Cafe")).isZero();
        assertThat(execute("user", "set", "ana", "--merchant-account", "Cafe")).isZero();
        var ana = fixture.users.find(ANA).orElseThrow();
        assertThat(ana.roles()).containsExactly(Role.TERMINAL_SUPPORT);
        assertThat(ana.scope()).isEqualTo(Scope.whole(Set.of(UsersFixture.CAFE)));
        assertThat(audited().subList(3, audited().size()))
                .containsExactlyInAnyOrder(
                        "change roles user/ana Merchant POS Terminal Support",
                        "set reach user/ana Cafe",
                        "set reach user/ana nothing");
    }

    @Test
    void givesPasswordsDisablesEnablesResetsAndEndsSessions() {
        add("ana", "--role", "readonly", "--merchant-account", "Shop");
        String first = out.toString().strip();
        assertThat(execute("user", "password", "ana")).isZero();
        String second = out.toString().lines().toList().getLast();
        assertThat(fixture.signsIn("ana", first)).isFalse();
        assertThat(fixture.signsIn("ana", second)).isTrue();
        assertThat(execute("user", "disable", "ana")).isZero();
        assertThat(fixture.signsIn("ana", second)).isFalse();
        assertThat(execute("user", "enable", "ana")).isZero();
        assertThat(fixture.signsIn("ana", second)).isTrue();
        assertThat(execute("user", "reset-second-factor", "ana")).isZero();
        assertThat(execute("user", "end-sessions", "ana")).isZero();
        assertThat(audited().subList(2, 8))
                .containsExactly(
                        "issue password user/ana null",
                        "issue password user/ana null",
                        "disable user user/ana null",
                        "enable user user/ana null",
                        "reset second factor user/ana null",
                        "end sessions user/ana null");
    }

    @Test
    void knowsWhoIsNotThere() {
        for (String command : List.of("set", "password", "disable", "enable", "reset-second-factor", "end-sessions")) {
            assertThat(execute("user", command, "nobody")).isEqualTo(1);
        }
        assertThat(err.toString().lines()).hasSize(6).containsOnly("there is no user 'nobody'");
    }

    @Test
    void appliesUsersAndKeepsThePasswordThatTheyChose() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "first password");
        Path setup = Files.writeString(directory.resolve("setup.yaml"), """
                users:
                  - {name: ana, roles: [Merchant Admin], merchantAccounts: [Cafe], stores: [Shop/Harbour], passwordFile: %s}
                """.formatted(password));
        assertThat(execute("apply", setup.toString())).isZero();
        assertThat(fixture.signsIn("ana", "first password")).isTrue();
        String first = DatabaseDump.of(fixture.access.dataSource);
        assertThat(execute("apply", setup.toString())).isZero();
        assertThat(DatabaseDump.of(fixture.access.dataSource)).isEqualTo(first);
        fixture.users.setPassword(ANA, "a password of her own");
        assertThat(execute("apply", setup.toString())).isZero();
        assertThat(fixture.signsIn("ana", "a password of her own")).isTrue();
    }

    @Test
    void refusesASetupWithARoleThatIsNone() throws IOException {
        Path setup = Files.writeString(
                directory.resolve("setup.yaml"),
                "users: [{name: ana, roles: [Boss], merchantAccounts: [Cafe], passwordFile: x}]");
        assertThat(execute("apply", setup.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("users: there is no role 'Boss'");
    }

    private int add(String... arguments) {
        var line = new ArrayList<>(List.of("user", "add"));
        line.addAll(List.of(arguments));
        return execute(line.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return admin.whole()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private List<String> audited() {
        return fixture.access
                .jdbc
                .sql("SELECT action, object, detail FROM audit_entry WHERE actor_kind = 'ADMINISTRATOR' ORDER BY id")
                .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }
}
