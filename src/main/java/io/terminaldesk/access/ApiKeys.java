package io.terminaldesk.access;

import java.util.Optional;

/** The API keys that POS systems call with. */
public interface ApiKeys {

    /** The caller of this key, unless no such key is known or it was revoked. */
    Optional<ApiCaller> authenticate(String presentedKey);
}
