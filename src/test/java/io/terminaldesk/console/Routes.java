package io.terminaldesk.console;

import static io.terminaldesk.access.Right.DIAGNOSE;
import static io.terminaldesk.access.Right.MANAGE_API_KEYS;
import static io.terminaldesk.access.Right.MANAGE_EVENT_URLS;
import static io.terminaldesk.access.Right.MANAGE_TERMINALS;
import static io.terminaldesk.access.Right.MANAGE_USERS;
import static io.terminaldesk.access.Right.OWN_ACCOUNT;
import static io.terminaldesk.access.Right.SEE_AUDIT;
import static io.terminaldesk.access.Right.SEE_RAW_MESSAGES;
import static io.terminaldesk.access.Right.SEE_TERMINALS;
import static io.terminaldesk.console.Route.Reach.NONE;
import static io.terminaldesk.console.Route.Reach.PART;
import static io.terminaldesk.console.Route.Reach.STORE;
import static io.terminaldesk.console.Route.Reach.WHOLE;
import static io.terminaldesk.console.Route.of;
import static io.terminaldesk.console.Route.open;

import java.util.List;
import java.util.Set;

/** Every route that the server has, who may use it and what it answers them. What is not listed here may not exist. */
final class Routes {

    private static final String OF_ACCOUNT = "merchantAccount=$account";
    private static final String TERMINAL = "/terminals/{poiid}";
    private static final String INVENTORY = "/settings/terminals/{poiid}";
    private static final String EVENT_URL = "/settings/event-urls/{id}";
    private static final String USER = "/settings/users/{name}";

