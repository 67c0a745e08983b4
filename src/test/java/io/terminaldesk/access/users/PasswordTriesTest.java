package io.terminaldesk.access.users;

import static io.terminaldesk.access.users.UsersFixture.JOE;
import static io.terminaldesk.access.users.UsersFixture.ORIGIN;
import static io.terminaldesk.access.users.UsersFixture.PASSWORD;
import static io.terminaldesk.access.users.UsersFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.Attempt.Accepted;
import io.terminaldesk.access.users.Attempt.Locked;
import io.terminaldesk.access.users.Attempt.Refused;
import io.terminaldesk.access.users.Attempt.TryAgain;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PasswordTriesTest {

    private final UsersFixture fixture;

    PasswordTriesTest(TestDatabase database) {
        fixture = new UsersFixture(database).withJoe();
    }

    @Test
    void acceptsThePasswordForTheNameInAnyCase() {
        assertThat(fixture.logins.tryPassword("JOE", PASSWORD, ORIGIN))
                .isEqualTo(new Accepted(JOE, fixture.generation(), false));
        assertThat(fixture.audited()).containsExactly("sign in SUCCESS with a password");
        assertThat(fixture.access
                        .jdbc
                        .sql("SELECT count(last_sign_in_at) FROM desk_user")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAllOthersAlikeAndRecordsWhy() {
        fixture.users.save(new UserName("new"), Set.of(Role.READONLY), Scope.whole(Set.of(SHOP)));
        assertThat(fixture.tryPassword("wrong")).isEqualTo(new Refused());
        assertThat(fixture.tryPassword("")).isEqualTo(new Refused());
        assertThat(fixture.logins.tryPassword("new", PASSWORD, ORIGIN)).isEqualTo(new Refused());
        assertThat(fixture.logins.tryPassword("nobody", PASSWORD, ORIGIN)).isEqualTo(new Refused());
        assertThat(fixture.logins.tryPassword("no\r\nbody", PASSWORD, ORIGIN)).isEqualTo(new Refused());
        fixture.users.disable(JOE);
        assertThat(fixture.tryPassword(PASSWORD)).isEqualTo(new Refused());
        assertThat(fixture.recorded)
                .extracting(it -> it.actor() + ": " + it.detail() + " of " + it.merchantAccounts())
                .containsExactly(
                        "joe: wrong password of [Shop]",
                        "joe: wrong password of [Shop]",
                        "new: wrong password of [Shop]",
                        "nobody: no such user of []",
                        "(not a user name): no such user of []",
                        "joe: disabled of [Shop]");
        assertThat(fixture.recorded)
                .allMatch(it -> it.actorKind() == AuditEntry.ActorKind.USER
                        && it.outcome() == AuditEntry.Outcome.FAILURE
                        && it.origin().equals(ORIGIN)
                        && it.object().equals("user/" + it.actor()));
        assertThat(fixture.recorded.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void locksForHalfAnHourAtTheTenthFailureEvenForTheRightPassword() {
        failTimes(9);
        assertThat(lockOf(fixture.tryPassword("wrong"))).isCloseTo(Duration.ofMinutes(30), Duration.ofMinutes(1));
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Locked.class);
        assertThat(fixture.audited().stream().map(it -> it.replaceAll("until .*", "until")))
                .endsWith(
                        "sign in FAILURE wrong password",
                        "lock user SUCCESS 10 failed tries, until",
                        "sign in FAILURE locked until");
    }

    @Test
    void locksANameThatNoUserHasAlike() {
        for (int i = 0; i < 9; i++) {
            assertThat(fixture.logins.tryPassword("nobody", "wrong", ORIGIN)).isEqualTo(new Refused());
        }
        assertThat(fixture.logins.tryPassword("nobody", "wrong", ORIGIN)).isInstanceOf(Locked.class);
        assertThat(fixture.logins.tryPassword("nobody", "wrong", ORIGIN)).isInstanceOf(Locked.class);
    }

    @Test
    void startsAnewWhenTheLockIsOverByTheDatabasesTime() {
        failTimes(10);
        fixture.access
                .jdbc
                .sql("UPDATE sign_in_tries SET locked_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND")
                .update();
        for (int i = 0; i < 9; i++) {
            assertThat(fixture.logins.tryPassword("joe", "wrong", "192.0.2.8")).isEqualTo(new Refused());
        }
        assertThat(fixture.logins.tryPassword("joe", PASSWORD, "192.0.2.8")).isInstanceOf(Accepted.class);
    }

    @Test
    void countsOnlyFailuresInARow() {
        failTimes(9);
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Accepted.class);
        failTimes(9);
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Accepted.class);
    }

    @Test
    void forgetsFailuresADayAfterTheLast() {
        failTimes(9);
        fixture.access
                .jdbc
                .sql("UPDATE sign_in_tries SET last_at = CURRENT_TIMESTAMP - INTERVAL '25' HOUR")
                .update();
        failTimes(9);
        fixture.access
                .jdbc
                .sql("UPDATE sign_in_tries SET last_at = CURRENT_TIMESTAMP - INTERVAL '25' HOUR")
                .update();
        fixture.logins.tryPassword("nobody", "wrong", "192.0.2.8");
        assertThat(fixture.access
                        .jdbc
                        .sql("SELECT name FROM sign_in_tries")
                        .query(String.class)
                        .list())
                .containsExactly("nobody");
    }

    @Test
    void aPasswordSetByAnAdministratorUnlocks() {
        failTimes(10);
        fixture.users.setPassword(JOE, PASSWORD);
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Accepted.class);
    }

    @Test
    void comparesTenOfFiftyAtOnce() throws Exception {
        List<Callable<Attempt>> tries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String origin = "192.0.2." + i;
            tries.add(() -> fixture.logins.tryPassword("joe", "wrong", origin));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(tries)) {
                assertThat(attempt.get()).isInstanceOfAny(Refused.class, Locked.class);
            }
        }
        assertThat(fixture.audited())
                .filteredOn(it -> it.endsWith("wrong password"))
                .hasSize(10);
        assertThat(fixture.audited())
                .filteredOn(it -> it.startsWith("lock user"))
                .hasSize(1);
        assertThat(fixture.audited())
                .filteredOn(it -> it.contains("FAILURE locked"))
                .hasSize(40);
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Locked.class);
    }

    @Test
    void hasAnOriginPauseThatGuessesAtManyNames() {
        for (int i = 0; i < 20; i++) {
            assertThat(fixture.logins.tryPassword("user" + i, "wrong", ORIGIN)).isEqualTo(new Refused());
        }
        assertThat(fixture.logins.tryPassword("user20", "wrong", ORIGIN)).isInstanceOf(TryAgain.class);
        assertThat(fixture.logins.tryPassword("joe", PASSWORD, "192.0.2.8")).isInstanceOf(Accepted.class);
    }

    @Test
    void changesThePasswordOfWhoKnowsTheOldOne() {
        long before = fixture.generation();
        assertThat(fixture.logins.changePassword(JOE, PASSWORD, "a new password", ORIGIN))
                .isEqualTo(new Accepted(JOE, before + 1, false));
        assertThat(fixture.generation()).isEqualTo(before + 1);
        assertThat(fixture.tryPassword(PASSWORD)).isEqualTo(new Refused());
        assertThat(fixture.tryPassword("a new password")).isInstanceOf(Accepted.class);
        assertThat(fixture.audited()).startsWith("change password SUCCESS null");
    }

    @Test
    void countsAWrongOldPasswordToo() {
        long before = fixture.generation();
        failTimes(9);
        assertThat(fixture.logins.changePassword(JOE, "wrong", "a new password", ORIGIN))
                .isInstanceOf(Locked.class);
        assertThat(fixture.logins.changePassword(JOE, PASSWORD, "a new password", ORIGIN))
                .isInstanceOf(Locked.class);
        assertThat(fixture.generation()).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.logins.changePassword(JOE, PASSWORD, "short", ORIGIN));
    }

    @Test
    void knowsWhoStands() {
        assertThat(fixture.logins.standing(JOE))
                .contains(new StandingUser(
                        JOE, fixture.generation(), Set.of(Role.READONLY), Scope.whole(Set.of(SHOP)), false));
        var nobody = new UserName("nobody");
        assertThat(fixture.logins.generations(Set.of(JOE, nobody))).isEqualTo(Map.of(JOE, fixture.generation()));
        long before = fixture.generation();
        fixture.logins.signOut(JOE, ORIGIN);
        assertThat(fixture.logins.generations(Set.of(JOE))).isEqualTo(Map.of(JOE, before + 1));
        assertThat(fixture.audited()).containsExactly("sign out SUCCESS null");
        fixture.users.disable(JOE);
        assertThat(fixture.logins.standing(JOE)).isEmpty();
        assertThat(fixture.logins.generations(Set.of(JOE))).isEmpty();
        assertThat(fixture.logins.generations(Set.of())).isEmpty();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            fixture.tryPassword("wrong");
        }
    }

    private static Duration lockOf(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Locked.class);
        return Duration.between(Instant.now(), ((Locked) attempt).until());
    }
}
