package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.TerminalAgent;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.simulator.screen.Controls;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Passcode;
import io.terminaldesk.simulator.state.StateJson;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a screen does to its terminal goes the way of the control API; what it says goes over the link. */
final class TerminalControls implements Controls {

    private final VirtualTerminal terminal;
    private final Consumer<ObjectNode> patch;
    private volatile @Nullable TerminalAgent agent;

    TerminalControls(VirtualTerminal terminal, Consumer<ObjectNode> patch) {
        this.terminal = terminal;
        this.patch = patch;
    }

    /** To be called before anybody touches the screen. */
    void connect(TerminalAgent link) {
        this.agent = link;
    }

    @Override
    public TerminalState state() {
        return terminal.state();
    }

    @Override
    public Facts.Owner owner() {
        return terminal.owner();
    }

    @Override
    public void setOnline(boolean online) {
        patch.accept(object().put("online", online));
    }

    @Override
    public void setPaying(boolean paying) {
        if (state().paying() != paying) {
            patch.accept(object().put("paying", paying));
        }
    }

    @Override
    public void changePrinter(UnaryOperator<TerminalState.Printer> change) {
        TerminalState.Printer printer = state().printer();
        if (printer != null) {
            ObjectNode changes = object();
            changes.set("printer", StateJson.part(change.apply(printer)));
            patch.accept(changes);
        }
    }

    @Override
    public CompletableFuture<Boolean> checkHost() {
        return terminal.checkHost();
    }

    @Override
    public CompletableFuture<?> redeem(String attempt, Passcode passcode) {
        return send(new TerminalFrame.Redeem(attempt, passcode.digits()));
    }

    @Override
    public void endSession(String sessionId) {
        var _ = send(new TerminalFrame.EndSession(sessionId));
    }

    @Override
    public void tellSecureEntry(boolean on) {
        var _ = send(new TerminalFrame.SecureEntry(on));
    }

    private CompletableFuture<?> send(TerminalFrame frame) {
        TerminalAgent link = agent;
        return link == null
                ? CompletableFuture.failedFuture(new IllegalStateException("There is no link yet"))
                : link.send(frame);
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
