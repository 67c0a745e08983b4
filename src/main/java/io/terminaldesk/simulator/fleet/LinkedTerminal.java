package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.Device;
import io.terminaldesk.agent.SessionListener;
import io.terminaldesk.agent.TerminalAgent;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.simulator.screen.Handset;
import io.terminaldesk.simulator.state.StateJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A virtual terminal, its link, which is there while the terminal is meant to be online, and its screen if it has one. */
public final class LinkedTerminal {

    /** The terminal says itself when a payment is on its screen. */
    private static final String SECURE_ENTRY = "secureEntry";

    private final VirtualTerminal terminal;
    private final TerminalAgent agent;
    private final @Nullable Handset handset;

    LinkedTerminal(
            VirtualTerminal terminal,
            Function<Device, TerminalAgent> agents,
            Function<TerminalControls, Optional<Handset>> handsets) {
        this.terminal = terminal;
        TerminalControls controls = new TerminalControls(terminal, this::patch);
        this.handset = handsets.apply(controls).orElse(null);
        this.agent = agents.apply(new WithScreen());
        controls.connect(agent);
    }

    public ObjectNode view() {
        return terminal.view();
    }

    /** The screen and the hands on it. */
    public Optional<Handset> handset() {
        return Optional.ofNullable(handset);
    }

    public StateJson.Result patch(ObjectNode patch) {
        StateJson.Result result;
        // Together, so that of two patches at once the later one also decides about the link.
        synchronized (agent) {
            result = terminal.patch(patch);
            followState();
        }
        handset().ifPresent(Handset::stateChanged);
        return result;
    }

    void start() {
        synchronized (agent) {
            followState();
        }
        handset().ifPresent(Handset::start);
    }

    private void followState() {
        if (terminal.state().online()) {
            agent.start();
        } else {
            agent.stop();
        }
    }

    void close() {
        agent.close();
    }

    /** The terminal as its link presents it: with what the screen adds. */
    private final class WithScreen implements Device {

        @Override
        public TerminalFrame.Hello hello() {
            TerminalFrame.Hello hello = terminal.hello();
            return handset()
                    .map(it -> it.screen().size())
                    .map(size -> withScreen(hello, size))
                    .orElse(hello);
        }

        private static TerminalFrame.Hello withScreen(TerminalFrame.Hello hello, ScreenSize size) {
            return new TerminalFrame.Hello(
                    hello.softwareVersion(),
                    hello.platform(),
                    hello.model(),
                    new TerminalFrame.Screen(size.width(), size.height()),
                    List.of(SECURE_ENTRY));
        }

        @Override
        public Optional<String> answer(String request) {
            return terminal.answer(request);
        }

        @Override
        public Optional<SessionListener> sessions() {
            return handset().map(Handset::session);
        }
    }
}
