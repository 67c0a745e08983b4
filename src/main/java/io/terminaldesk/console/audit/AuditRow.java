package io.terminaldesk.console.audit;

import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditLog;
import io.terminaldesk.console.ForeignText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * An entry as the page shows it.
 *
 * @param at in UTC to the second
 * @param action as it is stored, which the filter takes
 * @param actionText in the reader's language where there is a word for it
 */
record AuditRow(
        String at,
        String actorKind,
        String actor,
        String action,
        String actionText,
        boolean success,
        String origin,
        String object,
        @Nullable String detail) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static AuditRow of(AuditLog.Recorded recorded, MessageSource messages, Locale locale) {
        AuditEntry entry = recorded.entry();
        String detail = entry.detail();
        return new AuditRow(
                SECONDS.format(recorded.at()),
                entry.actorKind().name(),
                ForeignText.plain(entry.actor()),
                entry.action(),
                actionText(entry.action(), messages, locale),
                entry.outcome() == AuditEntry.Outcome.SUCCESS,
                entry.origin(),
                ForeignText.plain(entry.object()),
                detail == null ? null : ForeignText.plain(detail));
    }

    private static String actionText(String action, MessageSource messages, Locale locale) {
        String key = "audit.action." + action.toLowerCase(Locale.ROOT).replace(' ', '-');
        String text = messages.getMessage(key, null, action, locale);
        return text == null ? action : text;
    }
}
