package io.terminaldesk.terminals.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the sockets and exchanges show to those who run the service; never a word of a message. */
final class LinkMetrics {

    private static final Logger log = LoggerFactory.getLogger(LinkMetrics.class);

    private final MeterRegistry meters;

    LinkMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (DroppedAnswer reason : DroppedAnswer.values()) {
            meters.counter("terminaldesk.answers.dropped", "reason", reason.tag());
        }
        for (Refusal refusal : Refusal.values()) {
            meters.counter("terminaldesk.handshakes.refused", "reason", refusal.tag());
        }
    }

    void connectedAre(Links links) {
        meters.gauge("terminaldesk.terminals.connected", links, Links::size);
    }

    void exchanged(Delivery delivery, Duration took) {
        meters.timer("terminaldesk.exchanges", "outcome", Outcome.of(delivery).tag())
                .record(took);
    }

    void dropped(DroppedAnswer reason, PoiId poiid, String exchangeId) {
        meters.counter("terminaldesk.answers.dropped", "reason", reason.tag()).increment();
        log.info("Dropped an answer of {} to exchange {}: {}", poiid, shown(exchangeId), reason.tag());
    }

    void unknownFrame() {
        meters.counter("terminaldesk.frames.unknown").increment();
    }

    void malformedFrame(PoiId poiid, String reason) {
        meters.counter("terminaldesk.frames.malformed").increment();
        log.info("A malformed frame of {}: {}", poiid, reason);
    }

    void refused(Refusal refusal) {
        meters.counter("terminaldesk.handshakes.refused", "reason", refusal.tag())
                .increment();
    }

    /** Ids are a terminal's text: only one that could be ours is shown. */
    private static String shown(String exchangeId) {
        return exchangeId.matches("[0-9a-f]{32}") ? exchangeId : "unknown";
    }
}
