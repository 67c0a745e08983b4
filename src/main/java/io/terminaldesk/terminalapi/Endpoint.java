package io.terminaldesk.terminalapi;

import io.terminaldesk.access.MerchantAccount;

/** Where a message came in. */
sealed interface Endpoint {

    Family family();

    /** {@code /sync} and {@code /async}: the terminal is named by the message alone. */
    record Legacy() implements Endpoint {

        @Override
        public Family family() {
            return Family.CLASSIC;
        }
    }

    /** {@code /v1/merchants/{merchantAccount}/devices/{deviceId}/…}: the path names the terminal too, as yet unjudged. */
    record Device(MerchantAccount merchantAccount, String deviceId) implements Endpoint {

        @Override
        public Family family() {
            return Family.CLOUD_DEVICE;
        }
    }
}
