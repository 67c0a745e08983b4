package io.terminaldesk.terminals.socket;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.terminaldesk.access.WebOrigins;
import io.terminaldesk.cluster.ClusterUnavailableException;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Terminals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/** Whether a terminal whose credential is good may open its link now; a stopping server takes none. */
final class Admission {

    private final WebOrigins origins;
    private final Terminals terminals;
    private final ConcurrentMap<PoiId, Boolean> admittedLately;
    private volatile boolean open = true;

    Admission(WebOrigins origins, Terminals terminals, LinkProperties properties) {
        this.origins = origins;
        this.terminals = terminals;
        this.admittedLately = Caffeine.newBuilder()
                .expireAfterWrite(properties.handshakeEvery())
                .<PoiId, Boolean>build()
                .asMap();
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    /** Empty when it may. Counted against the terminal's rate only when nothing else is wrong. */
    Optional<Refusal> objectionTo(HttpServletRequest request, PoiId poiid) {
        if (!open) {
            return Optional.of(Refusal.STOPPING);
        }
        return formOf(request).or(() -> terminal(poiid));
    }

    private Optional<Refusal> formOf(HttpServletRequest request) {
        // The mapping is exact already; whoever loosens it must not open a second door.
        if (!request.getRequestURI().equals(LinkProtocol.PATH)) {
            return Optional.of(Refusal.PATH);
        }
        if (!request.getMethod().equals("GET")) {
            return Optional.of(Refusal.METHOD);
        }
        if (!values(request, "Upgrade").toList().equals(List.of("websocket"))) {
            return Optional.of(Refusal.NO_UPGRADE);
        }
        if (!values(request, "Sec-WebSocket-Version").toList().equals(List.of("13"))
                || !values(request, "Sec-WebSocket-Key")
                        .map(Admission::isNonce)
                        .toList()
                        .equals(List.of(true))) {
            return Optional.of(Refusal.HANDSHAKE);
        }
        List<String> from = Collections.list(request.getHeaders("Origin"));
        if (from.size() > 1 || !from.stream().allMatch(origins::allow)) {
            return Optional.of(Refusal.ORIGIN);
        }
        return values(request, "Sec-WebSocket-Protocol").anyMatch(LinkProtocol.SUBPROTOCOL::equals)
                ? Optional.empty()
                : Optional.of(Refusal.SUBPROTOCOL);
    }

    private Optional<Refusal> terminal(PoiId poiid) {
        try {
            if (terminals.find(poiid).isEmpty()) {
                return Optional.of(Refusal.CREDENTIAL);
            }
        } catch (DataAccessException | ClusterUnavailableException e) {
            return Optional.of(Refusal.UNAVAILABLE);
        }
        return admittedLately.putIfAbsent(poiid, true) == null ? Optional.empty() : Optional.of(Refusal.RATE);
    }

    /** RFC 6455 section 4.1: 16 bytes in base64. */
    private static boolean isNonce(String key) {
        try {
            return Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip);
    }
}
