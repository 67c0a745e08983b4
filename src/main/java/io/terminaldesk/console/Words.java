package io.terminaldesk.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How a page tells things in its reader's language, as of one instant. Templates know it as {@code words}. */
public record Words(MessageSource messages, Locale locale, Instant now) {

    /** As {@code Intl.RelativeTimeFormat} of the browser says it too, which keeps it true while the page is open. */
    public String ago(Instant at) {
        Duration since = Duration.between(at, now);
        if (since.toMinutes() < 1) {
            return say("time.now");
        }
        if (since.toHours() < 1) {
            return say("time.minutes", since.toMinutes());
        }
        return since.toDays() < 1 ? say("time.hours", since.toHours()) : say("time.days", since.toDays());
    }

    /** A day and a time in UTC, for what is not told as a while ago. */
    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Somebody else's text as it may be shown: one line, no character that hides or turns others around. */
    public String plain(String text) {
        return ForeignText.plain(text);
    }
}
