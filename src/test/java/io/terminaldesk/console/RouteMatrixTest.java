package io.terminaldesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.testing.DemoServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/**
 * Role by route by own or foreign merchant account and store, by real requests. The routes are those of the running
 * server's handler mappings and servlets: one that {@link Routes} does not list fails the test, whatever it does. What is
 * refused leaves what it named as it was.
 */
@SuppressWarnings("NullAway.Init")
class RouteMatrixTest {

    private static DemoServer server;
    private static Premises premises;
    private static Stored stored;
    private static List<Caller> callers;

    /** @param scope null for who is nobody to the pages */
    private record Caller(
            String name,
            Visitor visitor,
            Set<Right> rights,
            @Nullable Scope scope,
            boolean hasKey) {

        boolean reaches(Route route, Spot spot) {
            if (scope == null) {
                return false;
            }
            return switch (route.reach()) {
                case NONE -> true;
                case STORE -> scope.covers(spot.account, spot.store);
                case PART -> scope.touches(spot.account);
                case WHOLE -> scope.coversWhole(spot.account);
            };
        }

        boolean isSentAway(Route route) {
            return scope == null || hasKey && !route.isApi();
        }

        boolean mayUse(Route route) {
            return route.rights().stream().anyMatch(rights::contains);
        }
    }

