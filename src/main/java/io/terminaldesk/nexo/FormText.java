package io.terminaldesk.nexo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as terminals write it: UTF-8, lower-case hexadecimal. A space is {@code %20} in a structured value
 * and {@code +} in a message; decoding takes both and leaves a broken escape as it stands.
 */
final class FormText {

    private static final String HEX = "0123456789abcdef";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._*";

    private FormText() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
        return encoded.toString();
    }

    static String encodeMessage(String text) {
        return encode(text).replace("%20", "+");
    }

    static String decode(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]) : -1;
            if (escaped >= 0) {
                decoded.write(escaped);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return new String(decoded.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Negative if it is no digit, and so is whatever it is combined with. */
    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
