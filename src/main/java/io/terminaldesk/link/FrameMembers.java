package io.terminaldesk.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
        return valid(member, node -> isName(node, MAX_NAME)).stringValue();
    }

    @Nullable
    String optionalName(String member) {
        return isAbsent(member) ? null : name(member);
    }

    /** Text of any length that a frame can hold, without half a character. */
    String text(String member) {
        return valid(member, node -> node.isString() && isWellFormed(node.stringValue()))
                .stringValue();
    }

    boolean flag(String member) {
        return valid(member, JsonNode::isBoolean).booleanValue();
    }

    int number(String member, int from, int to) {
        return valid(member, node -> node.isInt() && node.intValue() >= from && node.intValue() <= to)
                .intValue();
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
        List<String> names = new ArrayList<>();
        for (JsonNode item : valid(member, node -> node.isArray() && node.size() <= MAX_ITEMS)) {
            if (!isName(item, MAX_ITEM)) {
                throw new Wrong(member);
            }
            names.add(item.stringValue());
        }
        return names;
    }

    <T> @Nullable T optionalNested(String member, Function<FrameMembers, T> reader) {
        if (isAbsent(member)) {
            return null;
        }
        return reader.apply(new FrameMembers((ObjectNode) valid(member, JsonNode::isObject)));
    }

    private boolean isAbsent(String member) {
        JsonNode node = frame.get(member);
        return node == null || node.isNull();
    }

    private JsonNode valid(String member, Predicate<JsonNode> form) {
        JsonNode node = frame.get(member);
        if (node == null || !form.test(node)) {
            throw new Wrong(member);
        }
        return node;
    }

    private static boolean isName(JsonNode node, int longest) {
        String value = node.isString() ? node.stringValue() : "";
        return !value.isEmpty()
                && value.length() <= longest
                && value.chars().noneMatch(Character::isISOControl)
                && isWellFormed(value);
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
