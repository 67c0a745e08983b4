package io.terminaldesk.access.users;

import static io.terminaldesk.access.users.UsersFixture.CAFE;
import static io.terminaldesk.access.users.UsersFixture.HARBOUR;
import static io.terminaldesk.access.users.UsersFixture.JOE;
import static io.terminaldesk.access.users.UsersFixture.PASSWORD;
import static io.terminaldesk.access.users.UsersFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlUsersTest {

    private static final Scope PARTLY =
            new Scope(Map.of(SHOP, new Reach.Stores(Set.of(HARBOUR)), CAFE, new Reach.Whole()));

    private final UsersFixture fixture;
    private final Users users;

    SqlUsersTest(TestDatabase database) {
        fixture = new UsersFixture(database);
        users = fixture.users;
    }

    @Test
    void keepsRolesAndScope() {
        var roles = Set.of(Role.READONLY, Role.MERCHANT_ADMIN);
        assertThat(users.save(new UserName("Zoe@Example.com"), roles, PARTLY)).isTrue();
        fixture.withJoe();
        var zoe = new User(new UserName("zoe@example.com"), roles, PARTLY, true, false);
        assertThat(users.find(new UserName("ZOE@example.com"))).contains(zoe);
        var joe = new User(JOE, Set.of(Role.READONLY), Scope.whole(Set.of(SHOP)), true, false);
        assertThat(users.all()).containsExactly(joe, zoe);
        assertThat(users.find(new UserName("nobody"))).isEmpty();
    }

    @Test
    void pagesTheUsersOfAMerchantAccountWithTheirWholeScope() {
        for (String name : List.of("ann", "bob", "dan")) {
            users.add(new UserName(name), Set.of(Role.READONLY), Scope.whole(Set.of(SHOP)));
        }
        var cid = new UserName("cid");
        users.add(cid, Set.of(Role.READONLY, Role.MERCHANT_ADMIN), PARTLY);
        users.add(new UserName("cis"), Set.of(Role.READONLY), Scope.whole(Set.of(CAFE)));
        assertThat(names(users.of(SHOP, null, 3))).containsExactly("ann", "bob", "cid");
        assertThat(users.of(SHOP, new UserName("bob"), 1))
                .containsExactly(users.find(cid).orElseThrow());
        assertThat(names(users.of(SHOP, cid, 3))).containsExactly("dan");
        assertThat(names(users.of(CAFE, null, 3))).containsExactly("cid", "cis");
    }

    private static List<String> names(List<User> users) {
        return users.stream().map(it -> it.name().value()).toList();
    }

    @Test
    void tellsWhetherSavingChangedAnything() {
        assertThat(users.save(JOE, Set.of(Role.READONLY), PARTLY)).isTrue();
        assertThat(users.save(JOE, Set.of(Role.READONLY), PARTLY)).isFalse();
        assertThat(fixture.generation()).isEqualTo(1);
        assertThat(users.save(JOE, Set.of(Role.TERMINAL_SUPPORT), PARTLY)).isTrue();
        assertThat(users.save(JOE, Set.of(Role.TERMINAL_SUPPORT), Scope.whole(Set.of(CAFE))))
                .isTrue();
        assertThat(users.find(JOE).orElseThrow().scope()).isEqualTo(Scope.whole(Set.of(CAFE)));
    }

    @Test
    void refusesAUserOfNothingOrOfWhatIsNotThere() {
        var whole = Scope.whole(Set.of(SHOP));
        refuses(Set.of(), whole, "at least one role");
        refuses(Set.of(Role.READONLY), new Scope(Map.of()), "at least one merchant account");
        refuses(
                Set.of(Role.READONLY),
                Scope.whole(Set.of(new MerchantAccount("Other"))),
                "no merchant account 'Other'");
        var nowhere = new Reach.Stores(Set.of(new StoreName("Nowhere")));
        refuses(Set.of(Role.READONLY), new Scope(Map.of(SHOP, nowhere)), "no store 'Nowhere'");
        assertThat(users.all()).isEmpty();
    }

    private void refuses(Set<Role> roles, Scope scope, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.save(JOE, roles, scope))
                .withMessageContaining(reason);
    }

    @Test
    void keepsAStoreThatAUserIsLimitedTo() {
        users.save(JOE, Set.of(Role.READONLY), PARTLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.access.merchantAccounts.removeStore(SHOP, HARBOUR))
                .withMessage("store 'Harbour' still has terminals, or users who are limited to it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.access.merchantAccounts.remove(CAFE))
                .withMessage("merchant account 'Cafe' still has stores, keys, users or terminals");
        assertThat(users.find(JOE).orElseThrow().scope()).isEqualTo(PARTLY);
        users.save(JOE, Set.of(Role.READONLY), Scope.whole(Set.of(SHOP)));
        assertThat(fixture.access.merchantAccounts.removeStore(SHOP, HARBOUR)).isTrue();
    }

    @Test
    void reachesNothingOfAMerchantAccountThatIsNeitherWholeNorHasStores() {
        users.save(JOE, Set.of(Role.READONLY), PARTLY);
        fixture.access.jdbc.sql("DELETE FROM desk_user_store").update();
        assertThat(users.find(JOE).orElseThrow().scope()).isEqualTo(Scope.whole(Set.of(CAFE)));
    }

    @Test
    void endsSessionsWheneverSomethingIsTaken() {
        fixture.withJoe();
        ends(() -> users.save(JOE, Set.of(Role.MERCHANT_ADMIN), PARTLY));
        ends(() -> users.save(JOE, Set.of(Role.MERCHANT_ADMIN), Scope.whole(Set.of(CAFE))));
        ends(() -> users.setPassword(JOE, "another password"));
        ends(() -> users.issuePassword(JOE));
        ends(() -> users.disable(JOE));
        ends(() -> users.endSessions(JOE));
        fixture.enrolled();
        ends(() -> users.resetSecondFactor(JOE));
    }

    private void ends(Runnable taking) {
        long before = fixture.generation();
        taking.run();
        assertThat(fixture.generation()).isEqualTo(before + 1);
    }

    @Test
    void endsNoSessionWhenNothingIsTaken() {
        fixture.withJoe();
        users.disable(JOE);
        long before = fixture.generation();
        users.disable(JOE);
        users.enable(JOE);
        users.resetSecondFactor(JOE);
        assertThat(users.setPassword(JOE, PASSWORD)).isFalse();
        assertThat(fixture.generation()).isEqualTo(before);
        assertThat(users.find(JOE).orElseThrow().enabled()).isTrue();
    }

    @Test
    void takesPasswordsByTheirLengthAlone() {
        fixture.withJoe();
        users.save(new UserName("benjamin"), Set.of(Role.READONLY), PARTLY);
        for (String good : new String[] {"12345678", "        ", "ç".repeat(8), "x".repeat(200), "🐎".repeat(200)}) {
            assertThat(users.setPassword(JOE, good)).isTrue();
            assertThat(fixture.tryPassword(good)).isInstanceOf(Attempt.Accepted.class);
        }
        refusesPassword(JOE, "1234567");
        refusesPassword(JOE, "🐎".repeat(7));
        refusesPassword(JOE, "x".repeat(201));
        refusesPassword(new UserName("benjamin"), "BenJamin");
        refusesPassword(new UserName("nobody"), "a good password");
    }

    private void refusesPassword(UserName name, String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.setPassword(name, password))
                .withMessageNotContaining(password);
    }

    @Test
    void readsTheSameCharactersInEitherForm() {
        fixture.withJoe();
        users.setPassword(JOE, "São Paulo");
        assertThat(fixture.tryPassword("Sa\u0303o Paulo")).isInstanceOf(Attempt.Accepted.class);
    }

    @Test
    void issuesAPasswordAndKeepsNone() {
        fixture.withJoe();
        String issued = users.issuePassword(JOE);
        assertThat(issued).matches("[0-9a-z]{20}");
        assertThat(fixture.tryPassword(issued)).isInstanceOf(Attempt.Accepted.class);
        assertThat(DatabaseDump.of(fixture.access.dataSource))
                .contains("$argon2id$")
                .doesNotContain(issued, PASSWORD);
    }
}
