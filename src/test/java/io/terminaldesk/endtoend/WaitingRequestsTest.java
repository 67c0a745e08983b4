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
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Requests that wait for silent terminals cost a node nothing but their place. More than the web server's usual 200
 * threads wait here, 8 000 with {@code -Plong}.
 */
class WaitingRequestsTest {

    private static final int WAITING = Boolean.getBoolean("terminaldesk.test.long") ? 8_000 : 300;

    @Test
    void manyWaitingRequestsLetOthersThrough() {
        var terminals = new ArrayList<ScriptedTerminal>();
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (var server = DemoServer.start("terminaldesk.terminal-api.waiting-per-merchant-account=" + WAITING * 2)) {
            try {
                for (int number = 1; number <= WAITING; number++) {
                    var poiid = new PoiId("S1F2-%015d".formatted(number));
                    var terminal = connect(server, poiid);
                    terminals.add(terminal);
                    waiting.add(
                            server.http().sendAsync("POST", "/sync", diagnosis(poiid.value(), newServiceId(), false)));
                    terminal.awaitExchange();
                }

                assertThat(server.http().sync("S1F2-000158213605014").body()).contains("\"Success\"");
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
            } finally {
                terminals.forEach(ScriptedTerminal::close);
            }
        }
    }

    private static ScriptedTerminal connect(DemoServer server, PoiId poiid) {
        server.bean(Terminals.class)
                .save(new Terminal(poiid, new MerchantAccount("DemoMerchant"), null, IntegrationType.TERMINAL_API));
        var credential = server.bean(TerminalCredentials.class).issue(poiid);
        var terminal = ScriptedTerminal.connect(server.uri(), poiid, credential);
        await().until(() -> server.bean(Connections.class).isConnected(poiid));
        return terminal;
    }
}
