package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Terminal;
import java.time.Duration;

/** A diagnosis request that passed every check before the claim, and the terminal that it is for. */
record Diagnosis(Message message, ServiceId serviceId, Terminal terminal) {

    PoiId poiid() {
        return terminal.poiid();
    }

    Exchange within(Duration deadline) {
        return new Exchange(poiid(), message.header(), message.text(), deadline, Exchange.Sender.POS);
    }
}
