package io.terminaldesk.console.terminals;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A terminal's page; also as the page asks for its parts again by itself when something changed. */
@Controller
@ConditionalOnWebApplication
class DetailPage {

    private final TerminalList terminals;
    private final TerminalDetails details;

    DetailPage(TerminalList terminals, TerminalDetails details) {
        this.terminals = terminals;
        this.details = details;
    }

    @GetMapping("/terminals/{poiid}")
    @Needs(Right.SEE_TERMINALS)
    String show(
            @PathVariable String poiid,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedInUser user,
            Locale locale,
            Model model) {
        fill(poiid, after, user, locale, model);
        return "terminals/terminal";
    }

    @GetMapping("/live/terminals/{poiid}")
    @Needs(Right.SEE_TERMINALS)
    String again(
            @PathVariable String poiid,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedInUser user,
            Locale locale,
            Model model) {
        fill(poiid, after, user, locale, model);
        return "terminals/terminal :: parts";
    }

    private void fill(String poiid, @Nullable String after, SignedInUser user, Locale locale, Model model) {
        TerminalView view = inScope(poiid, user.scope());
        try {
            details.fill(view, after == null || after.isEmpty() ? null : after, user, locale, model);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a cursor of this history", e);
        }
    }

    TerminalView inScope(String poiid, Scope scope) {
        if (!PoiId.isValid(poiid)) {
            throw new NothingHere();
        }
        return terminals.find(new PoiId(poiid), scope).orElseThrow(NothingHere::new);
    }
}
