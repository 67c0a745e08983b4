package io.terminaldesk.console;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.ApiCaller;
import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.access.WholeKey;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.terminalapi.events.ReceiverUrl;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.testing.RunningServer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Two merchant accounts in a server, and new objects in them for each request, so that none is used up. */
final class Premises {

    static final String PASSWORD = "correct horse battery";

    private final RunningServer server;
    private final AtomicInteger last = new AtomicInteger(100_000);

    Premises(RunningServer server) {
        this.server = server;
        for (Spot spot : Spot.values()) {
            server.bean(MerchantAccounts.class).add(spot.account);
            server.bean(MerchantAccounts.class).addStore(spot.account, spot.store);
        }
    }

    Visitor user(String name, Role role, Scope scope) {
        server.bean(Users.class).add(new UserName(name), Set.of(role), scope);
        server.bean(Users.class).setPassword(new UserName(name), PASSWORD);
        return Visitor.signedIn(server.uri(), name, PASSWORD);
    }

    Visitor key(boolean readsAudit) {
        return Visitor.withKey(
                server.uri(),
                server.bean(ApiKeyRegistry.class).issue("matrix", Set.of(Spot.OWN_STORE.account), readsAudit));
    }

    /** The path with objects of that spot in the place of its variables; one that is not known here fails. */
    String path(Route route, Spot spot) {
        String path = route.path();
        if (path.contains("{poiid}")) {
            PoiId poiid = terminal(spot);
            path = path.replace("{poiid}", poiid.value());
            if (path.contains("/diagnoses/{id}")) {
                path = path.replace("{id}", diagnosis(poiid, spot));
            }
        }
        if (path.contains("/event-urls/{id}")) {
            path = path.replace("{id}", eventUrl(spot));
        }
        if (path.contains("{keyId}")) {
            path = path.replace("{keyId}", key(spot));
        }
        if (path.contains("/users/{name}")) {
            path = path.replace("{name}", user(spot));
        }
        if (path.contains("{")) {
            throw new AssertionError("no object for " + path);
        }
        return path;
    }

    /** The path of something in another merchant account, said to be of the caller's own terminal where it names one. */
    String crossed(Route route) {
        return path(route, Spot.FOREIGN)
                .replaceFirst("/terminals/[^/]+/diagnoses", "/terminals/" + terminal(Spot.OWN_STORE) + "/diagnoses");
    }

    String form(Route route, Spot spot) {
        return route.form()
                .replace("$account", spot.account.value())
                .replace("$store", spot.store.value())
                .replace("$place", spot.account + "/" + spot.store)
                .replace("$poiid", "V400m-" + last.incrementAndGet());
    }

    private PoiId terminal(Spot spot) {
        var poiid = new PoiId("V400m-" + last.incrementAndGet());
        var terminal = new Terminal(poiid, spot.account, spot.store, IntegrationType.TERMINAL_API);
        server.bean(Fleet.class).add(terminal, Author.administrator());
        return poiid;
    }

    private String diagnosis(PoiId poiid, Spot spot) {
        Actor pos = new ApiCaller("matrix", Set.of(spot.account));
        return switch (server.bean(Diagnoses.class).start(poiid, pos, "local")) {
            case Diagnoses.Start.Running(var diagnosis) -> diagnosis.id().toString();
            default -> throw new AssertionError(poiid + " is not diagnosed");
        };
    }

    private String eventUrl(Spot spot) {
        var url = new ReceiverUrl("https://events.example/" + last.incrementAndGet());
        return server.bean(EventUrls.class)
                .add(spot.account, url, null, null)
                .orElseThrow()
                .id()
                .toString();
    }

    private String key(Spot spot) {
        String key = server.bean(ApiKeyRegistry.class).issue("till", Set.of(spot.account));
        return WholeKey.parse(key).orElseThrow().id();
    }

    private String user(Spot spot) {
        var name = new UserName("target" + last.incrementAndGet());
        server.bean(Users.class).add(name, Set.of(Role.READONLY), spot.scope());
        return name.value();
    }
}
