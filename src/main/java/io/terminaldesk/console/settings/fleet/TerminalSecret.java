package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import io.terminaldesk.nexo.PoiId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows a terminal's credential, this once. */
final class TerminalSecret {

    private TerminalSecret() {}

    static ModelAndView shown(SignedInUser user, PoiId poiid, String credential, HttpServletResponse response) {
        return SettingsView.secrets(
                Section.TERMINALS,
                user,
                poiid.value(),
                List.of(new SettingsView.Secret("settings.secret.credential", credential)),
                Section.TERMINALS.getPath() + "/" + poiid,
                response);
    }
}
