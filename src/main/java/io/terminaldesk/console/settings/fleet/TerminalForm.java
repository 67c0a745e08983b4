package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The form of a terminal, as it was filled in.
 *
 * @param place {@code Account} for no store, or {@code Account/Store}
 * @param integration the integration type's name on the wire
 */
record TerminalForm(
        @Nullable String poiid,
        @Nullable String place,
        @Nullable String integration) {

    static TerminalForm emptyIn(@Nullable MerchantAccount account) {
        return new TerminalForm("", account == null ? null : account.value(), IntegrationType.TERMINAL_API.wireName());
    }

    static TerminalForm of(Terminal terminal) {
        return new TerminalForm(
                terminal.poiid().value(),
                placeOf(terminal.merchantAccount(), terminal.store()),
                terminal.integrationType().wireName());
    }

    static String placeOf(MerchantAccount account, @Nullable StoreName store) {
        return store == null ? account.value() : account + "/" + store;
    }

    /** Null when the POIID is none; the mistakes tell so. */
    @Nullable
    Terminal read(Mistakes mistakes) {
        IntegrationType type = IntegrationType.fromWire(text(integration)).orElseThrow(NothingHere::new);
        String chosen = text(place);
        int slash = chosen.indexOf('/');
        MerchantAccount account = account(slash < 0 ? chosen : chosen.substring(0, slash));
        StoreName store = slash < 0 ? null : store(chosen.substring(slash + 1));
        return mistakes.read(
                        "poiid", "settings.terminals.poiid.wrong", text(poiid).strip(), PoiId::new)
                .map(it -> new Terminal(it, account, store, type))
                .orElse(null);
    }

    private static String text(@Nullable String input) {
        return input == null ? "" : input;
    }

    private static MerchantAccount account(String name) {
        if (!MerchantAccount.isValid(name)) {
            throw new NothingHere();
        }
        return new MerchantAccount(name);
    }

    private static StoreName store(String name) {
        if (!StoreName.isValid(name)) {
            throw new NothingHere();
        }
        return new StoreName(name);
    }
}
