package io.terminaldesk.access.users;

import static io.terminaldesk.access.users.UsersFixture.JOE;
import static io.terminaldesk.access.users.UsersFixture.LOGIN;
import static io.terminaldesk.access.users.UsersFixture.ORIGIN;
import static io.terminaldesk.access.users.UsersFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.access.users.Attempt.Accepted;
import io.terminaldesk.access.users.Attempt.Locked;
import io.terminaldesk.access.users.Attempt.Refused;
import io.terminaldesk.testing.TestDatabase;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SecondFactorTest {

    private final UsersFixture fixture;

    SecondFactorTest(TestDatabase database) {
        fixture = new UsersFixture(database).withJoe();
    }

    @Test
    void isEnrolledByItsFirstCode() {
        var enrolment = fixture.secondFactors.begin(JOE, LOGIN);
        var authenticator = new Authenticator(enrolment.secret());
        assertThat(enrolment.address()).hasScheme("otpauth").hasParameter("secret", enrolment.secret());
        assertThat(fixture.secondFactors.confirm(JOE, LOGIN, authenticator.code(5), ORIGIN))
                .isEmpty();
        assertThat(fixture.tryPassword(PASSWORD)).isEqualTo(new Accepted(JOE, fixture.generation(), false));
        assertThat(fixture.secondFactors.begun(JOE, LOGIN)).contains(enrolment);
        var codes = fixture.secondFactors
                .confirm(JOE, LOGIN, authenticator.code(0), ORIGIN)
                .orElseThrow();
        assertThat(codes).hasSize(10).allMatch(it -> it.matches("[0-9a-z]{5}-[0-9a-z]{5}"));
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(fixture.secondFactors.begun(JOE, LOGIN)).isEmpty();
        assertThat(fixture.users.find(JOE).orElseThrow().hasSecondFactor()).isTrue();
        assertThat(fixture.tryPassword(PASSWORD)).isEqualTo(new Accepted(JOE, fixture.generation(), true));
        assertThat(fixture.audited())
                .containsExactly(
                        "enrol second factor FAILURE wrong code",
                        "sign in SUCCESS with a password",
                        "enrol second factor SUCCESS null",
                        "give password SUCCESS a second factor must follow");
    }

    /** Or whoever once knew the password could plant a secret and wait for the owner to enrol it. */
    @Test
    void isShownToTheLoginThatBeganItAndConfirmedByNoOther() {
        var planted = fixture.secondFactors.begin(JOE, "another-session.1");
        assertThat(fixture.secondFactors.begun(JOE, LOGIN)).isEmpty();
        assertThat(fixture.secondFactors.confirm(JOE, LOGIN, new Authenticator(planted.secret()).code(0), ORIGIN))
                .isEmpty();
        var own = fixture.secondFactors.begin(JOE, LOGIN);
        assertThat(own.secret()).isNotEqualTo(planted.secret());
        assertThat(fixture.secondFactors.confirm(
                        JOE, "another-session.1", new Authenticator(own.secret()).code(0), ORIGIN))
                .isEmpty();
        long before = fixture.generation();
        assertThat(fixture.secondFactors.confirm(JOE, LOGIN, new Authenticator(own.secret()).code(0), ORIGIN))
                .isPresent();
        assertThat(fixture.generation()).isGreaterThan(before);
    }

    @Test
    void keepsNoSecretThatTheDatabaseAloneTells() {
        var authenticator = fixture.enrolled();
        String dump = DatabaseDump.of(fixture.access.dataSource).toLowerCase();
        assertThat(dump).contains("joe").doesNotContain(authenticator.secret().toLowerCase());
        authenticator.recoveryCodes().forEach(code -> assertThat(dump).doesNotContain(code, code.replace("-", "")));
    }

    @Test
    void takesEachCodeOnce() {
        var authenticator = fixture.enrolled();
        String code = authenticator.code(0);
        String spaced = code.substring(0, 3) + " " + code.substring(3);
        assertThat(fixture.tryCode(spaced)).isEqualTo(new Accepted(JOE, fixture.generation(), true));
        assertThat(fixture.tryCode(code)).isEqualTo(new Refused());
        assertThat(fixture.tryCode(authenticator.code(-1))).isEqualTo(new Refused());
        assertThat(fixture.tryCode(authenticator.code(1))).isInstanceOf(Accepted.class);
    }

    @Test
    void doesNotTakeTheCodeThatConfirmedIt() {
        var authenticator =
                new Authenticator(fixture.secondFactors.begin(JOE, LOGIN).secret());
        String code = authenticator.code(0);
        fixture.secondFactors.confirm(JOE, LOGIN, code, ORIGIN);
        assertThat(fixture.tryCode(code)).isEqualTo(new Refused());
    }

    @Test
    void takesACodeOnceOfManyAtOnce() throws Exception {
        String code = fixture.enrolled().code(0);
        assertThat(acceptedOfEightAtOnce(() -> fixture.tryCode(code))).isEqualTo(1);
    }

    @Test
    void takesARecoveryCodeOnceOfManyAtOnce() throws Exception {
        String code = fixture.enrolled().recoveryCodes().get(3);
        assertThat(acceptedOfEightAtOnce(() -> fixture.tryCode(code))).isEqualTo(1);
        assertThat(fixture.secondFactors.recoveryCodesLeft(JOE)).isEqualTo(9);
    }

    private static long acceptedOfEightAtOnce(Callable<Attempt> attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long accepted = 0;
            for (var done : threads.invokeAll(Collections.nCopies(8, attempt))) {
                accepted += done.get() instanceof Accepted ? 1 : 0;
            }
            return accepted;
        }
    }

    @Test
    void takesRecoveryCodesHoweverTheyAreTyped() {
        var codes = fixture.enrolled().recoveryCodes();
        assertThat(fixture.tryCode(" " + codes.get(0).toUpperCase() + " ")).isInstanceOf(Accepted.class);
        assertThat(fixture.tryCode(codes.get(1).replace("-", ""))).isInstanceOf(Accepted.class);
        assertThat(fixture.tryCode(codes.get(1))).isEqualTo(new Refused());
        assertThat(fixture.secondFactors.recoveryCodesLeft(JOE)).isEqualTo(8);
        assertThat(fixture.audited()).contains("sign in SUCCESS with a recovery code, 8 are left");
    }

    @Test
    void countsWrongCodesTowardsTheLockOfThePassword() {
        var authenticator = fixture.enrolled();
        for (int i = 0; i < 9; i++) {
            assertThat(fixture.tryCode("12345")).isEqualTo(new Refused());
            // The password alone, known to whoever guesses codes, starts nothing anew.
            assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Accepted.class);
        }
        assertThat(fixture.tryCode("12345")).isInstanceOf(Locked.class);
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Locked.class);
        assertThat(fixture.tryCode(authenticator.code(0))).isInstanceOf(Locked.class);
        assertThat(fixture.tryCode(authenticator.recoveryCodes().getFirst())).isInstanceOf(Locked.class);
        assertThat(fixture.secondFactors.recoveryCodesLeft(JOE)).isEqualTo(10);
    }

    @Test
    void startsTheCountAnewOnceTheCodeIsRight() {
        var authenticator = fixture.enrolled();
        for (int i = 0; i < 9; i++) {
            fixture.tryPassword("wrong");
        }
        assertThat(fixture.tryPassword(PASSWORD)).isInstanceOf(Accepted.class);
        assertThat(fixture.tryCode(authenticator.code(0))).isInstanceOf(Accepted.class);
        for (int i = 0; i < 9; i++) {
            assertThat(fixture.tryPassword("wrong")).isEqualTo(new Refused());
        }
    }

    @Test
    void takesNoCodeOfALoginThatIsOver() {
        String code = fixture.enrolled().code(0);
        long before = fixture.generation();
        fixture.users.endSessions(JOE);
        assertThat(fixture.logins.trySecondFactor(JOE, before, code, Logins.Purpose.STEP_UP, ORIGIN))
                .isEqualTo(new Refused());
        assertThat(fixture.audited()).contains("prove second factor FAILURE signed out meanwhile");
        assertThat(fixture.tryCode(code)).isInstanceOf(Accepted.class);
    }

    @Test
    void staysInUseUntilAnotherIsConfirmed() {
        var old = fixture.enrolled();
        var next = new Authenticator(fixture.secondFactors.begin(JOE, LOGIN).secret());
        assertThat(fixture.tryCode(next.code(0))).isEqualTo(new Refused());
        assertThat(fixture.tryCode(old.code(0))).isInstanceOf(Accepted.class);
        var codes =
                fixture.secondFactors.confirm(JOE, LOGIN, next.code(0), ORIGIN).orElseThrow();
        assertThat(fixture.tryCode(old.code(1))).isEqualTo(new Refused());
        assertThat(fixture.tryCode(old.recoveryCodes().getFirst())).isEqualTo(new Refused());
        assertThat(fixture.tryCode(codes.getFirst())).isInstanceOf(Accepted.class);
        assertThat(fixture.audited()).contains("enrol second factor SUCCESS in place of another");
    }

    @Test
    void isGoneAfterAReset() {
        var authenticator = fixture.enrolled();
        fixture.users.resetSecondFactor(JOE);
        assertThat(fixture.tryPassword(PASSWORD)).isEqualTo(new Accepted(JOE, fixture.generation(), false));
        assertThat(fixture.tryCode(authenticator.code(0))).isEqualTo(new Refused());
        assertThat(fixture.tryCode(authenticator.recoveryCodes().getFirst())).isEqualTo(new Refused());
        assertThat(fixture.secondFactors.recoveryCodesLeft(JOE)).isZero();
    }
}
