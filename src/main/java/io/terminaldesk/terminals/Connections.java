package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which terminals have their WebSocket open, on any node. */
public interface Connections {

    boolean isConnected(PoiId poiid);

    /** Those of one merchant account, or of one of its stores, in order of POIID. */
    List<Terminal> connected(MerchantAccount merchantAccount, @Nullable StoreName store);
}
