package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.UserName;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows an issued password, this once. */
final class UserSecret {

    private UserSecret() {}

    static ModelAndView shown(SignedInUser user, UserName of, String password, HttpServletResponse response) {
        return SettingsView.secrets(
                Section.USERS,
                user,
                of.value(),
                List.of(new SettingsView.Secret("settings.secret.password", password)),
                Section.USERS.getPath() + "/" + of,
                response);
    }
}
