package io.terminaldesk.diagnosis.reading;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Details.HostCheck;
import io.terminaldesk.diagnosis.Details.Parts;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.BoundedJson;
import io.terminaldesk.nexo.DiagnosisResponse;
import io.terminaldesk.nexo.ErrorCondition;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.NexoSecurity;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.nexo.Result;
import io.terminaldesk.nexo.SaleToPoi;
import io.terminaldesk.terminals.Condition;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an answer member by member: one that is missing, of a wrong type or of no known value costs only itself. The
 * strict readers of {@code nexo} would give up the whole answer for it, which is no way to look at a sick terminal.
 */
final class AnswerReader {

    private static final int MOST_HOSTS = 50;

    private final JsonNode status;
    private final JsonNode hosts;
    private final JsonNode errorCondition;
    private final Facts facts;

    private AnswerReader(ObjectNode diagnosis) {
        JsonNode response = diagnosis.path("Response");
        this.status = diagnosis.path("POIStatus");
        this.hosts = diagnosis.path("HostStatus");
        this.errorCondition = response.path("ErrorCondition");
        this.facts = new Facts(text(response.path("AdditionalResponse")));
    }

    static Showing read(String answer, Instant at) {
        if (!(BoundedJson.read(answer) instanceof BoundedJson.Result.Read(ObjectNode message))) {
            return Showing.without(Outcome.REFUSED);
        }
        if (NexoSecurity.isEncrypted(message)) {
            return Showing.without(Outcome.ENCRYPTED);
        }
        return SaleToPoi.RESPONSE
                .within(message)
                .map(it -> it.get(DiagnosisResponse.NAME))
                .filter(ObjectNode.class::isInstance)
                .map(it -> showing((ObjectNode) it, at))
                .orElseGet(() -> Showing.without(Outcome.REFUSED));
    }

    private static Showing showing(ObjectNode diagnosis, Instant at) {
        var reader = new AnswerReader(diagnosis);
        JsonNode result = diagnosis.path("Response").path("Result");
        return switch (oneOf(result, Result.values(), Result::wireName)) {
            case SUCCESS, PARTIAL -> new Showing(Outcome.ANSWERED, reader.condition(at), reader.details());
            case FAILURE -> new Showing(reader.isBusy() ? Outcome.BUSY : Outcome.REFUSED, null, reader.details());
            case null -> new Showing(Outcome.REFUSED, null, reader.details());
        };
    }

    private boolean isBusy() {
        return ErrorCondition.BUSY.wireName().equals(text(errorCondition));
    }

    private Condition condition(Instant at) {
        List<HostCheck> checks = hostChecks();
        return new Condition(
                at,
                oneOf(status.path("GlobalStatus"), GlobalStatus.values(), GlobalStatus::wireName),
                flag("CommunicationOKFlag"),
                oneOf(status.path("PrinterStatus"), PrinterStatus.values(), PrinterStatus::wireName),
                facts.batteryLevel(),
                facts.unconfirmedBatchCount(),
                facts.softwareVersion(),
                facts.isTampered(),
                checks.isEmpty() ? null : checks.stream().allMatch(HostCheck::reachable),
                facts.sdkExpiry(),
                Condition.Attention.NONE);
    }

    private Details details() {
        return new Details(
                facts.pairs(),
                facts.networkProfile(),
                facts.storeAndForward(),
                facts.attestation(),
                facts.p2pe(),
                hostChecks(),
                new Parts(
                        shortText(status.path("GlobalStatus")),
                        flag("SecurityOKFlag"),
                        flag("PEDOKFlag"),
                        flag("CardReaderOKFlag")),
                shortText(errorCondition),
                null);
    }

    /** IsReachableFlag is true when absent, as the standard says. */
    private List<HostCheck> hostChecks() {
        return hosts.valueStream()
                .filter(ObjectNode.class::isInstance)
                .limit(MOST_HOSTS)
                .map(it -> new HostCheck(
                        Bounds.cut(it.path("AcquirerID").asString(""), Bounds.NAME),
                        it.path("IsReachableFlag").booleanValue(true)))
                .toList();
    }

    private @Nullable Boolean flag(String member) {
        JsonNode flag = status.path(member);
        return flag.isBoolean() ? flag.booleanValue() : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable String shortText(JsonNode node) {
        String text = text(node);
        return text == null ? null : Bounds.cut(text, Bounds.NAME);
    }

    private static <E extends Enum<E>> @Nullable E oneOf(JsonNode node, E[] values, Function<E, String> wireName) {
        return Arrays.stream(values)
                .filter(it -> wireName.apply(it).equals(text(node)))
                .findFirst()
                .orElse(null);
    }
}
