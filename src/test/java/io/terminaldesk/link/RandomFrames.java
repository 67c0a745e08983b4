package io.terminaldesk.link;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Frames of every kind, within the bounds, by chance. */
final class RandomFrames {

    private final Random random;

    RandomFrames(long seed) {
        random = new Random(seed);
    }

    TerminalFrame terminalFrame() {
        return switch (random.nextInt(5)) {
            case 0 ->
                new TerminalFrame.Hello(
                        text(1, 80),
                        Platform.values()[random.nextInt(Platform.values().length)],
                        text(1, 80),
                        random.nextBoolean() ? null : new TerminalFrame.Screen(side(), side()),
                        texts());
            case 1 -> new TerminalFrame.Answer(text(1, 80), message());
            case 2 -> new TerminalFrame.Redeem(text(1, 80), text(1, 80));
            case 3 -> new TerminalFrame.EndSession(text(1, 80));
            default -> new TerminalFrame.SecureEntry(random.nextBoolean());
        };
    }

    ServerFrame serverFrame() {
        return switch (random.nextInt(5)) {
            case 0 -> new ServerFrame.Exchange(text(1, 80), message());
            case 1 -> new ServerFrame.Redeemed(text(1, 80), random.nextBoolean(), textOrNone(), textOrNone());
            case 2 -> new ServerFrame.OpenMirror(text(1, 80), text(1, 80), texts());
            case 3 ->
                new ServerFrame.SessionState(
                        text(1, 80),
                        text(1, 80),
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                        random.nextInt(Integer.MAX_VALUE));
            default -> new ServerFrame.SessionEnded(text(1, 80), text(1, 80));
        };
    }

    /** The text with some of its characters changed, gone, doubled, or cut off. */
    String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(5)) {
                case 0 -> mutated.setCharAt(at, (char) random.nextInt(0x10000));
                case 1 -> mutated.deleteCharAt(at);
                case 2 -> mutated.insert(at, "{}[]\",:\\0-.eE\u0000\ud800".charAt(random.nextInt(15)));
                case 3 -> mutated.insert(at, mutated.substring(at));
                default -> mutated.setLength(at);
            }
        }
        return mutated.toString();
    }

    String noise() {
        return random.ints(random.nextInt(200), 0, random.nextBoolean() ? 0x80 : 0x10000)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private int side() {
        return 1 + random.nextInt(8192);
    }

    private List<String> texts() {
        return IntStream.range(0, random.nextInt(33)).mapToObj(i -> text(1, 40)).toList();
    }

    private @Nullable String textOrNone() {
        return random.nextBoolean() ? text(1, 80) : null;
    }

    private String message() {
        return text(0, 5_000) + "{\"a\":\"\\u0000/\n\"}";
    }

    /** Of that many UTF-16 characters, none of them a control character. */
    private String text(int shortest, int longest) {
        int length = shortest + random.nextInt(longest - shortest + 1);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int codePoint = random.nextInt(random.nextBoolean() ? 0x7f : 0x10ffff);
            if (Character.isDefined(codePoint)
                    && !Character.isISOControl(codePoint)
                    && Character.getType(codePoint) != Character.SURROGATE
                    && text.length() + Character.charCount(codePoint) <= length) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }
}
