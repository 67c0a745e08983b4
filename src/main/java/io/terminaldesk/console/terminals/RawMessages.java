package io.terminaldesk.console.terminals;

import io.terminaldesk.access.Actor;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.console.ForeignText;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnoses.RawExchange;
import io.terminaldesk.diagnosis.Diagnosis;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The messages of a diagnosis as they went over the wire, in lines that people can read. Who looks at them is recorded. */
@Component
@ConditionalOnWebApplication
class RawMessages {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Diagnoses diagnoses;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;

    RawMessages(Diagnoses diagnoses, AuditTrail trail, TransactionTemplate transactions) {
        this.diagnoses = diagnoses;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** Empty, and then nobody saw anything, once their retention is over. */
    List<RawExchange> shown(Diagnosis diagnosis, Actor actor, String from) {
        return transactions.execute(_ -> {
            List<RawExchange> exchanges = diagnoses.rawMessages(diagnosis.poiid(), diagnosis.id());
            if (!exchanges.isEmpty()) {
                trail.record(new AuditEntry(
                        actor.kind(),
                        actor.name(),
                        "view raw messages",
                        AuditEntry.Outcome.SUCCESS,
                        from,
                        "terminal/" + diagnosis.poiid(),
                        "Of diagnosis " + diagnosis.id() + ".",
                        Set.of(diagnosis.merchantAccount().value())));
            }
            return exchanges.stream()
                    .map(it -> new RawExchange(inLines(it.request()), responseInLines(it.response())))
                    .toList();
        });
    }

    private static @Nullable String responseInLines(@Nullable String text) {
        return text == null ? null : inLines(text);
    }

    /** Event by event, so that names that occur twice and numbers stay as they are; what is no JSON stays whole. */
    static String inLines(String text) {
        var lines = new StringWriter();
        try (JsonParser parser = MAPPER.createParser(text);
                JsonGenerator generator =
                        MAPPER.writerWithDefaultPrettyPrinter().createGenerator(lines)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    generator.writeNumber(parser.getString());
                } else {
                    generator.copyCurrentEvent(parser);
                }
            }
        } catch (JacksonException _) {
            return ForeignText.lines(text);
        }
        return ForeignText.lines(lines.toString());
    }
}
