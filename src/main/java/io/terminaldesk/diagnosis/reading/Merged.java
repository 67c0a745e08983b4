package io.terminaldesk.diagnosis.reading;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Details.Parts;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.terminals.Condition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two answers of one terminal tell together: the newer one wins wherever it tells something. */
final class Merged {

    private Merged() {}

    static Condition of(Condition older, Condition newer) {
        return new Condition(
                newer.at(),
                newer(older.globalStatus(), newer.globalStatus()),
                newer(older.communicationOk(), newer.communicationOk()),
                newer(older.printerStatus(), newer.printerStatus()),
                newer(older.batteryLevel(), newer.batteryLevel()),
                newer(older.unconfirmedBatchCount(), newer.unconfirmedBatchCount()),
                newer(older.softwareVersion(), newer.softwareVersion()),
                older.tampered() || newer.tampered(),
                newer(older.hostReachable(), newer.hostReachable()),
                newer(older.sdkExpiry(), newer.sdkExpiry()),
                newer.attention());
    }

    static Condition hostReachable(Condition condition, @Nullable Boolean hostReachable) {
        return new Condition(
                condition.at(),
                condition.globalStatus(),
                condition.communicationOk(),
                condition.printerStatus(),
                condition.batteryLevel(),
                condition.unconfirmedBatchCount(),
                condition.softwareVersion(),
                condition.tampered(),
                hostReachable,
                condition.sdkExpiry(),
                condition.attention());
    }

    static Details of(Details older, Details newer) {
        return new Details(
                union(older.additional(), newer.additional()),
                newer.networkProfile().isEmpty() ? older.networkProfile() : newer.networkProfile(),
                newer.storeAndForward().isEmpty() ? older.storeAndForward() : newer.storeAndForward(),
                newer(older.attestation(), newer.attestation()),
                union(older.p2pe(), newer.p2pe()),
                newer.hosts().isEmpty() ? older.hosts() : newer.hosts(),
                of(older.parts(), newer.parts()),
                newer.errorCondition(),
                newer.hostCheck());
    }

    static Details withHostCheck(Details details, Outcome hostCheck) {
        return new Details(
                details.additional(),
                details.networkProfile(),
                details.storeAndForward(),
                details.attestation(),
                details.p2pe(),
                details.hosts(),
                details.parts(),
                details.errorCondition(),
                hostCheck);
    }

    private static Parts of(Parts older, Parts newer) {
        return new Parts(
                newer(older.globalStatus(), newer.globalStatus()),
                newer(older.securityOk(), newer.securityOk()),
                newer(older.pedOk(), newer.pedOk()),
                newer(older.cardReaderOk(), newer.cardReaderOk()));
    }

    private static Map<String, String> union(Map<String, String> older, Map<String, String> newer) {
        Map<String, String> union = new LinkedHashMap<>(older);
        union.putAll(newer);
        return union;
    }

    private static <T> @Nullable T newer(@Nullable T older, @Nullable T newer) {
        return newer == null ? older : newer;
    }
}
