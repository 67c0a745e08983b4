package io.terminaldesk.console.settings;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SignedInUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The views of Settings: pages with their menu, and what is said after an act. */
public final class SettingsView {

    private SettingsView() {}

    /** @param shown the merchant account that the page shows; null when that is not one */
    public static ModelAndView page(
            String template, Section section, SignedInUser user, @Nullable MerchantAccount shown) {
        return new ModelAndView("settings/" + template)
                .addObject("section", section)
                .addObject("sections", Section.of(user))
                .addObject("merchantAccount", shown)
                .addObject("mistakes", new Mistakes());
    }

    /** The same form once more, with what is wrong in it beside its fields. */
    public static ModelAndView again(ModelAndView form, Mistakes mistakes) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form.addObject("mistakes", mistakes);
    }

    /**
     * What is shown this once and kept nowhere: the answer itself holds it, and no cache may.
     *
     * @param about whose secrets they are
     * @param back where to go on afterwards
     */
    public static ModelAndView secrets(
            Section section,
            SignedInUser user,
            String about,
            List<Secret> secrets,
            String back,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return page("secret", section, user, null)
                .addObject("about", about)
                .addObject("secrets", secrets)
                .addObject("back", back);
    }

    /** Has the next page say that something was done; never call it with a secret. */
    public static void done(RedirectAttributes redirect, String key, Object... arguments) {
        say(redirect, true, key, arguments);
    }

    /** Has the next page say that something was refused, and why. */
    public static void refused(RedirectAttributes redirect, String key, Object... arguments) {
        say(redirect, false, key, arguments);
    }

    private static void say(RedirectAttributes redirect, boolean good, String key, Object... arguments) {
        redirect.addFlashAttribute("flashGood", good);
        redirect.addFlashAttribute("flashKey", key);
        redirect.addFlashAttribute("flashText", arguments.length == 0 ? "" : String.valueOf(arguments[0]));
    }

    /** Something that whoever made it must write down now. */
    public record Secret(String labelKey, String value) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Secret[" + labelKey + "]";
        }
    }
}
