package io.terminaldesk.console.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.terminaldesk.access.Actor;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.AccountChoice;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalPage;
import io.terminaldesk.terminals.TerminalQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/terminals}: the list with its filters, and one terminal. Described in {@code console-api.yaml}. */
@Hidden
@RestController
@ConditionalOnWebApplication
final class TerminalsApi {

    private static final Set<String> PARAMETERS = Set.of(
            "merchantAccount",
            "search",
            "connected",
            "store",
            "model",
            "softwareVersion",
            "needsAttention",
            "sort",
            "order",
            "after",
            "limit");

    private enum Order {
        ASC,
        DESC
    }

    private final TerminalList terminals;

    TerminalsApi(TerminalList terminals) {
        this.terminals = terminals;
    }

    @GetMapping("/api/terminals")
    @Needs(Right.SEE_TERMINALS)
    PageJson<TerminalJson> list(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var parameters = Parameters.of(request, PARAMETERS);
        MerchantAccount shown = AccountChoice.amongTouched(actor.scope(), parameters.text("merchantAccount"))
                .shown();
        if (shown == null) {
            return new PageJson<>(List.of(), null);
        }
        TerminalPage page = Cursor.in(parameters, _ -> terminals.find(query(actor, shown, parameters)));
        return new PageJson<>(page.terminals().stream().map(TerminalJson::of).toList(), page.next());
    }

    @GetMapping("/api/terminals/{poiid}")
    @Needs(Right.SEE_TERMINALS)
    TerminalJson terminal(@AuthenticationPrincipal Actor actor, @PathVariable String poiid) {
        return TerminalJson.of(Seen.by(actor, poiid, terminals));
    }

    private static TerminalQuery query(Actor actor, MerchantAccount shown, Parameters parameters) {
        return new TerminalQuery(
                actor.scope(),
                shown,
                parameters.text("search"),
                parameters.flag("connected"),
                store(parameters.text("store")),
                parameters.text("model"),
                parameters.text("softwareVersion"),
                Boolean.TRUE.equals(parameters.flag("needsAttention")),
                parameters.choice("sort", TerminalQuery.Sorting.class).orElse(TerminalQuery.Sorting.POIID),
                parameters.choice("order", Order.class).orElse(Order.ASC) == Order.DESC,
                parameters.text("after"),
                parameters.number("limit", 50, 1, 200));
    }

    private static @Nullable StoreName store(@Nullable String name) {
        if (name != null && !StoreName.isValid(name)) {
            throw BadParameter.value("store", name, "1 to 80 printable characters");
        }
        return name == null ? null : new StoreName(name);
    }
}
