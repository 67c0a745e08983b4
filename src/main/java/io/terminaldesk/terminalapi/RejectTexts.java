package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;

/** What a Reject says. The constants are the official service's texts, the others are ours. */
final class RejectTexts {

    static final String EMPTY = "Empty input which would have resulted in a null result.";
    static final String NOT_JSON = "Input is not a JSONObject";
    static final String NOT_CONNECTED = "Failed to send message to POI. There may be a network issue or it may not have"
            + " the websocket connected.";
    static final String NO_ANSWER = "Did not receive a response from the POI.";

    private static final int LONGEST_QUOTE = 60;

    private RejectTexts() {}

    static String wrongValue(String member, String value, String expected) {
        return member + " " + quoted(value) + " is not " + expected + ".";
    }

    static String otherDevice(String poiid, String deviceId) {
        return "POIID " + quoted(poiid) + " is not the device " + quoted(deviceId) + " of the path.";
    }

    static String notSupported(PoiId poiid) {
        return "Diagnosis is not supported with a Mobile Payments app solution, which POIID " + quoted(poiid.value())
                + " is.";
    }

    static String duplicate(ServiceId serviceId, PoiId poiid) {
        return "ServiceID " + quoted(serviceId.value()) + " was used for POIID " + quoted(poiid.value())
                + " within the last 48 hours.";
    }

    static String notSent() {
        return "The service has an internal problem. The message was not sent.";
    }

    private static String quoted(String value) {
        int end = value.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, value.codePointCount(0, value.length())));
        return "'" + value.substring(0, end) + (end < value.length() ? "…" : "") + "'";
    }
}
