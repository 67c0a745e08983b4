package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.diagnosis.store.Begun;
import io.terminaldesk.link.Platform;
import io.terminaldesk.terminals.TerminalList;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells installations of the Mobile SDK from payment terminals: by the POIID, or by what the last hello said. */
@Component
class MobileSdk {

    private final TerminalList terminals;

    MobileSdk(TerminalList terminals) {
        this.terminals = terminals;
    }

    boolean runsOn(Begun begun) {
        return begun.poiid().isInstallation() || saysSo(begun);
    }

    private boolean saysSo(Begun begun) {
        Scope owner = Scope.whole(Set.of(new MerchantAccount(begun.merchantAccount())));
        return terminals
                .find(begun.poiid(), owner)
                .filter(it -> it.platform() == Platform.MOBILE_SDK)
                .isPresent();
    }
}
