package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.ClusterUnavailableException;
import io.terminaldesk.link.LinkProtocol;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /link}: refuses with a plain HTTP answer or hands the connection to a {@link LinkSocket}. */
final class LinkHandshake implements HttpRequestHandler {

    private final Admission admission;
    private final Routes routes;
    private final SocketSurroundings around;

    LinkHandshake(Admission admission, Routes routes, SocketSurroundings around) {
        this.admission = admission;
        this.routes = routes;
        this.around = around;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LinkCaller caller = LinkAuthentication.callerOf(request);
        Optional<Refusal> objection = admission.objectionTo(request, caller.poiid());
        if (objection.isPresent()) {
            refuse(objection.get(), response);
            return;
        }
        try {
            upgrade(request, response, socketOf(caller, request));
        } catch (ClusterUnavailableException e) {
            refuse(Refusal.UNAVAILABLE, response);
        }
    }

    /** The epoch is taken here, so that of two connections the one that was proven later is the newer. */
    private LinkSocket socketOf(LinkCaller caller, HttpServletRequest request) {
        return new LinkSocket(caller, routes.nextEpoch(caller.poiid()), request.getRemoteAddr(), around);
    }

    private void upgrade(HttpServletRequest request, HttpServletResponse response, LinkSocket socket)
            throws IOException {
        boolean upgraded = JettyWebSocketServerContainer.getContainer(request.getServletContext())
                .upgrade(
                        (asked, answer) -> {
                            answer.setAcceptedSubProtocol(LinkProtocol.SUBPROTOCOL);
                            // No compression: its gain is small and its attacks are many.
                            answer.setExtensions(List.of());
                            return socket;
                        },
                        request,
                        response);
        if (!upgraded && !response.isCommitted()) {
            refuse(Refusal.HANDSHAKE, response);
        }
    }

    private void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
        around.metrics().refused(refusal);
        refusal.answer(response);
    }
}
