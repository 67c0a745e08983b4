package io.terminaldesk.terminalapi;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.Terminals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Which terminals of a merchant account a POS system may take as connected: never a standalone one. */
@Component
@ConditionalOnWebApplication
final class Reachable {

    private final Terminals terminals;
    private final Connections connections;

    Reachable(Terminals terminals, Connections connections) {
        this.terminals = terminals;
        this.connections = connections;
    }

    boolean isConnected(MerchantAccount merchantAccount, PoiId poiid) {
        return takesRequests(merchantAccount, poiid) && connections.isConnected(poiid);
    }

    /** Of the whole merchant account without a store; none of a store that can't exist. */
    List<String> connected(MerchantAccount merchantAccount, @Nullable String store) {
        if (store == null || store.isEmpty()) {
            return connectedOf(merchantAccount, null);
        }
        return StoreName.isValid(store) ? connectedOf(merchantAccount, new StoreName(store)) : List.of();
    }

    private List<String> connectedOf(MerchantAccount merchantAccount, @Nullable StoreName store) {
        return connections.connected(merchantAccount, store).stream()
                .filter(Reachable::takesRequests)
                .map(it -> it.poiid().value())
                .toList();
    }

    private boolean takesRequests(MerchantAccount merchantAccount, PoiId poiid) {
        return terminals
                .find(poiid)
                .filter(it -> it.merchantAccount().equals(merchantAccount))
                .filter(Reachable::takesRequests)
                .isPresent();
    }

    private static boolean takesRequests(Terminal terminal) {
        return terminal.integrationType() != IntegrationType.STANDALONE;
    }
}
