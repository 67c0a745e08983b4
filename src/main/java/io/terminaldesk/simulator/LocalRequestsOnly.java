package io.terminaldesk.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For a program that is open to whoever uses the machine: answers only under a name of the machine itself, so that no web
 * site can get in by a name that it points here (DNS rebinding), and takes unsafe methods and sockets from no page but
 * its own. A caller that sends no Origin, as programs do, is let in.
 */
public final class LocalRequestsOnly extends OncePerRequestFilter {

    private static final Pattern LOCAL_HOST =
            Pattern.compile("(?<name>localhost|127\\.0\\.0\\.1|\\[::1])(:(?<port>[0-9]{1,5}))?");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> ownOrigin = ownOrigin(request);
        if (ownOrigin.isEmpty()) {
            refuse(response, 421, "This server answers only to the hosts localhost, 127.0.0.1 and [::1].");
        } else if (changesSomething(request) && !comesFrom(ownOrigin.get(), request)) {
            refuse(response, 403, "Only pages of " + ownOrigin.get() + " may do this, not those of another origin.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The origin of this server's pages under the name that the caller used; empty if it is none of the machine's own. */
    private static Optional<String> ownOrigin(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (hosts.size() != 1) {
            return Optional.empty();
        }
        Matcher host = LOCAL_HOST.matcher(hosts.getFirst().toLowerCase(Locale.ROOT));
        if (!host.matches()) {
            return Optional.empty();
        }
        String port = host.group("port");
        boolean usual = port == null || port.equals(request.isSecure() ? "443" : "80");
        return Optional.of(request.getScheme() + "://" + host.group("name") + (usual ? "" : ":" + port));
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                || Collections.list(request.getHeaders("Upgrade")).stream()
                        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("websocket"));
    }

    private static boolean comesFrom(String ownOrigin, HttpServletRequest request) {
        List<String> origins = Collections.list(request.getHeaders("Origin"));
        return origins.isEmpty() || origins.equals(List.of(ownOrigin));
    }

    private static void refuse(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
