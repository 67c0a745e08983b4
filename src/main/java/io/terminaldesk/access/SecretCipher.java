package io.terminaldesk.access;

/** AES-256-GCM under {@code terminaldesk.secret-key}, for each secret that must be readable again. */
public interface SecretCipher {

    /** Key id, nonce and ciphertext as one printable text; {@code context} is authenticated with it. */
    String seal(String secret, String context);

    /** @throws IllegalArgumentException when this was not sealed in that context under a known key */
    String open(String sealed, String context);
}
