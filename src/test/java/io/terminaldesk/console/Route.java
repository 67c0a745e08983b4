package io.terminaldesk.console;

import io.terminaldesk.access.Right;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the matrix.
 *
 * @param right null when everybody may, signed in or not
 * @param reach what of the scope the request needs
 * @param form the query or form of the request; {@code $account}, {@code $store}, {@code $place} and {@code $poiid} stand
 *     for those of the spot
 * @param secondFactor whether it makes or changes what people get in with, so that it asks for a fresh second factor
 * @param status what it answers to who may use it
 */
record Route(
        String method, String path, @Nullable Right right, Reach reach, String form, boolean secondFactor, int status) {

    private static final Set<Right> OF_SETTINGS =
            Set.of(Right.MANAGE_TERMINALS, Right.MANAGE_API_KEYS, Right.MANAGE_EVENT_URLS, Right.MANAGE_USERS);

    /** What of the spot the caller must have. */
    enum Reach {
        /** Nothing: the request has no object. */
        NONE,
        /** The store that the object stands in. */
        STORE,
        /** Any part of the merchant account. */
        PART,
        /** The whole merchant account. */
        WHOLE
    }

    static Route open(String method, String path) {
        return new Route(method, path, null, Reach.NONE, "", false, 200);
    }

    static Route of(String method, String path, Right right, Reach reach) {
        return new Route(method, path, right, reach, "", false, 200);
    }

    Route with(String filledIn) {
        return new Route(method, path, right, reach, filledIn, secondFactor, status);
    }

    Route withSecondFactor() {
        return new Route(method, path, right, reach, form, true, status);
    }

    Route answers(int otherStatus) {
        return new Route(method, path, right, reach, form, secondFactor, otherStatus);
    }

    String name() {
        return method + " " + path;
    }

    boolean isPost() {
        return method.equals("POST");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** The rights of which one is enough. */
    Set<Right> rights() {
        return right == null ? Set.of() : path.equals("/settings") ? OF_SETTINGS : Set.of(right);
    }
}
