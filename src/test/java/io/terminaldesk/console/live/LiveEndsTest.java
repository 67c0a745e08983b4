package io.terminaldesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.console.Visitor;
import io.terminaldesk.testing.DemoServer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever may no longer see a page loses its stream within 2 seconds, over real streams of a whole demo. */
@SuppressWarnings("NullAway.Init")
class LiveEndsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Scope SCOPE = Scope.whole(Set.of(new MerchantAccount("DemoMerchant")));

    private static DemoServer server;

    /** What takes a login away. */
    enum End {
        SIGN_OUT {
            @Override
            void of(UserName name, Visitor visitor, Users users) {
                assertThat(visitor.post("/sign-out", "").location()).startsWith("/sign-in");
            }
        },
        DISABLED {
            @Override
            void of(UserName name, Visitor visitor, Users users) {
                users.disable(name);
            }
        },
        CHANGED_ROLE {
            @Override
            void of(UserName name, Visitor visitor, Users users) {
                users.save(name, Set.of(Role.READONLY), SCOPE);
            }
        };

        abstract void of(UserName name, Visitor visitor, Users users);
    }

    @BeforeAll
    static void start() {
        server = DemoServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsTheStreamWithinTwoSeconds(End end) {
        var name = new UserName("user-" + end.ordinal());
        Users users = server.bean(Users.class);
        users.add(name, Set.of(Role.TERMINAL_SUPPORT), SCOPE);
        users.setPassword(name, PASSWORD);
        Visitor visitor = Visitor.signedIn(server.uri(), name.value(), PASSWORD);
        try (var stream = EventStream.open(visitor.stream("/live/terminals"))) {
            await().until(() -> stream.text().contains("event:open"));
            end.of(name, visitor, users);
            await().atMost(Duration.ofSeconds(2)).until(stream::isOver);
            assertThat(stream.events("signed-out")).hasSize(1);
        }
        assertThat(visitor.get("/live/terminals").status()).isEqualTo(401);
    }
}
