package io.terminaldesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.console.Visitor;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.testing.DemoServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an open page is told, over real streams of a whole demo. */
@SuppressWarnings("NullAway.Init")
class LiveTerminalsTest {

    private static final MerchantAccount OWN = new MerchantAccount("Own");
    private static final MerchantAccount FOREIGN = new MerchantAccount("Foreign");
    private static final StoreName EAST = new StoreName("East");
    private static final StoreName WEST = new StoreName("West");
    private static final PoiId IN_EAST = new PoiId("V400m-300000001");
    private static final PoiId ALSO_IN_EAST = new PoiId("V400m-300000002");
    private static final PoiId IN_WEST = new PoiId("V400m-300000003");
    private static final PoiId ABROAD = new PoiId("V400m-300000004");
    private static final String PASSWORD = "correct horse battery";

    private static DemoServer server;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
        var accounts = server.bean(MerchantAccounts.class);
        accounts.add(OWN);
        accounts.add(FOREIGN);
        accounts.addStore(OWN, EAST);
        accounts.addStore(OWN, WEST);
        add(IN_EAST, OWN, EAST);
        add(ALSO_IN_EAST, OWN, EAST);
        add(IN_WEST, OWN, WEST);
        add(ABROAD, FOREIGN, null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsOnlyOfWhatItsReaderMaySee() {
        try (var stream = streamOf(user("of-east"), "/live/terminals")) {
            announce(ABROAD, IN_WEST);
            announce(IN_EAST);
            await().until(() -> stream.text().contains(IN_EAST.value()));

            announce(ABROAD, IN_WEST);
            announce(ALSO_IN_EAST);
            await().until(() -> stream.text().contains(ALSO_IN_EAST.value()));

            assertThat(stream.text()).doesNotContain(ABROAD.value(), IN_WEST.value(), "refresh");
            assertThat(stream.events("changed")).hasSize(2);
        }
    }

    @Test
    void tellsAPageOfOneTerminalOfThatAlone() {
        try (var stream = streamOf(user("of-one"), "/live/terminals?poiid=" + IN_EAST)) {
            announce(ALSO_IN_EAST);
            announce(IN_EAST);
            await().until(() -> stream.text().contains(IN_EAST.value()));
            assertThat(stream.text()).doesNotContain(ALSO_IN_EAST.value());
        }
    }

    @Test
    void tellsManyChangesAtOnce() {
        try (var stream = streamOf(user("of-many"), "/live/terminals")) {
            for (int i = 0; i < 500; i++) {
                announce(IN_EAST);
            }
            announce(ALSO_IN_EAST);
            await().until(() -> stream.text().contains(ALSO_IN_EAST.value()));
            assertThat(stream.events("changed").size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void tellsWhoLosesATerminalFromSight() {
        var leaving = new PoiId("V400m-300000009");
        add(leaving, OWN, EAST);
        var visitor = user("of-leaving");
        visitor.get("/terminals");
        try (var stream = streamOf(visitor, "/live/terminals")) {
            server.bean(Fleet.class).remove(leaving, Author.administrator());
            await().until(() -> stream.text().contains(leaving.value()));
        }
    }

    @Test
    void endsWithTheLogin() {
        try (var stream = streamOf(user("of-ended"), "/live/terminals")) {
            server.bean(Users.class).disable(new UserName("of-ended"));
            await().atMost(Duration.ofSeconds(2).plusMillis(500)).until(stream::isOver);
            assertThat(stream.events("signed-out")).hasSize(1);
        }
    }

    @Test
    void endsTheOldestOfTooManyStreams() {
        var visitor = user("of-too-many");
        var open = new ArrayList<EventStream>();
        try {
            for (int i = 0; i <= ChangeStreams.MOST_OF_A_USER; i++) {
                open.add(streamOf(visitor, "/live/terminals"));
            }
            await().until(open.getFirst()::isOver);
            assertThat(open.subList(1, open.size())).noneMatch(EventStream::isOver);
        } finally {
            open.forEach(EventStream::close);
        }
    }

    @Test
    void knowsNoForeignMerchantAccountAndNoForeignTerminal() {
        var visitor = user("of-own");
        assertThat(visitor.get("/live/terminals?merchantAccount=Foreign").status())
                .isEqualTo(404);
        assertThat(visitor.get("/live/terminals?poiid=" + ABROAD).status()).isEqualTo(404);
        assertThat(visitor.get("/live/terminals?poiid=" + IN_WEST).status()).isEqualTo(404);
        assertThat(Visitor.unknown(server.uri()).get("/live/terminals").status())
                .isEqualTo(401);
    }

    private static void announce(PoiId... poiids) {
        for (PoiId poiid : poiids) {
            server.bean(TerminalChanges.class).announce(poiid);
        }
    }

    private static EventStream streamOf(Visitor visitor, String path) {
        var stream = EventStream.open(visitor.stream(path));
        await().until(() -> stream.text().contains("event:open"));
        return stream;
    }

    private static Visitor user(String name) {
        var scope = new Scope(Map.of(OWN, new Scope.Reach.Stores(Set.of(EAST))));
        server.bean(Users.class).add(new UserName(name), Set.of(Role.TERMINAL_SUPPORT), scope);
        server.bean(Users.class).setPassword(new UserName(name), PASSWORD);
        return Visitor.signedIn(server.uri(), name, PASSWORD);
    }

    private static void add(PoiId poiid, MerchantAccount account, @Nullable StoreName store) {
        server.bean(Fleet.class)
                .add(new Terminal(poiid, account, store, IntegrationType.TERMINAL_API), Author.administrator());
    }
}
