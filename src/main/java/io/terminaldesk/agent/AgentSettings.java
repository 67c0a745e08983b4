package io.terminaldesk.agent;

import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.nexo.PoiId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/**
 * Which server a terminal connects to, as whom, and how patiently.
 *
 * @param server the server's address: http, https, ws or wss, with or without a path in front of the link's
 * @param firstPause the most that the agent waits before its second attempt; each further one doubles it
 * @param longestPause where the doubling ends
 * @param silentServerAfter without a ping for so long, and at most a quarter longer, the connection counts as dead
 */
public record AgentSettings(
        URI server,
        PoiId poiid,
        String credential,
        Duration firstPause,
        Duration longestPause,
        Duration silentServerAfter) {

    public AgentSettings {
        if (!String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT).matches("https?|wss?")
                || server.getHost() == null) {
            throw new IllegalArgumentException("'" + server + "' is no http, https, ws or wss address");
        }
        requirePositive(firstPause);
        requirePositive(longestPause);
        requirePositive(silentServerAfter);
    }

    /** With pauses of 1 s growing to 30 s, and the link's own limit for a silent server. */
    public AgentSettings(URI server, PoiId poiid, String credential) {
        this(
                server,
                poiid,
                credential,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                LinkProtocol.SILENT_SERVER_AFTER);
    }

    URI linkUri() {
        String address = server.toString().replaceFirst("(?i)^http", "ws").replaceFirst("[?#].*$", "");
        return URI.create(address.replaceFirst("/+$", "") + LinkProtocol.PATH);
    }

    /** The value of the Authorization header. */
    String authorization() {
        byte[] userAndPassword = (poiid + ":" + credential).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
    }

    @Override
    public String toString() {
        return poiid + " at " + server;
    }

    private static void requirePositive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("'" + duration + "' is not positive");
        }
    }
}
