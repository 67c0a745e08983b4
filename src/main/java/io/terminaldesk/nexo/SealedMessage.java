package io.terminaldesk.nexo;

import tools.jackson.databind.node.ObjectNode;

/** An encrypted message as it travels: a clear copy of the header, the encrypted message, and what is needed to open it. */
record SealedMessage(MessageHeader header, String nexoBlob, SecurityTrailer trailer) {

    static final String BLOB = "NexoBlob";

    static Reading<SealedMessage> read(ObjectNode content) {
        return Members.read(
                content,
                members -> new SealedMessage(
                        members.nested(SaleToPoi.HEADER, MessageHeader::from),
                        members.text(BLOB),
                        members.nested(SecurityTrailer.NAME, SecurityTrailer::from)));
    }

    String text(SaleToPoi envelope) {
        ObjectNode content = envelope.content(header);
        content.put(BLOB, nexoBlob);
        content.set(SecurityTrailer.NAME, trailer.toJson());
        return envelope.text(content);
    }
}
