package io.terminaldesk.diagnosis.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Text that a terminal sent in Base64. */
final class Base64Text {

    private Base64Text() {}

    /** Empty unless the value is Base64, in either alphabet, of well-formed UTF-8. */
    static Optional<String> decode(String value) {
        // A plus sign that the terminal left unescaped was read as a space.
        String standard = value.strip().replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            byte[] bytes = Base64.getDecoder().decode(standard);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
