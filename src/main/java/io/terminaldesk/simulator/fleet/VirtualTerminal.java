package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.Device;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.DiagnosisAnswers;
import io.terminaldesk.nexo.DiagnosisRequest;
import io.terminaldesk.nexo.DiagnosisResponse;
import io.terminaldesk.nexo.ErrorCondition;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.Response;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.state.StateJson;
import io.terminaldesk.simulator.state.TerminalState;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payment terminal or an installation of an SDK that is not there but answers as if it were, by its state. It works on
 * one request at a time and says Busy to any other meanwhile. A request is waited on where it is answered, so the workers
 * that call should be cheap to block.
 */
final class VirtualTerminal implements Device {

    private final FleetEntry entry;
    private final HostTry host;
    private final MessageReader reader;
    private final AtomicReference<TerminalState> state;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicLong requestsReceived = new AtomicLong();

    VirtualTerminal(FleetEntry entry, HostTry host, SecureRandom random) {
        this.entry = entry;
        this.host = host;
        this.reader = new MessageReader(random);
        this.state = new AtomicReference<>(entry.state());
    }

    TerminalState state() {
        return state.get();
    }

    Facts.Owner owner() {
        return new Facts.Owner(entry.merchantAccount(), entry.store());
    }

    /** A try of the host that a person at the terminal asked for. */
    CompletableFuture<Boolean> checkHost() {
        TerminalState now = state.get();
        return now.online() ? host.whetherReached(now.host()) : CompletableFuture.completedFuture(false);
    }

    /** The state, its host's full address and the counter, as the control API shows them. */
    ObjectNode view() {
        TerminalState now = state.get();
        ObjectNode view = StateJson.write(now).put("requestsReceived", requestsReceived.get());
        view.withObjectProperty("host").put("url", host.address(now.host()).toString());
        return view;
    }

    StateJson.Result patch(ObjectNode patch) {
        while (true) {
            TerminalState before = state.get();
            StateJson.Result result = StateJson.patched(before, patch);
            if (!(result instanceof StateJson.Result.Valid(TerminalState after))
                    || state.compareAndSet(before, after)) {
                return result;
            }
        }
    }

    @Override
    public TerminalFrame.Hello hello() {
        TerminalState now = state.get();
        return new TerminalFrame.Hello(now.softwareVersion(), now.platform(), now.model(), null, List.of());
    }

    @Override
    public Optional<String> answer(String request) {
        requestsReceived.incrementAndGet();
        TerminalState now = state.get();
        if (now.silent()) {
            return Optional.empty();
        }
        return switch (reader.read(request, now)) {
            case ReceivedMessage.Unreadable _ -> Optional.empty();
            case ReceivedMessage.Refused(MessageHeader header, ErrorCondition condition, String why) ->
                Optional.of(failure(header, condition, why));
            case ReceivedMessage.Request received -> answer(received).map(received.seal());
        };
    }

    private Optional<String> answer(ReceivedMessage.Request received) {
        TerminalState now = state.get();
        if (now.kind() == TerminalState.Kind.PAYMENTS_APP) {
            return Optional.of(
                    failure(received.header(), ErrorCondition.NOT_ALLOWED, "A Mobile Payments app can't be diagnosed"));
        }
        if (now.busy() || now.paying() || !working.compareAndSet(false, true)) {
            return Optional.of(DiagnosisAnswers.busy(received.header()));
        }
        try {
            return Optional.of(diagnose(now.delayMillis(), received.diagnosis()).answerTo(received.header()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            working.set(false);
        }
    }

    private DiagnosisResponse diagnose(int delayMillis, DiagnosisRequest request) throws InterruptedException {
        Thread.sleep(delayMillis);
        @Nullable Boolean hostReached = null;
        if (request.hostDiagnosisFlag()) {
            boolean reached = host.reaches(state.get().host());
            state.updateAndGet(it -> it.afterForwarding(reached));
            hostReached = reached;
        }
        return Diagnosis.of(state.get(), entry, hostReached);
    }

    private static String failure(MessageHeader request, ErrorCondition condition, String message) {
        return new DiagnosisResponse(Response.failure(condition, message), null, List.of()).answerTo(request);
    }
}
