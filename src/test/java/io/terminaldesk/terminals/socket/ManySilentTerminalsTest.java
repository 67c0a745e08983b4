package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.answerOf;
import static io.terminaldesk.terminals.socket.TerminalsServer.exchange;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange.Sender;
import io.terminaldesk.testing.ScriptedTerminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManySilentTerminalsTest {

    private static final int SILENT = Boolean.getBoolean("terminaldesk.test.long") ? 5_000 : 500;

    @Test
    void exchangesThatWaitForThemStopNoOther() throws Exception {
        var fleet = IntStream.range(0, SILENT)
                .mapToObj(i -> new PoiId("S1F2-" + (100_000 + i)))
                .toList();
        try (var server = TerminalsServer.start("terminaldesk.link.ping-every=5m")) {
            fleet.forEach(server::enroll);
            List<ScriptedTerminal> silent = connectAll(server, fleet);
            try (var lively = server.terminal()) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> server.bean(Links.class).size() == SILENT + 1);
                int before = Thread.activeCount();
                var waiting = fleet.stream()
                        .map(poiid -> server.exchange(exchange(poiid, Duration.ofMinutes(5), Sender.POS)))
                        .toList();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> silent.stream().allMatch(terminal -> terminal.unread() == 1));
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
                for (int i = 0; i < 20; i++) {
                    var delivery = server.exchange(pos(Duration.ofSeconds(20)));
                    lively.answer(lively.awaitExchange().id(), answerOf(POIID));
                    assertThat(delivery.get(2, TimeUnit.SECONDS)).isInstanceOf(Delivery.Answered.class);
                }
                // No platform thread a waiting request.
                assertThat(Thread.activeCount()).isLessThan(before + SILENT / 2);
            } finally {
                silent.forEach(ScriptedTerminal::close);
            }
        }
    }

    private static List<ScriptedTerminal> connectAll(TerminalsServer server, List<PoiId> fleet) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var connecting = fleet.stream()
                    .map(poiid -> threads.submit(
                            () -> ScriptedTerminal.connect(server.uri(), poiid, TerminalsServer.CREDENTIAL)))
                    .toList();
            var connected = new ArrayList<ScriptedTerminal>();
            for (var each : connecting) {
                connected.add(each.get());
            }
            return connected;
        }
    }
}
