package io.terminaldesk.simulator.fleet;

import io.terminaldesk.nexo.BoundedJson;
import io.terminaldesk.nexo.Decryption;
import io.terminaldesk.nexo.DiagnosisRequest;
import io.terminaldesk.nexo.ErrorCondition;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.NexoKey;
import io.terminaldesk.nexo.NexoSecurity;
import io.terminaldesk.nexo.Reading;
import io.terminaldesk.nexo.SaleToPoi;
import io.terminaldesk.simulator.fleet.ReceivedMessage.Refused;
import io.terminaldesk.simulator.fleet.ReceivedMessage.Request;
import io.terminaldesk.simulator.fleet.ReceivedMessage.Unreadable;
import io.terminaldesk.simulator.state.EncryptionKey;
import io.terminaldesk.simulator.state.TerminalState;
import java.security.SecureRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How one terminal reads what reaches it, plain or encrypted with its key. */
final class MessageReader {

    private final SecureRandom random;
    private volatile @Nullable Keyed keyed;

    MessageReader(SecureRandom random) {
        this.random = random;
    }

    ReceivedMessage read(String text, TerminalState terminal) {
        if (!(BoundedJson.read(text) instanceof BoundedJson.Result.Read(ObjectNode message))
                || !(message.get(SaleToPoi.REQUEST.wireName()) instanceof ObjectNode content)
                || !(content.get(SaleToPoi.HEADER) instanceof ObjectNode headerJson)
                || !(MessageHeader.read(headerJson) instanceof Reading.Read<MessageHeader>(MessageHeader header))
                || !header.messageType().equals("Request")) {
            return new Unreadable();
        }
        if (!header.poiid().equals(terminal.poiid().value())) {
            return new Refused(header, ErrorCondition.NOT_FOUND, "Unknown POIID");
        }
        return NexoSecurity.isEncrypted(message)
                ? encrypted(header, message, terminal.encryptionKey())
                : plain(header, content, UnaryOperator.identity());
    }

    private ReceivedMessage encrypted(MessageHeader header, ObjectNode message, @Nullable EncryptionKey key) {
        if (key == null) {
            return cryptoError(header);
        }
        NexoSecurity security = security(key);
        return switch (security.decrypt(message)) {
            case Decryption.Decrypted(MessageHeader _, String text) ->
                BoundedJson.read(text) instanceof BoundedJson.Result.Read(ObjectNode opened)
                                && opened.get(SaleToPoi.REQUEST.wireName()) instanceof ObjectNode content
                        ? plain(header, content, it -> security.encrypt(SaleToPoi.RESPONSE, header.ofAnswer(), it))
                        : cryptoError(header);
            case Decryption.Refused _ -> cryptoError(header);
        };
    }

    private static ReceivedMessage plain(MessageHeader header, ObjectNode content, UnaryOperator<String> seal) {
        if (!header.messageCategory().equals("Diagnosis")) {
            String why = "Only diagnosis is simulated, not " + header.messageCategory();
            return new Refused(header, ErrorCondition.UNAVAILABLE_SERVICE, why);
        }
        if (!(content.get(DiagnosisRequest.NAME) instanceof ObjectNode request)) {
            return malformed(header, DiagnosisRequest.NAME + ": Missing");
        }
        return switch (DiagnosisRequest.read(request)) {
            case Reading.Read<DiagnosisRequest>(DiagnosisRequest diagnosis) -> new Request(header, diagnosis, seal);
            case Reading.Missing<DiagnosisRequest>(String member) -> malformed(header, member + ": Missing");
            case Reading.WrongType<DiagnosisRequest>(String member) -> malformed(header, member + ": Wrong type");
        };
    }

    private static Refused malformed(MessageHeader header, String fault) {
        return new Refused(header, ErrorCondition.MESSAGE_FORMAT, "At SaleToPOIRequest, field " + fault);
    }

    /** In the words of a terminal, though as a failure: an event would be no answer. */
    private static Refused cryptoError(MessageHeader header) {
        return new Refused(header, ErrorCondition.MESSAGE_FORMAT, "Crypto error");
    }

    /** Deriving keys is costly, so the last ones are kept. */
    private NexoSecurity security(EncryptionKey key) {
        Keyed last = keyed;
        if (last == null || !last.key().equals(key)) {
            NexoKey shared = new NexoKey(key.identifier(), key.version(), key.passphrase());
            last = new Keyed(key, new NexoSecurity(shared, random));
            keyed = last;
        }
        return last.security();
    }

    private record Keyed(EncryptionKey key, NexoSecurity security) {}
}
