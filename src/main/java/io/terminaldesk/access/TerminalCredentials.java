package io.terminaldesk.access;

import io.terminaldesk.nexo.PoiId;

/** The credentials that terminals open their link with. */
public interface TerminalCredentials {

    /** Whether this is the terminal's current credential. */
    boolean matches(PoiId poiid, String presentedCredential);

    /** Makes a new credential, the only valid one from now on, and returns it this once. */
    String issue(PoiId poiid);

    /** Stores one chosen elsewhere (an import, a configuration file) in place of any other. */
    void set(PoiId poiid, String credential);

    void revoke(PoiId poiid);
}
