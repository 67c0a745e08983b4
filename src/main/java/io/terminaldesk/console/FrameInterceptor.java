package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SignedInUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gives each page what its layout needs: {@code frame}, and {@code words} to tell times and texts with. */
final class FrameInterceptor implements HandlerInterceptor {

    private static final String USER = FrameInterceptor.class.getName() + ".user";

    private final MessageSource messages;
    private final Clock clock;

    FrameInterceptor(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Remembers the user for the error page, which no chain that knows logins stands before. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof Authentication login
                && login.getPrincipal() instanceof SignedInUser user) {
            request.setAttribute(USER, user);
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page == null || view == null || view.startsWith("redirect:")) {
            return;
        }
        @Nullable SignedInUser user = (SignedInUser) request.getAttribute(USER);
        page.addObject("frame", new Frame(user, account(request, page, user), theme(request)));
        page.addObject("words", new Words(messages, RequestContextUtils.getLocale(request), clock.instant()));
    }

    /** What the page itself says it shows goes before what its address says. */
    private static @Nullable MerchantAccount account(
            HttpServletRequest request, ModelAndView page, @Nullable SignedInUser user) {
        if (user == null) {
            return null;
        }
        if (page.getModel().get("merchantAccount") instanceof MerchantAccount shown) {
            return shown;
        }
        return ShownAccount.of(request.getParameter("merchantAccount"), user.scope())
                .or(() -> ShownAccount.of(null, user.scope()))
                .orElse(null);
    }

    private static Theme theme(HttpServletRequest request) {
        return Theme.of(Optional.ofNullable(WebUtils.getCookie(request, "desk-theme"))
                .map(Cookie::getValue)
                .orElse(null));
    }
}
