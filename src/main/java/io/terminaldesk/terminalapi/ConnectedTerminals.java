package io.terminaldesk.terminalapi;

import io.terminaldesk.access.ApiCaller;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.BoundedJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /connectedTerminals}: which terminals of a merchant account, or of one of its stores, are connected. */
@Component
@ConditionalOnWebApplication
final class ConnectedTerminals {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MEMBERS = List.of("merchantAccount", "store", "uniqueTerminalId");

    private final Reachable reachable;
    private final Answers answers;

    ConnectedTerminals(Reachable reachable, Answers answers) {
        this.reachable = reachable;
        this.answers = answers;
    }

    Answer answer(ApiCaller caller, HttpServletRequest request) {
        Checked<Answer> answer = RequestBodyReader.read(request)
                .then(ConnectedTerminals::read)
                .then(query -> admit(caller, query))
                .then(query -> new Checked.Passed<>(list(query)));
        return switch (answer) {
            case Checked.Passed<Answer>(Answer list) -> list;
            case Checked.Refused<Answer>(Refusal refusal) -> answers.to(refusal, Family.CLASSIC);
        };
    }

    private static Checked<Query> read(byte[] body) {
        return switch (BoundedJson.read(body)) {
            case BoundedJson.Result.Read(ObjectNode object) -> queryOf(object);
            case BoundedJson.Result.Unreadable _ -> refuse(HttpFault.unreadable("The body is not a JSON object"));
        };
    }

    private static Checked<Query> queryOf(ObjectNode object) {
        return MEMBERS.stream()
                .filter(member -> !object.path(member).isMissingNode()
                        && !object.path(member).isNull()
                        && !object.path(member).isString())
                .findFirst()
                .<Checked<Query>>map(member -> refuse(HttpFault.unreadable("Field '" + member + "' is not a string")))
                .orElseGet(() -> textOf(object, "merchantAccount")
                        .<Checked<Query>>map(merchantAccount -> new Checked.Passed<>(new Query(
                                merchantAccount,
                                textOf(object, "store").orElse(null),
                                textOf(object, "uniqueTerminalId").orElse(null))))
                        .orElseGet(() -> refuse(HttpFault.missingField("merchantAccount"))));
    }

    private static Optional<String> textOf(ObjectNode object, String member) {
        return object.optional(member).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Checked<Query> admit(ApiCaller caller, Query query) {
        return MerchantAccount.isValid(query.merchantAccount())
                        && caller.mayActFor(new MerchantAccount(query.merchantAccount()))
                ? new Checked.Passed<>(query)
                : refuse(HttpFault.foreignMerchantAccount());
    }

    private Answer list(Query query) {
        List<String> connected =
                reachable.connected(new MerchantAccount(query.merchantAccount()), query.store()).stream()
                        .filter(poiid -> query.uniqueTerminalId() == null
                                || query.uniqueTerminalId().equals(poiid))
                        .toList();
        return Answer.json(HttpStatus.OK, JSON.writeValueAsString(new Terminals(connected)), "ok");
    }

    private static Checked<Query> refuse(HttpFault fault) {
        return new Checked.Refused<>(new Refusal.Faulty(fault));
    }

    private record Query(
            String merchantAccount,
            @Nullable String store,
            @Nullable String uniqueTerminalId) {}

    private record Terminals(List<String> uniqueTerminalIds) {}
}
