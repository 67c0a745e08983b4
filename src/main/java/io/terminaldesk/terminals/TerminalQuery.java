package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import org.jspecify.annotations.Nullable;

/**
 * Which terminals of one merchant account, in which order, from where on. A filter that is null lets all pass.
 *
 * @param scope whose eyes they are: beyond it nothing is found
 * @param search the start of a POIID or of a serial number, in any case
 * @param after the cursor of the page before, as {@link TerminalPage} gave it; null for the first page
 * @param limit 1 to 200
 */
public record TerminalQuery(
        Scope scope,
        MerchantAccount merchantAccount,
        @Nullable String search,
        @Nullable Boolean connected,
        @Nullable StoreName store,
        @Nullable String model,
        @Nullable String softwareVersion,
        boolean needsAttention,
        Sorting sorting,
        boolean descending,
        @Nullable String after,
        int limit) {

    /**
     * What a list can be sorted by. Terminals that are equal in it come in order of POIID, in the same direction; those
     * without it come last in both.
     */
    public enum Sorting {
        POIID,
        STORE,
        BATTERY,
        STORED_PAYMENTS,
        LAST_DIAGNOSIS,
        ATTENTION
    }

    public TerminalQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit + " is not 1 to 200");
        }
    }
}
