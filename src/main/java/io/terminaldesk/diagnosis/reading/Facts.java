package io.terminaldesk.diagnosis.reading;

import io.terminaldesk.diagnosis.Details.Attestation;
import io.terminaldesk.diagnosis.Details.Issue;
import io.terminaldesk.nexo.AdditionalResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts in an AdditionalResponse. One that is not in its form is absent here; the pair as it came is still among
 * {@link #pairs}.
 *
 * <p>Source: docs.adyen.com, Request a diagnosis.
 */
final class Facts {

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][X]]")
            .toFormatter(Locale.ROOT);
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MOST_ISSUES = 50;

    private final Map<String, String> pairs = new LinkedHashMap<>();

    Facts(@Nullable String additionalResponse) {
        if (additionalResponse != null) {
            AdditionalResponse.parse(additionalResponse).pairs().entrySet().stream()
                    .limit(Bounds.PAIRS)
                    .forEach(it -> pairs.putIfAbsent(
                            Bounds.cut(it.getKey(), Bounds.NAME), Bounds.cut(it.getValue(), Bounds.VALUE)));
        }
    }

    Map<String, String> pairs() {
        return pairs;
    }

    @Nullable
    Integer batteryLevel() {
        Matcher percent = PERCENT.matcher(text("batteryLevel"));
        int level = percent.matches() ? Integer.parseInt(percent.group(1)) : -1;
        return level >= 0 && level <= 100 ? level : null;
    }

    @Nullable
    Integer unconfirmedBatchCount() {
        String count = text("unconfirmedBatchCount");
        return COUNT.matcher(count).matches() ? Integer.valueOf(count) : null;
    }

    @Nullable
    String softwareVersion() {
        String version =
                UNPRINTABLE.matcher(text("firmwareVersion")).replaceAll("").strip();
        return version.isEmpty() ? null : Bounds.cut(version, Bounds.SOFTWARE_VERSION);
    }

    boolean isTampered() {
        return text("tamperStatus").contains("ARS_TRIGGERED");
    }

    /** In UTC unless it names another offset. */
    @Nullable
    Instant sdkExpiry() {
        String text = text("sdkExpiry");
        try {
            Instant expiry =
                    switch (TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                        case OffsetDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                        case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
                        default -> null;
                    };
            return expiry == null || expiry.isBefore(EARLIEST) || expiry.isAfter(LATEST) ? null : expiry;
        } catch (DateTimeException e) {
            return null;
        }
    }

    Map<String, String> networkProfile() {
        return decoded("networkProfile").map(FlatJson::pairsOf).orElseGet(Map::of);
    }

    Map<String, String> storeAndForward() {
        return decoded("storeAndForwardStatus").map(FlatJson::pairsOf).orElseGet(Map::of);
    }

    Map<String, String> p2pe() {
        Map<String, String> versions = new LinkedHashMap<>(pairs);
        versions.keySet().removeIf(it -> !it.startsWith("p2pe"));
        return versions;
    }

    @Nullable
    Attestation attestation() {
        Optional<JsonNode> json = decoded("attestationStatus").flatMap(FlatJson::json);
        return json.filter(it -> it.path("status").isString())
                .map(Facts::attestation)
                .orElse(null);
    }

    private static Attestation attestation(JsonNode json) {
        JsonNode resolvable = json.path("selfResolvableIssues");
        List<Issue> issues = json.path("resolvableIssues")
                .valueStream()
                .limit(MOST_ISSUES)
                .map(it -> new Issue(string(it.path("name"), Bounds.NAME), string(it.path("message"), Bounds.VALUE)))
                .toList();
        return new Attestation(
                string(json.path("status"), Bounds.NAME),
                resolvable.isBoolean() ? resolvable.booleanValue() : null,
                issues);
    }

    private static String string(JsonNode node, int most) {
        return node.isString() ? Bounds.cut(node.stringValue(), most) : "";
    }

    private Optional<String> decoded(String key) {
        return Optional.ofNullable(pairs.get(key)).flatMap(Base64Text::decode);
    }

    private String text(String key) {
        return pairs.getOrDefault(key, "");
    }
}
