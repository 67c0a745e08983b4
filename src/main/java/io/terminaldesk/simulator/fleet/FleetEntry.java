package io.terminaldesk.simulator.fleet;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A virtual terminal as a fleet file describes it: what it is, and where it is assigned to. */
public record FleetEntry(
        TerminalState state,
        @Nullable String merchantAccount,
        @Nullable String store,
        Integration integration) {

    public PoiId poiid() {
        return state.poiid();
    }

    /** How the terminal is integrated; the server is told when it is enrolled, the terminal itself never tells. */
    public enum Integration {
        TERMINAL_API("terminalApi"),
        STANDALONE("standalone"),
        MOBILE_PAYMENTS_APP("mobilePaymentsApp");

        private final String wireName;

        Integration(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static Optional<Integration> fromWire(String name) {
            return Arrays.stream(values())
                    .filter(it -> it.wireName.equals(name))
                    .findFirst();
        }

        public static Integration of(TerminalState.Kind kind) {
            return kind == TerminalState.Kind.PAYMENTS_APP ? MOBILE_PAYMENTS_APP : TERMINAL_API;
        }
    }
}
