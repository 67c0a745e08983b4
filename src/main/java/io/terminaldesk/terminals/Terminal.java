package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import org.jspecify.annotations.Nullable;

/** A terminal of the inventory: whose it is, where it stands and how it is integrated. */
public record Terminal(
        PoiId poiid,
        MerchantAccount merchantAccount,
        @Nullable StoreName store,
        IntegrationType integrationType) {}
