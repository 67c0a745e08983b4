package io.terminaldesk.diagnosis;

import io.terminaldesk.terminals.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is different between two diagnoses of one terminal that both showed its condition. */
public final class Changes {

    private final Diagnosis older;
    private final Diagnosis newer;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Diagnosis older, Diagnosis newer) {
        this.older = older;
        this.newer = newer;
    }

    /** In the order of {@link What}; none when one of the two showed no condition. */
    public static List<Change> between(Diagnosis older, Diagnosis newer) {
        return new Changes(older, newer).find();
    }

    /** What can change. */
    public enum What {
        /** Texts, as on the wire. */
        GLOBAL_STATUS,
        /** Booleans. */
        COMMUNICATION_OK,
        /** Texts, as on the wire. */
        PRINTER,
        /** Integers, percent. */
        BATTERY,
        /** Integers. */
        STORED_PAYMENTS,
        /** Booleans. */
        HOST_REACHABLE,
        /** Booleans. */
        TAMPERED,
        /** Texts. */
        SOFTWARE_VERSION,
        /** Instants. */
        SDK_EXPIRY,
        /** Texts: the attestation's status. */
        ATTESTATION,
        /** Texts; one change for each name in the network profile. */
        NETWORK,
        /** Texts; one change for each P2PE version. */
        P2PE
    }

    /**
     * @param part the name within the network profile or the P2PE versions, a text of the terminal's; else null
     * @param before null when the older one did not tell it; its type is said at {@link What}
     * @param after null when the newer one did not tell it
     */
    public record Change(
            What what,
            @Nullable String part,
            @Nullable Object before,
            @Nullable Object after) {}

    private List<Change> find() {
        condition(
                What.GLOBAL_STATUS,
                it -> it.globalStatus() == null ? null : it.globalStatus().wireName());
        condition(What.COMMUNICATION_OK, Condition::communicationOk);
        condition(
                What.PRINTER,
                it -> it.printerStatus() == null ? null : it.printerStatus().wireName());
        condition(What.BATTERY, Condition::batteryLevel);
        condition(What.STORED_PAYMENTS, Condition::unconfirmedBatchCount);
        condition(What.HOST_REACHABLE, Condition::hostReachable);
        condition(What.TAMPERED, Condition::tampered);
        condition(What.SOFTWARE_VERSION, Condition::softwareVersion);
        condition(What.SDK_EXPIRY, Condition::sdkExpiry);
        Details before = older.details();
        Details after = newer.details();
        if (before != null && after != null) {
            compare(What.ATTESTATION, null, statusOf(before.attestation()), statusOf(after.attestation()));
            each(What.NETWORK, before.networkProfile(), after.networkProfile());
            each(What.P2PE, before.p2pe(), after.p2pe());
        }
        return List.copyOf(changes);
    }

    private void condition(What what, Function<Condition, @Nullable Object> part) {
        Condition before = older.condition();
        Condition after = newer.condition();
        if (before != null && after != null) {
            compare(what, null, part.apply(before), part.apply(after));
        }
    }

    private void each(What what, Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        names.forEach(name -> compare(what, name, before.get(name), after.get(name)));
    }

    private void compare(What what, @Nullable String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, part, before, after));
        }
    }

    private static @Nullable String statusOf(Details.@Nullable Attestation attestation) {
        return attestation == null ? null : attestation.status();
    }
}
