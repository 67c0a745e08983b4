package io.terminaldesk.nexo;

/**
 * What came of reading a JSON object as {@code T}: the value, or the first member that stood in the way. A member is
 * named as on the wire, one inside another with a dot: {@code Response.Result}. Members that nobody knows are passed over.
 */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    /** A required member is absent or {@code null}. */
    record Missing<T>(String member) implements Reading<T> {}

    /** A member has another JSON type than the standard's, or is no value of its enumeration. */
    record WrongType<T>(String member) implements Reading<T> {}
}
