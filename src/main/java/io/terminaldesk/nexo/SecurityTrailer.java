package io.terminaldesk.nexo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What goes with an encrypted message: which key, the nonce, the HMAC of the plain text. */
record SecurityTrailer(int cryptoVersion, String keyIdentifier, int keyVersion, String nonce, String hmac) {

    static final String NAME = "SecurityTrailer";

    static SecurityTrailer from(Members trailer) {
        return new SecurityTrailer(
                trailer.number("AdyenCryptoVersion"),
                trailer.text("KeyIdentifier"),
                trailer.number("KeyVersion"),
                trailer.text("Nonce"),
                trailer.text("Hmac"));
    }

    boolean names(NexoKey key) {
        return keyIdentifier.equals(key.identifier()) && keyVersion == key.version();
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("AdyenCryptoVersion", cryptoVersion)
                .put("KeyIdentifier", keyIdentifier)
                .put("KeyVersion", keyVersion)
                .put("Nonce", nonce)
                .put("Hmac", hmac);
    }
}
