package io.terminaldesk.terminalapi;

import io.terminaldesk.access.MerchantAccount;

/** Where a message came in. */
sealed interface Endpoint {

    /** {@code /sync} and {@code /async}: the terminal is named by the message alone. */
    record Legacy() implements Endpoint {}

    /** {@code /v1/merchants/{merchantAccount}/devices/{deviceId}/…}: the path names the terminal too, as yet unjudged. */
    record Device(MerchantAccount merchantAccount, String deviceId) implements Endpoint {}
}
