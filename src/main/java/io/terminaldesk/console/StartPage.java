package io.terminaldesk.console;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way from the bare address to the first page that the user may see. */
@Controller
class StartPage {

    @GetMapping("/")
    @Needs(Right.OWN_ACCOUNT)
    String start(@AuthenticationPrincipal SignedInUser user) {
        var frame = new Frame(user, null, Theme.SYSTEM);
        if (frame.isTerminals()) {
            return "redirect:/terminals";
        }
        return frame.isSettings() ? "redirect:/settings" : frame.isAudit() ? "redirect:/audit" : "redirect:/account";
    }
}
