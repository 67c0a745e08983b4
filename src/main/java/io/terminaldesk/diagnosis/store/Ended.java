package io.terminaldesk.diagnosis.store;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.diagnosis.Diagnosis.Origin;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.nexo.PoiId;
import java.time.Instant;

/** A diagnosis that is kept only once it has ended. */
public record Ended(
        PoiId poiid,
        MerchantAccount merchantAccount,
        Origin origin,
        String by,
        Instant startedAt,
        Instant endedAt,
        Showing showing) {}
