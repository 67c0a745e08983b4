package io.terminaldesk.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a page with the parameters that have a value, each once. */
public record PageLink(String path, Map<String, String> parameters) {

    public PageLink {
        parameters = new LinkedHashMap<>(parameters);
    }

    public static PageLink to(String path) {
        return new PageLink(path, Map.of());
    }

    /** The same with this parameter set anew, or without it when there is no value. */
    public PageLink with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null && !value.toString().isEmpty()) {
            changed.put(name, value.toString());
        }
        return new PageLink(path, changed);
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
