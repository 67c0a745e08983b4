package io.terminaldesk.console.terminals;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Right;
import io.terminaldesk.link.Platform;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.TerminalView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a remote session can be started on a terminal, and every reason why not.
 *
 * <p>Source: docs.adyen.com, Start a remote session: Android terminals, Verifone's from 1.115, all others from 1.105.2.
 */
record RemoteEligibility(List<Reason> reasons) {

    /** The newest first: the first that names a model, or names none, counts for it. */
    private static final List<Minimum> MINIMA =
            List.of(new Minimum(Set.of("M450", "P360", "P630"), "1.115"), new Minimum(Set.of(), "1.105.2"));

    RemoteEligibility {
        reasons = List.copyOf(reasons);
    }

    public boolean isEligible() {
        return reasons.isEmpty();
    }

    /** Why not. */
    enum Kind {
        NO_RIGHT,
        WRONG_INTEGRATION,
        NOT_ANDROID,
        SOFTWARE_TOO_OLD,
        SOFTWARE_UNKNOWN,
        NOT_CONNECTED
    }

    /** @param needed the lowest version that would do, where that is why; else empty */
    record Reason(Kind kind, String needed) {

        Reason(Kind kind) {
            this(kind, "");
        }
    }

    static RemoteEligibility of(TerminalView view, Actor actor) {
        var reasons = new ArrayList<Reason>();
        if (!actor.may(Right.START_REMOTE_SESSION)) {
            reasons.add(new Reason(Kind.NO_RIGHT));
        }
        if (view.terminal().integrationType() == IntegrationType.MOBILE_PAYMENTS_APP) {
            reasons.add(new Reason(Kind.WRONG_INTEGRATION));
        }
        if (view.platform() == Platform.ANDROID) {
            software(view).ifPresent(reasons::add);
        } else {
            reasons.add(new Reason(Kind.NOT_ANDROID));
        }
        if (!view.isConnected()) {
            reasons.add(new Reason(Kind.NOT_CONNECTED));
        }
        return new RemoteEligibility(reasons);
    }

    private static Optional<Reason> software(TerminalView view) {
        String needed = MINIMA.stream()
                .filter(it -> it.models().isEmpty() || it.models().contains(modelOf(view)))
                .findFirst()
                .orElseThrow()
                .version();
        @Nullable
        SoftwareVersion has = SoftwareVersion.in(view.softwareVersion()).orElse(null);
        if (has == null) {
            return Optional.of(new Reason(Kind.SOFTWARE_UNKNOWN, needed));
        }
        return has.isAtLeast(SoftwareVersion.in(needed).orElseThrow())
                ? Optional.empty()
                : Optional.of(new Reason(Kind.SOFTWARE_TOO_OLD, needed));
    }

    /** The POIID's first part: which model it is does not depend on what the terminal says. */
    private static String modelOf(TerminalView view) {
        return view.terminal().poiid().value().split("-", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** @param models all others when empty */
    private record Minimum(Set<String> models, String version) {}
}
