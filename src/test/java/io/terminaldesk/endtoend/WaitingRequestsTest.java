package io.terminaldesk.endtoend;

import static io.terminaldesk.testing.TerminalApiClient.diagnosis;
import static io.terminaldesk.testing.TerminalApiClient.newServiceId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.Terminals;
import io.terminaldesk.testing.DemoServer;
import io.terminaldesk.testing.ScriptedTerminal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Requests that wait for silent terminals cost a node nothing but their place. More than the web server's usual 200
 * threads wait here, 4 000 with {@code -Plong}: four sockets each in this one process, within 20 000 open files.
 */
class WaitingRequestsTest {

    private static final int WAITING = Boolean.getBoolean("terminaldesk.test.long") ? 4_000 : 300;

    @Test
    void manyWaitingRequestsLetOthersThrough() {
        var terminals = new LinkedHashMap<PoiId, ScriptedTerminal>();
        try (var server = DemoServer.start(
                "terminaldesk.terminal-api.waiting-per-merchant-account=" + WAITING * 2,
                "terminaldesk.terminal-api.answer-within=4m")) {
            try {
                for (int number = 1; number <= WAITING; number++) {
                    var poiid = new PoiId("S1F2-%015d".formatted(number));
                    terminals.put(poiid, connect(server, poiid));
                }
                var connections = server.bean(Connections.class);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> terminals.keySet().stream().allMatch(connections::isConnected));
                var waiting = terminals.keySet().stream()
                        .map(it ->
                                server.http().sendAsync("POST", "/sync", diagnosis(it.value(), newServiceId(), false)))
                        .toList();
                terminals.values().forEach(ScriptedTerminal::awaitExchange);

                assertThat(server.http().sync("S1F2-000158213605014").body()).contains("\"Success\"");
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
            } finally {
                terminals.values().forEach(ScriptedTerminal::close);
            }
        }
    }

    private static ScriptedTerminal connect(DemoServer server, PoiId poiid) {
        server.bean(Terminals.class)
                .save(new Terminal(poiid, new MerchantAccount("DemoMerchant"), null, IntegrationType.TERMINAL_API));
        var credential = server.bean(TerminalCredentials.class).issue(poiid);
        return ScriptedTerminal.connect(server.uri(), poiid, credential);
    }
}
