package io.terminaldesk.console.api;

import io.terminaldesk.nexo.PoiId;

/** A terminal of the Mobile Payments app solution, which has no diagnosis. */
final class NotDiagnosable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final PoiId poiid;

    NotDiagnosable(PoiId poiid) {
        super("not diagnosable", null, false, false);
        this.poiid = poiid;
    }

    /** The sentence that the caller is told. */
    String detail() {
        return "Terminal '" + poiid + "' belongs to the Mobile Payments app solution, which can't be diagnosed.";
    }
}
