package io.terminaldesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.access.signin.Code;
import io.terminaldesk.testing.ProductionServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Production asks for a second factor proven just now before each route that makes or changes what people get in with. */
@SuppressWarnings("NullAway.Init")
class FreshSecondFactorTest {

    private static final Duration FRESH = Duration.ofSeconds(6);
    private static final String STEP_UP = "/sign-in/second-factor";

    private static ProductionServer server;
    private static Premises premises;
    private static int users;

    private Visitor boss;
    private Deque<String> codes;
    private long provenAt;

    @BeforeAll
    static void start() {
        server = ProductionServer.start("terminaldesk.access.sign-in.second-factor-age=" + FRESH.toSeconds() + "s");
        premises = new Premises(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        var name = new UserName("boss-" + ++users);
        server.bean(Users.class)
                .add(
                        name,
                        Set.of(Role.MERCHANT_ADMIN, Role.TERMINAL_MANAGEMENT_ADMIN),
                        Scope.whole(Set.of(Spot.OWN_STORE.account)));
        server.bean(Users.class).setPassword(name, Premises.PASSWORD);
        boss = Visitor.unknown(server.uri());
        String form = "name=" + name + "&password=" + Visitor.encoded(Premises.PASSWORD);
        String setUp = boss.get(boss.post("/sign-in", form).location()).body();
        boss.takeToken("/sign-in/set-up");
        codes = new ArrayDeque<>(Code.recoveryCodesOn(
                boss.post("/sign-in/set-up", "code=" + Code.ofKeyOn(setUp)).body()));
        assertThat(codes).hasSize(10);
        provenAt = System.nanoTime();
        boss.takeToken("/account");
    }

    @Test
    void sendsWhoseSecondFactorIsOldToProveItAnew() {
        await().atMost(FRESH.multipliedBy(3))
                .until(() -> boss.get("/account/second-factor").location().startsWith(STEP_UP));
        var stored = new Stored(server);
        assertThat(guarded()).isNotEmpty().allSatisfy(route -> {
            String path = premises.path(route, Spot.OWN_STORE);
            List<Object> before = stored.of(path);
            Visitor.Answer answer = ask(route, path);
            assertThat(answer.status()).as(route.name()).isEqualTo(303);
            assertThat(answer.location()).as(route.name()).startsWith(route.isPost() ? STEP_UP : STEP_UP + "?then=");
            assertThat(stored.of(path)).as(route.name()).isEqualTo(before);
        });
    }

    @Test
    void letsThroughWhoseSecondFactorIsFresh() {
        assertThat(guarded()).isNotEmpty().allSatisfy(route -> {
            String path = premises.path(route, Spot.OWN_STORE);
            keepFresh();
            assertThat(ask(route, path).status()).as(route.name()).isEqualTo(route.status());
        });
    }

    private static List<Route> guarded() {
        return Routes.CONSOLE.stream().filter(Route::secondFactor).toList();
    }

    private Visitor.Answer ask(Route route, String path) {
        String form = premises.form(route, Spot.OWN_STORE);
        return route.isPost() ? boss.post(path, form) : boss.get(form.isEmpty() ? path : path + "?" + form);
    }

    /** Long before it is old, so that a slow machine fails no request. */
    private void keepFresh() {
        if (System.nanoTime() - provenAt > FRESH.toNanos() / 3) {
            boss.takeToken(STEP_UP);
            assertThat(boss.post(STEP_UP, "code=" + codes.remove()).status()).isEqualTo(302);
            provenAt = System.nanoTime();
            boss.takeToken("/account");
        }
    }
}
