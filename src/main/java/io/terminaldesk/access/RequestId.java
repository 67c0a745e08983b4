package io.terminaldesk.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request that this thread serves, in each of its log lines and errors: 16 hexadecimal digits. */
public final class RequestId {

    /** The response header that carries it; a caller's own header of this name is not trusted. */
    public static final String HEADER = "X-Request-Id";

    /** Its name in the logging context and among the request's attributes. */
    public static final String KEY = "requestId";

    private RequestId() {}

    /** Never null; {@code -} on a thread that serves no request. */
    public static String current() {
        @Nullable String id = MDC.get(KEY);
        return id == null ? "-" : id;
    }
}
