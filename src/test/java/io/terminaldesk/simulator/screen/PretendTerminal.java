package io.terminaldesk.simulator.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.rfb.Input;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.simulator.fleet.FleetEntry;
import io.terminaldesk.simulator.fleet.FleetFile;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Frame;
import io.terminaldesk.simulator.screen.model.Passcode;
import io.terminaldesk.simulator.screen.model.Spot;
import io.terminaldesk.simulator.screen.view.Painter;
import io.terminaldesk.simulator.screen.view.Part;
import io.terminaldesk.simulator.screen.view.Typeface;
import io.terminaldesk.simulator.state.StateJson;
import io.terminaldesk.simulator.state.TerminalState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A terminal of the demo's fleet with a screen, without a link; all that happens is done when a call returns. */
final class PretendTerminal implements Controls {

    static final String S1F2 = "S1F2-000158213605014";
    static final Instant NOW = Instant.parse("2026-03-31T10:28:39Z");
    static final Painter PAINTER = new Painter(Typeface.ofThisMachine());

    private static final int TOUCH = 1;

    final Handset handset;
    final List<String> said = new ArrayList<>();
    final List<Runnable> alarms = new ArrayList<>();
    CompletableFuture<Boolean> host = new CompletableFuture<>();
    boolean sends = true;
    private final FleetEntry entry;
    private final Frame frame;
    private TerminalState state;

    PretendTerminal(String poiid) {
        entry = FleetFile.demo().entries().stream()
                .filter(it -> it.poiid().value().equals(poiid))
                .findFirst()
                .orElseThrow();
        state = entry.state();
        ScreenSize size = state.screen().orElseThrow();
        frame = Frame.of(size);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        handset = new Handset(this, size, PAINTER, clock, (pause, then) -> alarms.add(then), Runnable::run);
        handset.session().linkUp();
    }

    static PretendTerminal s1f2() {
        return new PretendTerminal(S1F2);
    }

    /** Taps what is named so, and scrolls to it first if need be. */
    PretendTerminal tap(String name) {
        return tap(handset.operator(), name);
    }

    PretendTerminal tap(Input hands, String name) {
        Spot spot = find(name);
        int x = (int) (spot.box().centerX() * frame.scale());
        int y = (int) (spot.box().centerY() * frame.scale());
        hands.pointer(x, y, TOUCH);
        hands.pointer(x, y, 0);
        return this;
    }

    private Spot find(String name) {
        for (int scrolls = 0; handset.view().named(name).isEmpty() && scrolls < 20; scrolls++) {
            handset.operator().pointer(100, 600, 1 << 4);
            handset.operator().pointer(100, 600, 0);
        }
        assertThat(handset.view().named(name))
                .as("spot '" + name + "' in " + texts())
                .isPresent();
        return handset.view().named(name).orElseThrow();
    }

    PretendTerminal type(String digits) {
        digits.chars().forEach(digit -> tap(String.valueOf((char) digit)));
        return this;
    }

    PretendTerminal key(int keysym) {
        handset.operator().key(keysym, true);
        handset.operator().key(keysym, false);
        return this;
    }

    /** As the control API does it. */
    PretendTerminal patch(String json) {
        apply((ObjectNode) JsonMapper.shared().readTree(json));
        return this;
    }

    String title() {
        return handset.model().top().title();
    }

    /** All that can be read. */
    List<String> texts() {
        return handset.view().picture().layers().stream()
                .flatMap(layer -> layer.parts().stream())
                .flatMap(part -> switch (part) {
                    case Part.Line line -> List.of(line.text()).stream();
                    case Part.Paragraph paragraph -> List.of(paragraph.text()).stream();
                    default -> List.<String>of().stream();
                })
                .toList();
    }

    int[] pixels() {
        ScreenSize size = handset.screen().size();
        int[] pixels = new int[(int) size.pixels()];
        handset.screen().read(size.area(), pixels, size.width());
        return pixels;
    }

    void alarm() {
        List<Runnable> due = List.copyOf(alarms);
        alarms.clear();
        due.forEach(Runnable::run);
    }

    private void apply(ObjectNode patch) {
        if (StateJson.patched(state, patch) instanceof StateJson.Result.Valid(TerminalState patched)) {
            state = patched;
        } else {
            throw new AssertionError(patch);
        }
        handset.stateChanged();
    }

    @Override
    public TerminalState state() {
        return state;
    }

    @Override
    public Facts.Owner owner() {
        return new Facts.Owner(entry.merchantAccount(), entry.store());
    }

    @Override
    public void setOnline(boolean online) {
        patch("{\"online\":" + online + "}");
    }

    @Override
    public void setPaying(boolean paying) {
        said.add("paying " + paying);
        patch("{\"paying\":" + paying + "}");
    }

    @Override
    public void changePrinter(UnaryOperator<TerminalState.Printer> change) {
        TerminalState.Printer printer = state.printer();
        if (printer != null) {
            ObjectNode patch = JsonMapper.shared().createObjectNode();
            patch.set("printer", StateJson.part(change.apply(printer)));
            apply(patch);
        }
    }

    @Override
    public CompletableFuture<Boolean> checkHost() {
        return host;
    }

    @Override
    public CompletableFuture<?> redeem(String attempt, Passcode passcode) {
        said.add("redeem " + attempt + " " + passcode.digits());
        return sends
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new IllegalStateException("no link"));
    }

    @Override
    public void endSession(String sessionId) {
        said.add("endSession " + sessionId);
    }

    @Override
    public void tellSecureEntry(boolean on) {
        said.add("secureEntry " + on);
    }
}
