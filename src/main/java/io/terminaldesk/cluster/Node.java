package io.terminaldesk.cluster;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** One run of the server: 128 random bits as 32 hexadecimal digits, new at each start. */
public record Node(String incarnation) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public Node {
        if (!FORM.matcher(incarnation).matches()) {
            throw new IllegalArgumentException("node '" + incarnation + "' is not 32 hexadecimal digits");
        }
    }

    public static Node random(RandomGenerator random) {
        var bits = new byte[16];
        random.nextBytes(bits);
        return new Node(HexFormat.of().formatHex(bits));
    }

    @Override
    public String toString() {
        return incarnation;
    }
}
