package io.terminaldesk.nexo;

/** What came of decrypting a message. */
public sealed interface Decryption {

    /** The whole message in plain JSON, and the header that it holds. */
    record Decrypted(MessageHeader header, String text) implements Decryption {}

    record Refused(Reason reason) implements Decryption {}

    enum Reason {
        /** No message, or one without a NexoBlob. */
        NOT_ENCRYPTED,
        /** A member of the trailer or the header is missing or of a wrong form. */
        MALFORMED,
        /** Another crypto version, key identifier or key version than ours. */
        UNKNOWN_KEY,
        /** Not made with our key, or changed on its way; nobody learns whether the padding or the HMAC said so. */
        NOT_AUTHENTIC,
        /** The clear header says another thing than the encrypted one. */
        HEADER_DIFFERS
    }
}
