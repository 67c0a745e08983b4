package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.TerminalAgent;
import io.terminaldesk.simulator.state.StateJson;
import tools.jackson.databind.node.ObjectNode;

/** A virtual terminal and its link, which is there while the terminal is meant to be online. */
public record LinkedTerminal(VirtualTerminal terminal, TerminalAgent agent) {

    public ObjectNode view() {
        return terminal.view();
    }

    public StateJson.Result patch(ObjectNode patch) {
        // Together, so that of two patches at once the later one also decides about the link.
        synchronized (agent) {
            StateJson.Result result = terminal.patch(patch);
            followState();
            return result;
        }
    }

    void followState() {
        if (terminal.state().online()) {
            agent.start();
        } else {
            agent.stop();
        }
    }
}