    @BeforeAll
    static void open() {
        server = DemoServer.start();
        premises = new Premises(server);
        stored = new Stored(server);
        Scope whole = Scope.whole(Set.of(Spot.OWN_STORE.account));
        callers = new ArrayList<>();
        for (Role role : Role.values()) {
            callers.add(user(role, "whole", whole));
            callers.add(user(role, "store", Spot.OWN_STORE.scope()));
        }
        callers.add(new Caller("nobody", Visitor.unknown(server.uri()), Set.of(), null, false));
        callers.add(new Caller("key", premises.key(false), Set.of(Right.SEE_TERMINALS, Right.DIAGNOSE), whole, true));
        callers.add(new Caller(
                "key for the audit",
                premises.key(true),
                Set.of(Right.SEE_TERMINALS, Right.DIAGNOSE, Right.SEE_AUDIT),
                whole,
                true));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Caller user(Role role, String kind, Scope scope) {
        String name = role.name().toLowerCase() + "-" + kind;
        Set<Right> rights = Arrays.stream(Right.values()).filter(role::grants).collect(Collectors.toSet());
        return new Caller(name, premises.user(name, role, scope), rights, scope, false);
    }

    @Test
    void everyRouteIsListed() {
        Set<String> listed = Stream.concat(Routes.CONSOLE.stream().map(Route::name), Routes.OTHERS.stream())
                .collect(Collectors.toSet());
        ServedRoutes served = ServedRoutes.of(server);
        assertThat(served.methods().keySet()).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(served.others()).containsExactlyInAnyOrderElementsOf(Routes.WITHOUT_HANDLER_METHOD);
        assertThat(served.servlets()).containsExactlyInAnyOrderElementsOf(Routes.SERVLETS);
    }

    @Test
    void everyHandlerNeedsTheRightThatIsListed() {
        Map<String, HandlerMethod> handlers = ServedRoutes.of(server).methods();
        assertThat(Routes.CONSOLE).filteredOn(route -> route.right() != null).allSatisfy(route -> {
            assertThat(handlers).containsKey(route.name());
            HandlerMethod handler = Objects.requireNonNull(handlers.get(route.name()));
            Needs needs = Objects.requireNonNull(handler.getMethodAnnotation(Needs.class), route.name());
            assertThat(needs.value()).as(route.name()).isEqualTo(route.right());
            assertThat(needs.secondFactor()).as(route.name()).isEqualTo(route.secondFactor());
        });
    }

    @Test
    void everybodyReachesWhatIsTheirsAndNothingElse() {
        var soft = new SoftAssertions();
        for (Route route : Routes.CONSOLE) {
            if (route.right() != null && !route.path().equals("/sign-out")) {
                callers.forEach(caller -> spotsOf(route).forEach(spot -> check(soft, route, caller, spot)));
            }
        }
        soft.assertAll();
    }

    @Test
    void anIdOpensNothingThroughSomethingElse() {
        var soft = new SoftAssertions();
        for (Route route : Routes.CONSOLE) {
            if (route.path().contains("/diagnoses/{id}") || route.path().contains("/event-urls/{id}")) {
                String path = premises.crossed(route);
                List<Object> before = stored.of(path);
                callers.stream().filter(it -> !it.isSentAway(route)).forEach(caller -> {
                    var answer = ask(route, caller.visitor(), path, "merchantAccount=" + Spot.OWN_STORE.account);
                    String which = caller.name() + " " + route.method() + " " + path + " -> " + answer;
                    soft.assertThat(answer.status()).as(which).isEqualTo(caller.mayUse(route) ? 404 : 403);
                    soft.assertThat(stored.of(path)).as(which).isEqualTo(before);
                });
            }
        }
        soft.assertAll();
    }

    @Test
    void everybodySeesTheWayIn() {
        Visitor nobody = Visitor.unknown(server.uri());
        assertThat(nobody.get("/sign-in").status()).isEqualTo(200);
        assertThat(nobody.get("/sign-in/second-factor").location()).startsWith("/sign-in");
        assertThat(nobody.get("/sign-in/set-up").location()).startsWith("/sign-in");
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        for (Route route : Routes.CONSOLE) {
            if (route.isPost() && route.right() != null) {
                Visitor able = callers.stream()
                        .filter(it -> !it.hasKey() && it.mayUse(route) && it.reaches(route, Spot.OTHER_STORE))
                        .findFirst()
                        .orElseThrow()
                        .visitor();
                assertThat(able.postWithout(premises.path(route, Spot.OWN_STORE), premises.form(route, Spot.OWN_STORE))
                                .status())
                        .as(route.name())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatIsNoPageIsAsItWas() {
        Visitor nobody = Visitor.unknown(server.uri());
        assertThat(nobody.get("/openapi").status()).isEqualTo(200);
        assertThat(nobody.get("/simulator/terminals").status()).isEqualTo(200);
        assertThat(nobody.get("/vendor/htmx.min.js").status()).isEqualTo(200);
        assertThat(nobody.get("/assets/desk.css").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(404);
        assertThat(nobody.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(nobody.get("/error").status()).isEqualTo(404);
        assertThat(nobody.get("/nothing/like/it").status()).isEqualTo(404);
        assertThat(nobody.postWithout("/sync", "").status()).isEqualTo(401);
    }

    private static List<Spot> spotsOf(Route route) {
        return route.reach() == Route.Reach.NONE ? List.of(Spot.OWN_STORE) : List.of(Spot.values());
    }

    private static void check(SoftAssertions soft, Route route, Caller caller, Spot spot) {
        String path = premises.path(route, spot);
        List<Object> before = stored.of(path);
        Visitor.Answer answer = ask(route, caller.visitor(), path, premises.form(route, spot));
        String which = caller.name() + " " + route.name() + " " + spot + " -> " + answer;
        if (caller.isSentAway(route)) {
            boolean sentAway = answer.status() == 401
                    || answer.status() == 403
                    || answer.status() / 100 == 3 && answer.location().startsWith("/sign-in");
            soft.assertThat(sentAway).as(which).isTrue();
        } else if (!caller.mayUse(route)) {
            soft.assertThat(answer.status()).as(which).isEqualTo(403);
        } else if (!caller.reaches(route, spot)) {
            soft.assertThat(answer.status()).as(which).isEqualTo(404);
        } else {
            soft.assertThat(answer.status()).as(which).isEqualTo(route.status());
            soft.assertThat(answer.location()).as(which).doesNotStartWith("/sign-in");
            return;
        }
        soft.assertThat(stored.of(path)).as(which).isEqualTo(before);
    }

    private static Visitor.Answer ask(Route route, Visitor visitor, String path, String form) {
        return route.isPost() ? visitor.post(path, form) : visitor.get(form.isEmpty() ? path : path + "?" + form);
    }
}
