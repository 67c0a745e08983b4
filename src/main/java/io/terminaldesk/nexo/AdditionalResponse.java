package io.terminaldesk.nexo;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key-value pairs of {@code Response.AdditionalResponse}, in their order, values decoded. On the wire they are
 * {@code key=value} joined by {@code &}, values percent-encoded.
 *
 * <p>Source: docs.adyen.com, Request a diagnosis.
 */
public record AdditionalResponse(Map<String, String> pairs) {

    public AdditionalResponse {
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }

    /** Reads any text: of a key given twice the first value stands, a key without {@code =} has an empty one. */
    public static AdditionalResponse parse(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            pairs.putIfAbsent(FormText.decode(key), equals < 0 ? "" : FormText.decode(pair.substring(equals + 1)));
        });
        return new AdditionalResponse(pairs);
    }

    /** The one pair of a refusal, {@code message=Terminal+is+not+reachable}, as wire text. */
    public static String message(String text) {
        return "message=" + FormText.encodeMessage(text);
    }

    public @Nullable String get(String key) {
        return pairs.get(key);
    }

    /** The wire text. */
    public String text() {
        return pairs.entrySet().stream()
                .map(pair -> FormText.encode(pair.getKey()) + "=" + FormText.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }
}
