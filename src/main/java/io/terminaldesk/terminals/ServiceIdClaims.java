package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import java.time.Duration;
import java.util.Optional;

/** The claims of (POIID, ServiceID), each good for 48 hours by the database's clock. */
public interface ServiceIdClaims {

    /** Claims durably; false when it is claimed already. Whatever follows, the claim is spent. */
    boolean claim(PoiId poiid, ServiceId serviceId);

    /**
     * Claims and writes the pending answer of an async request with it, both or neither; empty when claimed already.
     * {@code rejected} is the request's body as received, kept for a later Reject.
     */
    Optional<PendingAnswer> claimPending(
            PoiId poiid,
            ServiceId serviceId,
            MerchantAccount merchantAccount,
            MessageHeader header,
            byte[] rejected,
            Duration within);
}