    /** The pages and the API. */
    static final List<Route> CONSOLE = List.of(
            open("GET", "/sign-in"),
            open("POST", "/sign-in"),
            open("GET", "/sign-in/second-factor"),
            open("POST", "/sign-in/second-factor"),
            open("GET", "/sign-in/set-up"),
            open("POST", "/sign-in/set-up"),
            of("GET", "/", OWN_ACCOUNT, NONE).answers(302),
            of("GET", "/account", OWN_ACCOUNT, NONE),
            // Two forms that are sent empty, so that nobody's password or second factor changes on the way.
            of("POST", "/account/password", OWN_ACCOUNT, NONE)
                    .withSecondFactor()
                    .answers(422),
            of("GET", "/account/second-factor", OWN_ACCOUNT, NONE).withSecondFactor(),
            of("POST", "/account/second-factor", OWN_ACCOUNT, NONE)
                    .withSecondFactor()
                    .answers(422),
            of("POST", "/sign-out", OWN_ACCOUNT, NONE),
            of("GET", "/terminals", SEE_TERMINALS, PART).with(OF_ACCOUNT),
            of("GET", TERMINAL, SEE_TERMINALS, STORE),
            of("POST", TERMINAL + "/connection", DIAGNOSE, STORE),
            of("POST", TERMINAL + "/diagnoses", DIAGNOSE, STORE).answers(303),
            of("GET", TERMINAL + "/diagnoses/{id}", SEE_TERMINALS, STORE),
            of("GET", TERMINAL + "/diagnoses/{id}/messages", SEE_RAW_MESSAGES, STORE),
            of("GET", "/live/login", OWN_ACCOUNT, NONE),
            of("GET", "/live/terminals", SEE_TERMINALS, PART).with(OF_ACCOUNT),
            of("GET", "/live/terminals/list", SEE_TERMINALS, PART).with(OF_ACCOUNT),
            of("GET", "/live/terminals/rows", SEE_TERMINALS, PART).with(OF_ACCOUNT + "&poiid=$poiid"),
            of("GET", "/live/terminals/{poiid}", SEE_TERMINALS, STORE),
            of("GET", "/settings", OWN_ACCOUNT, NONE).answers(302),
            of("GET", "/settings/terminals", MANAGE_TERMINALS, PART).with(OF_ACCOUNT),
            of("GET", "/settings/terminals/new", MANAGE_TERMINALS, PART)
                    .with(OF_ACCOUNT)
                    .withSecondFactor(),
            of("POST", "/settings/terminals", MANAGE_TERMINALS, STORE)
                    .with("poiid=$poiid&place=$place&integration=standalone")
                    .withSecondFactor(),
            of("GET", INVENTORY, MANAGE_TERMINALS, STORE),
            of("POST", INVENTORY, MANAGE_TERMINALS, STORE)
                    .with("place=$place&integration=standalone")
                    .answers(302),
            of("POST", INVENTORY + "/credential", MANAGE_TERMINALS, STORE).withSecondFactor(),
            of("POST", INVENTORY + "/credential/revoke", MANAGE_TERMINALS, STORE)
                    .answers(302),
            of("POST", INVENTORY + "/remove", MANAGE_TERMINALS, STORE).answers(302),
            of("GET", "/settings/stores", MANAGE_TERMINALS, WHOLE).with(OF_ACCOUNT),
            of("POST", "/settings/stores", MANAGE_TERMINALS, WHOLE)
                    .with(OF_ACCOUNT + "&name=$poiid")
                    .answers(302),
            of("POST", "/settings/stores/remove", MANAGE_TERMINALS, WHOLE)
                    .with(OF_ACCOUNT + "&name=$store")
                    .answers(302),
            of("GET", "/settings/api-keys", MANAGE_API_KEYS, WHOLE).with(OF_ACCOUNT),
            of("GET", "/settings/api-keys/new", MANAGE_API_KEYS, WHOLE)
                    .with(OF_ACCOUNT)
                    .withSecondFactor(),
            of("POST", "/settings/api-keys", MANAGE_API_KEYS, WHOLE)
                    .with("label=till&accounts=$account")
                    .withSecondFactor(),
            of("POST", "/settings/api-keys/{keyId}/revoke", MANAGE_API_KEYS, WHOLE)
                    .answers(302),
            of("GET", "/settings/event-urls", MANAGE_EVENT_URLS, WHOLE).with(OF_ACCOUNT),
            of("GET", "/settings/event-urls/new", MANAGE_EVENT_URLS, WHOLE)
                    .with(OF_ACCOUNT)
                    .withSecondFactor(),
            of("POST", "/settings/event-urls", MANAGE_EVENT_URLS, WHOLE)
                    .with(OF_ACCOUNT + "&url=https://events.example/$poiid")
                    .withSecondFactor()
                    .answers(302),
            of("GET", EVENT_URL, MANAGE_EVENT_URLS, WHOLE),
            of("POST", EVENT_URL + "/hmac-key", MANAGE_EVENT_URLS, WHOLE).withSecondFactor(),
            of("POST", EVENT_URL + "/test", MANAGE_EVENT_URLS, WHOLE).answers(302),
            of("POST", EVENT_URL + "/revoke", MANAGE_EVENT_URLS, WHOLE).answers(302),
            of("GET", "/live" + EVENT_URL + "/deliveries", MANAGE_EVENT_URLS, WHOLE),
            of("GET", "/settings/users", MANAGE_USERS, PART).with(OF_ACCOUNT),
            of("GET", "/settings/new-user", MANAGE_USERS, NONE).withSecondFactor(),
            of("POST", "/settings/users", MANAGE_USERS, STORE)
                    .with("name=u$poiid&roles=READONLY&reach=$place")
                    .withSecondFactor(),
            of("GET", USER, MANAGE_USERS, STORE),
            of("POST", USER, MANAGE_USERS, STORE)
                    .with("roles=TERMINAL_SUPPORT&reach=$place")
                    .withSecondFactor()
                    .answers(302),
            of("POST", USER + "/password", MANAGE_USERS, STORE).withSecondFactor(),
            of("POST", USER + "/disable", MANAGE_USERS, STORE).answers(302),
            of("POST", USER + "/enable", MANAGE_USERS, STORE).answers(302),
            of("POST", USER + "/second-factor/reset", MANAGE_USERS, STORE)
                    .withSecondFactor()
                    .answers(302),
            of("POST", USER + "/sessions/end", MANAGE_USERS, STORE).answers(302),
            of("GET", "/audit", SEE_AUDIT, WHOLE).with(OF_ACCOUNT),
            of("GET", "/audit/export.csv", SEE_AUDIT, WHOLE).with(OF_ACCOUNT),
            of("GET", "/api/terminals", SEE_TERMINALS, PART).with(OF_ACCOUNT),
            of("GET", "/api/terminals/{poiid}", SEE_TERMINALS, STORE),
            of("GET", "/api/terminals/{poiid}/diagnoses", SEE_TERMINALS, STORE),
            of("POST", "/api/terminals/{poiid}/diagnoses", DIAGNOSE, STORE).answers(202),
            of("GET", "/api/terminals/{poiid}/diagnoses/{id}", SEE_TERMINALS, STORE),
            of("GET", "/api/audit", SEE_AUDIT, WHOLE).with(OF_ACCOUNT));

    /** What else there is: the Terminal API, its description, the demo's simulator, and errors. */
    static final Set<String> OTHERS = Set.of(
            "POST /sync",
            "POST /async",
            "POST /connectedTerminals",
            "POST /v1/merchants/{merchantAccount}/devices/{deviceId}/sync",
            "POST /v1/merchants/{merchantAccount}/devices/{deviceId}/async",
            "GET /v1/merchants/{merchantAccount}/devices/{deviceId}/status",
            "GET /v1/merchants/{merchantAccount}/connectedDevices",
            "GET /openapi",
            "GET /openapi.yaml",
            "GET /simulator/terminals",
            "GET /simulator/terminals/{poiid}",
            "PATCH /simulator/terminals/{poiid}",
            "GET /simulator/events",
            "POST /simulator/events",
            "GET /simulator/host",
            "HEAD /simulator/host",
            "POST /simulator/host",
            "ANY /error");

    /** What no handler method answers: static files and the terminals' WebSocket. */
    static final Set<String> WITHOUT_HANDLER_METHOD =
            Set.of("/** ResourceHttpRequestHandler", "/webjars/** ResourceHttpRequestHandler", "/link LinkHandshake");

    static final Set<String> SERVLETS = Set.of("org.springframework.web.servlet.DispatcherServlet [/]");

    private Routes() {}
}
