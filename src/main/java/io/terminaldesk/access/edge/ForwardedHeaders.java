package io.terminaldesk.access.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request whose forwarding headers are only what our proxies said: nothing from anyone else; from a proxy the client's
 * address, scheme, host and port, one value each, the last where there are several. {@code Forwarded} is never taken:
 * most proxies pass a client's own through, and beside X-Forwarded-For it would win.
 */
final class ForwardedHeaders extends HttpServletRequestWrapper {

    private static final List<String> LAST_VALUE_COUNTS = List.of("X-Forwarded-Host", "X-Forwarded-Port");
    private static final Map<String, String> SCHEMES =
            Map.of("http", "http", "ws", "http", "https", "https", "wss", "https");

    private final Map<String, String> believed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ForwardedHeaders(HttpServletRequest request, TrustedProxies proxies) {
        super(request);
        if (proxies.include(request.getRemoteAddr())) {
            believe(request, proxies);
        }
    }

    private void believe(HttpServletRequest request, TrustedProxies proxies) {
        proxies.clientOf(valuesOf(request, "X-Forwarded-For"))
                .ifPresent(client -> believed.put("X-Forwarded-For", text(client)));
        lastOf(request, "X-Forwarded-Proto")
                .map(scheme -> SCHEMES.get(scheme.toLowerCase(Locale.ROOT)))
                .ifPresent(scheme -> believed.put("X-Forwarded-Proto", scheme));
        LAST_VALUE_COUNTS.forEach(name -> lastOf(request, name).ifPresent(value -> believed.put(name, value)));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isForwarding(name) ? believed.get(name) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isForwarding(name)
                ? Collections.enumeration(
                        Optional.ofNullable(believed.get(name)).stream().toList())
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Stream<String> others =
                Collections.list(super.getHeaderNames()).stream().filter(name -> !isForwarding(name));
        return Collections.enumeration(
                Stream.concat(others, believed.keySet().stream()).toList());
    }

    private static boolean isForwarding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.startsWith("x-forwarded-");
    }

    private static Optional<String> lastOf(HttpServletRequest request, String name) {
        List<String> values = valuesOf(request, name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static List<String> valuesOf(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
