package io.terminaldesk.console.settings;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /settings}: leads to the first page of Settings that the user may see. */
@Controller
@ConditionalOnWebApplication
class SettingsIndex {

    @GetMapping("/settings")
    @Needs(Right.OWN_ACCOUNT)
    String first(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount) {
        List<Section> sections = Section.of(user);
        if (sections.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Section first = sections.getFirst();
        return "redirect:"
                + (merchantAccount == null
                        ? first.getPath()
                        : first.address(first.choice(user, merchantAccount).shown()));
    }
}
