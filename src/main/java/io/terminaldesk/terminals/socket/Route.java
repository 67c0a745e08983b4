package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.Node;

/** Where a terminal's connection is: the node that holds the socket and the epoch that tells it from older ones. */
record Route(Node node, long epoch) {

    static Route parse(String text) {
        int colon = text.indexOf(':');
        return new Route(new Node(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return node + ":" + epoch;
    }
}
