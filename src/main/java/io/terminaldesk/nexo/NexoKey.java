package io.terminaldesk.nexo;

/**
 * The key that a terminal and a POS system share, as it stands in the terminal's settings.
 *
 * <p>Source: docs.adyen.com, Protect local communications; Adyen OpenAPI ManagementService-v3, Key.
 */
public record NexoKey(String identifier, int version, String passphrase) {

    public NexoKey {
        if (passphrase.isEmpty()) {
            throw new IllegalArgumentException("Key '" + identifier + "' has no passphrase");
        }
    }

    @Override
    public String toString() {
        return identifier + " version " + version;
    }
}
