package io.terminaldesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.UsersFixture;
import io.terminaldesk.testing.TestDatabase;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DemoUsersTest {

    private static final UserName SUPPORT = new UserName("support");

    private final UsersFixture fixture;
    private final DemoUsers people;

    DemoUsersTest(TestDatabase database) {
        fixture = new UsersFixture(database);
        fixture.access.merchantAccounts.add(DemoSeed.MERCHANT_ACCOUNT);
        people = new DemoUsers(fixture.users);
    }

    @Test
    void signInWithTheirPasswordAndTheRolesOfTheirNames() {
        people.plant("demo-password");
        assertThat(fixture.users.all())
                .extracting(it -> it.name() + " " + it.roles())
                .satisfiesExactly(
                        admin -> assertThat(admin).contains("admin ", "MERCHANT_ADMIN", "TERMINAL_MANAGEMENT_ADMIN"),
                        readonly -> assertThat(readonly).isEqualTo("readonly [READONLY]"),
                        support -> assertThat(support).isEqualTo("support [TERMINAL_SUPPORT]"));
        assertThat(fixture.users.all())
                .allMatch(it -> it.scope().equals(Scope.whole(Set.of(DemoSeed.MERCHANT_ACCOUNT)))
                        && fixture.signsIn(it.name().value(), "demo-password"));
    }

    @Test
    void keepWhatAPersonChangedAndGetThePasswordOfTheStartBlockBack() {
        people.plant("demo-password");
        fixture.users.save(SUPPORT, Set.of(Role.READONLY), Scope.whole(Set.of(UsersFixture.SHOP)));
        fixture.users.setPassword(SUPPORT, "forgotten since");
        people.plant("demo-password");
        var support = fixture.users.find(SUPPORT).orElseThrow();
        assertThat(support.roles()).containsExactly(Role.READONLY);
        assertThat(support.scope()).isEqualTo(Scope.whole(Set.of(UsersFixture.SHOP)));
        assertThat(fixture.signsIn("support", "demo-password")).isTrue();
        people.plant("another password");
        assertThat(fixture.signsIn("support", "another password")).isTrue();
    }

    @Test
    void areNamedInTheStartBlock() {
        var block = new StartBlock(
                URI.create("http://localhost:8080"), new DemoSettings("demo-api-key", "my password", true));
        assertThat(block.text())
                .contains("Customer Area       http://localhost:8080  admin, support, readonly / my password\n");
    }
}
