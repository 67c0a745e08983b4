package io.terminaldesk.terminals;

import io.terminaldesk.nexo.PoiId;

/** Looks at a terminal's connection. */
public interface LinkCheck {

    /**
     * Pings the terminal and waits up to 5 seconds for the pong. It takes no part in the terminal's exchanges.
     *
     * @throws io.terminaldesk.cluster.ClusterUnavailableException when what the nodes share is away
     */
    LinkState check(PoiId poiid);
}
