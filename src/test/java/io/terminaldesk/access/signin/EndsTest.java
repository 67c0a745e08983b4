package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.MERCHANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a login, and that its sessions and streams are gone within two seconds of it, also on another node. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EndsTest {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    @SuppressWarnings("NullAway.Init")
    private static Customer otherNode;

    EndsTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        String url = database.newUrl();
        customer = Customer.start("demo", url);
        otherNode = Customer.start("demo", url);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        otherNode.close();
        customer.close();
    }

    static Stream<Named<BiConsumer<Browser, UserName>>> ends() {
        return Stream.of(
                Named.of("sign-out", (browser, _) -> browser.submit("/account", "/sign-out", Map.of())),
                Named.of("another role", (_, name) -> users().save(
                                name, Set.of(Role.MERCHANT_ADMIN), Scope.whole(Set.of(MERCHANT)))),
                Named.of("another scope", (_, name) -> users().save(
                                name, Set.of(Role.READONLY), Scope.whole(Set.of(MERCHANT, Customer.OTHER)))),
                Named.of("another password", (_, name) -> users().setPassword(name, "another password")),
                Named.of("disabled", (_, name) -> users().disable(name)),
                Named.of("sessions ended by an administrator", (_, name) -> users().endSessions(name)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endsEverySessionAndStreamOfTheUser(BiConsumer<Browser, UserName> end) {
        var name = new UserName("user-" + System.nanoTime());
        customer.user(name, Role.READONLY);
        Browser here = customer.signedIn(name);
        Browser there = here.onto(otherNode.browser());
        Browser second = otherNode.signedIn(name);
        CompletableFuture<Void> streamHere = ended(here.open("/live/events"));
        CompletableFuture<Void> streamThere = ended(there.open("/live/events"));

        end.accept(here, name);

        await().atMost(AT_MOST).until(() -> streamHere.isDone() && streamThere.isDone());
        assertThat(there.get("/terminals").statusCode()).isEqualTo(303);
        assertThat(second.get("/terminals").statusCode()).isEqualTo(303);
        assertThat(second.get("/live/row").statusCode()).isEqualTo(401);
    }

    @Test
    void leavesTheStreamsOfOthersAlone() {
        Browser readonly = customer.signedIn(Customer.READONLY);
        CompletableFuture<Void> stream = ended(readonly.open("/live/events"));
        var leaving = new UserName("leaving");
        customer.user(leaving, Role.READONLY);
        Browser browser = customer.signedIn(leaving);
        CompletableFuture<Void> theirs = ended(browser.open("/live/events"));
        users().disable(leaving);
        await().atMost(AT_MOST).until(theirs::isDone);
        assertThat(stream).isNotDone();
    }

    @Test
    void takesRolesAndScopeAsTheyAreAtEachRequest() {
        var name = new UserName("rising");
        customer.user(name, Role.MERCHANT_ADMIN);
        Browser browser = customer.signedIn(name);
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(403);
    }

    private static Users users() {
        return customer.bean(Users.class);
    }

    private static CompletableFuture<Void> ended(InputStream stream) {
        var ended = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                stream.readAllBytes();
            } catch (IOException e) {
                // A broken stream has ended, too.
            } finally {
                ended.complete(null);
            }
        });
        return ended;
    }
}
