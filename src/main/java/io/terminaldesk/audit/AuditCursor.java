package io.terminaldesk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where a page of the record ended: the id of its last entry, opaque to who gets it. */
final class AuditCursor {

    private static final String HEAD = "audit/";

    private AuditCursor() {}

    static String after(long id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((HEAD + id).getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException quoting what is no cursor of this record */
    static long idBefore(AuditQuery query) {
        String cursor = query.after();
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (!text.startsWith(HEAD)) {
                throw new IllegalArgumentException("another list's");
            }
            return Long.parseLong(text.substring(HEAD.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + cursor + "' is no cursor of the record", e);
        }
    }
}
