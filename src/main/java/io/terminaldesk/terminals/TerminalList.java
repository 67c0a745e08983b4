package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import java.util.Optional;

/** The terminals as people look at them. The state of connections is at most a second old. */
public interface TerminalList {

    /** @throws IllegalArgumentException quoting a cursor that this list did not give */
    TerminalPage find(TerminalQuery query);

    /** Empty, too, when it is out of scope. */
    Optional<TerminalView> find(PoiId poiid, Scope scope);

    /** The models of the terminals in scope, which a filter can offer; at most 100, in order. */
    List<String> models(MerchantAccount merchantAccount, Scope scope);

    /** The software versions of the terminals in scope, which a filter can offer; at most 100, in order. */
    List<String> softwareVersions(MerchantAccount merchantAccount, Scope scope);
}
