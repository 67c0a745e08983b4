package io.terminaldesk.console.audit;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page's address asks for, as it was typed; a part that is null or can't be read filters nothing. */
record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable String from,
        @Nullable String until) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static AuditFilter of(HttpServletRequest request) {
        return new AuditFilter(
                text(request, "actor"),
                text(request, "action"),
                text(request, "object"),
                text(request, "from"),
                text(request, "until"));
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public boolean isEmpty() {
        return Stream.of(this.actor, action, object, from, until).allMatch(it -> it == null);
    }

    public boolean isFromWrong() {
        return from != null && instant(from) == null;
    }

    public boolean isUntilWrong() {
        return until != null && instant(until) == null;
    }

    boolean isReadable() {
        return !isFromWrong() && !isUntilWrong();
    }

    AuditQuery query(MerchantAccount merchantAccount, @Nullable String after, int limit) {
        return new AuditQuery(
                Set.of(merchantAccount.value()), actor, action, object, instant(from), instant(until), after, limit);
    }

    /** What browsers send for a local time, taken as UTC, or an instant. */
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            // Beyond four digits of a year databases disagree on what a time is.
            return instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST) ? null : instant;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
