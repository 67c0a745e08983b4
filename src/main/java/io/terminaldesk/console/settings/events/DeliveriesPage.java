package io.terminaldesk.console.settings.events;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import io.terminaldesk.terminalapi.events.DeliveryLog;
import io.terminaldesk.terminalapi.events.EventUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An event URL with its delivery log, which looks again by itself while something new is to be delivered. */
@Controller
@ConditionalOnWebApplication
class DeliveriesPage {

    private static final int ROWS = 25;

    /** A test event is tried at once; one that failed is tried again ever more seldom, which nobody waits for. */
    private static final Duration WATCHED = Duration.ofMinutes(2);

    private final EventUrlActs acts;
    private final DeliveryLog log;
    private final Clock clock;

    DeliveriesPage(EventUrlActs acts, DeliveryLog log, Clock clock) {
        this.acts = acts;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/settings/event-urls/{id}")
    @Needs(Right.MANAGE_EVENT_URLS)
    ModelAndView show(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after) {
        return view("event-url", user, id, after);
    }

    @GetMapping("/live/settings/event-urls/{id}/deliveries")
    @Needs(Right.MANAGE_EVENT_URLS)
    ModelAndView refreshed(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
        return view("event-url :: deliveries", user, id, null);
    }

    private ModelAndView view(String template, SignedInUser user, String id, @Nullable String after) {
        EventUrl eventUrl = acts.find(user, id);
        DeliveryLog.Page page = deliveries(eventUrl, after);
        return SettingsView.page(template, Section.EVENT_URLS, user, eventUrl.merchantAccount())
                .addObject("eventUrl", eventUrl)
                .addObject("deliveries", page.deliveries())
                .addObject("next", page.next())
                .addObject("after", after)
                .addObject("looksAgain", after == null && looksAgain(page));
    }

    private boolean looksAgain(DeliveryLog.Page page) {
        Instant since = clock.instant().minus(WATCHED);
        return page.deliveries().stream()
                .anyMatch(it -> it.state() == DeliveryLog.State.PENDING
                        && it.createdAt().isAfter(since));
    }

    private DeliveryLog.Page deliveries(EventUrl eventUrl, @Nullable String after) {
        try {
            return log.find(eventUrl.id(), after, ROWS);
        } catch (IllegalArgumentException e) {
            if (after == null) {
                throw e;
            }
            // A delivery that this log does not have, any more or ever.
            throw new NothingHere();
        }
    }
}
