package io.terminaldesk.simulator.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The key shared with the POS system for encrypted messages. */
public record EncryptionKey(
        String identifier, @JsonProperty(required = true) int version, String passphrase) {

    private static final String SPECIAL = "~!@#$%^&*()_+=}{][;:?.,><";

    public EncryptionKey {
        Check.text("identifier", identifier, 100);
        Check.range("version", version, Integer.MAX_VALUE);
        Check.text("passphrase", passphrase, 100);
        Check.that(
                passphrase.length() >= 12
                        && Stream.of("[A-Z]", "[a-z]", "[0-9]", "[" + Pattern.quote(SPECIAL) + "]")
                                .allMatch(it ->
                                        Pattern.compile(it).matcher(passphrase).find()),
                "passphrase",
                "one of " + passphrase.length() + " characters",
                "at least 12 characters with upper case, lower case, a digit and one of " + SPECIAL);
    }

    @Override
    public String toString() {
        return identifier + " version " + version;
    }
}
