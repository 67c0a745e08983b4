package io.terminaldesk.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of one frame, by type and within bounds. Reading ends at the first one that is wrong. */
final class FrameMembers {

    private static final int MAX_NAME = 80;
    private static final int MAX_ITEMS = 32;
    private static final int MAX_ITEM = 40;

    private final ObjectNode frame;

    private FrameMembers(ObjectNode frame) {
        this.frame = frame;
    }

    /** What {@code known} makes of the frame, or what {@code wrong} makes of the name of its first wrong member. */
    static <F> F read(ObjectNode frame, Function<FrameMembers, F> known, Function<String, F> wrong) {
        try {
            return known.apply(new FrameMembers(frame));
        } catch (Wrong e) {
            return wrong.apply(e.member);
        }
    }

    /** Short text for people and logs: 1 to 80 characters, none of them a control character. */
    String name(String member) {
        return name(member, frame.get(member), MAX_NAME);
    }

    @Nullable
    String optionalName(String member) {
        return isAbsent(member) ? null : name(member);
    }

    /** Text of any length that a frame can hold, without half a character. */
    String text(String member) {
        if (frame.get(member) instanceof JsonNode node && node.isString() && isWellFormed(node.stringValue())) {
            return node.stringValue();
        }
        throw new Wrong(member);
    }

    boolean flag(String member) {
        if (frame.get(member) instanceof JsonNode node && node.isBoolean()) {
            return node.booleanValue();
        }
        throw new Wrong(member);
    }

    int number(String member, int from, int to) {
        if (frame.get(member) instanceof JsonNode node
                && node.isInt()
                && node.intValue() >= from
                && node.intValue() <= to) {
            return node.intValue();
        }
        throw new Wrong(member);
    }

    Instant instant(String member) {
        try {
            return Instant.parse(name(member));
        } catch (DateTimeException e) {
            throw new Wrong(member);
        }
    }

    <T> T oneOf(String member, Function<String, Optional<T>> values) {
        return values.apply(name(member)).orElseThrow(() -> new Wrong(member));
    }

    /** Up to 32 texts of up to 40 characters. */
    List<String> names(String member) {
        JsonNode array = frame.get(member);
        if (array == null || !array.isArray() || array.size() > MAX_ITEMS) {
            throw new Wrong(member);
        }
        List<String> names = new ArrayList<>();
        array.forEach(item -> names.add(name(member, item, MAX_ITEM)));
        return names;
    }

    <T> @Nullable T optionalNested(String member, Function<FrameMembers, T> reader) {
        if (isAbsent(member)) {
            return null;
        }
        if (frame.get(member) instanceof ObjectNode nested) {
            return reader.apply(new FrameMembers(nested));
        }
        throw new Wrong(member);
    }

    private boolean isAbsent(String member) {
        JsonNode node = frame.get(member);
        return node == null || node.isNull();
    }

    private static String name(String member, @Nullable JsonNode node, int longest) {
        if (node == null || !node.isString()) {
            throw new Wrong(member);
        }
        String value = node.stringValue();
        if (value.isEmpty()
                || value.length() > longest
                || value.chars().anyMatch(Character::isISOControl)
                || !isWellFormed(value)) {
            throw new Wrong(member);
        }
        return value;
    }

    /** JSON can escape half a surrogate pair, which no UTF-8 can carry on. */
    private static boolean isWellFormed(String value) {
        return value.codePoints().noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
    }

    /** Never leaves this class: how reading stops amid nested members. */
    private static final class Wrong extends RuntimeException {

        private final String member;

        Wrong(String member) {
            super(member, null, false, false);
            this.member = member;
        }
    }
}
