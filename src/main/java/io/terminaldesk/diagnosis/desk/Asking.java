package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.diagnosis.Diagnosis.Step;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.diagnosis.store.Begun;
import io.terminaldesk.diagnosis.store.Journal;
import io.terminaldesk.nexo.DiagnosisRequest;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.ServiceIdClaims;
import io.terminaldesk.terminals.Submission;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.terminals.TerminalGateway;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks a terminal as a POS system would, with a ServiceID claimed for 48 hours, and yields to those: while one's exchange
 * holds the slot nothing of ours has been sent, so the same message may be offered again for a little while.
 */
@Component
class Asking {

    private static final String SALE_ID = "TerminalDesk";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int SERVICE_ID_LENGTH = 10;

    private final TerminalGateway gateway;
    private final ServiceIdClaims claims;
    private final Journal journal;
    private final TerminalChanges changes;
    private final DiagnosisProperties properties;
    private final SecureRandom random;
    private final Clock clock;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    Asking(
            TerminalGateway gateway,
            ServiceIdClaims claims,
            Journal journal,
            TerminalChanges changes,
            DiagnosisProperties properties,
            SecureRandom random,
            Clock clock) {
        this.gateway = gateway;
        this.claims = claims;
        this.journal = journal;
        this.changes = changes;
        this.properties = properties;
        this.random = random;
        this.clock = clock;
    }

    Showing ask(Begun begun, Step step, boolean hostDiagnosis) {
        Optional<ServiceId> serviceId = claimed(begun.poiid());
        if (serviceId.isEmpty()) {
            return Showing.without(Outcome.FAILED);
        }
        Exchange exchange = exchange(begun.poiid(), serviceId.get(), hostDiagnosis);
        Delivery delivery = patiently(begun, step, exchange);
        keepMessages(begun, step, exchange, delivery);
        return Showing.of(delivery, journal.now());
    }

    void resume() {
        stopping = new CountDownLatch(1);
    }

    void stop() {
        stopping.countDown();
    }

    private Optional<ServiceId> claimed(PoiId poiid) {
        return Stream.generate(this::newServiceId)
                .limit(3)
                .filter(it -> claims.claim(poiid, it))
                .findFirst();
    }

    private ServiceId newServiceId() {
        var id = new StringBuilder(SERVICE_ID_LENGTH);
        random.ints(SERVICE_ID_LENGTH, 0, ALPHABET.length()).forEach(at -> id.append(ALPHABET.charAt(at)));
        return new ServiceId(id.toString());
    }

    private Exchange exchange(PoiId poiid, ServiceId serviceId, boolean hostDiagnosis) {
        var header = new MessageHeader(
                "3.0", "Service", "Diagnosis", "Request", serviceId.value(), null, SALE_ID, poiid.value());
        String text = new DiagnosisRequest(null, hostDiagnosis, List.of()).message(header);
        return new Exchange(poiid, header, text, properties.answerWithin(), Exchange.Sender.DESK);
    }

    private Delivery patiently(Begun begun, Step step, Exchange exchange) {
        Instant patience = clock.instant().plus(properties.waitWithin());
        Step shown = Step.CONDITION;
        while (true) {
            switch (gateway.submit(exchange)) {
                case Submission.Written(var outcome) -> {
                    show(begun, shown, step);
                    return outcome.toCompletableFuture().join();
                }
                case Submission.Ended(Delivery delivery) -> {
                    if (!(delivery instanceof Delivery.Busy) || !clock.instant().isBefore(patience)) {
                        return delivery;
                    }
                    show(begun, shown, Step.WAITING);
                    shown = Step.WAITING;
                }
            }
            if (stopsWhilePausing()) {
                return new Delivery.NotSent("the server is stopping");
            }
        }
    }

    private boolean stopsWhilePausing() {
        try {
            return stopping.await(properties.retryEvery().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void show(Begun begun, Step shown, Step step) {
        if (step != shown) {
            journal.step(begun.id(), step);
            changes.announce(begun.poiid());
        }
    }

    /** Only what went out, or perhaps went out. */
    private void keepMessages(Begun begun, Step step, Exchange exchange, Delivery delivery) {
        int number = step == Step.HOST_CHECK ? 2 : 1;
        switch (delivery) {
            case Delivery.Answered(String answer) -> journal.keepMessages(begun.id(), number, exchange.text(), answer);
            case Delivery.TimedOut _, Delivery.Disconnected _ ->
                journal.keepMessages(begun.id(), number, exchange.text(), null);
            case Delivery.NotConnected _, Delivery.Busy _, Delivery.NotSent _ -> {}
        }
    }
}
