package io.terminaldesk.console.terminals;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.ServiceAddress;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.terminals.LinkCheck;
import io.terminaldesk.terminals.LinkState;
import io.terminaldesk.terminals.TerminalView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** A look at a terminal's connection on demand, and what a firewall must let through. */
@Controller
@ConditionalOnWebApplication
class ConnectionCheck {

    private static final int NORMAL = 1000;
    private static final int LOST = 1006;

    private final DetailPage terminal;
    private final TerminalDetails details;
    private final LinkCheck links;
    private final ServiceAddress address;

    ConnectionCheck(DetailPage terminal, TerminalDetails details, LinkCheck links, ServiceAddress address) {
        this.terminal = terminal;
        this.details = details;
        this.links = links;
        this.address = address;
    }

    @PostMapping("/terminals/{poiid}/connection")
    @Needs(Right.DIAGNOSE)
    String check(
            @PathVariable String poiid,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        TerminalView view = terminal.inScope(poiid, user.scope());
        model.addAttribute("link", shown(links.check(view.terminal().poiid())));
        model.addAttribute("address", address.of(request));
        if (byHtmx != null) {
            return "terminals/connection :: result";
        }
        details.fill(view, null, user, locale, model);
        return "terminals/terminal";
    }

    private static ShownLink shown(LinkState state) {
        return switch (state) {
            case LinkState.Open(var node, var since, @Nullable Duration roundTrip, var at, @Nullable Integer code) ->
                new ShownLink(node, since, roundTrip == null ? null : roundTrip.toMillis(), at, code, wording(code));
            case LinkState.Closed(var at, @Nullable Integer code) ->
                new ShownLink(null, null, null, at, code, wording(code));
        };
    }

    private static @Nullable String wording(@Nullable Integer code) {
        if (code == null) {
            return null;
        }
        return CloseCode.of(code)
                .map(CloseCode::name)
                .orElse(code == NORMAL ? "NORMAL" : code == LOST ? "LOST" : "OTHER");
    }
}
