package io.terminaldesk.console.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.Platform;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.Terminals;
import io.terminaldesk.testing.DemoServer;
import io.terminaldesk.testing.ScriptedTerminal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A terminal that puts markup, control characters, marks that turn text around and endless text wherever it may. */
final class HostileTerminal implements AutoCloseable {

    static final PoiId POIID = new PoiId("HOST-666000111");
    static final String MARKUP = "<img src=x onerror=alert(1)>";
    static final String EVIL = MARKUP + "\"'${7*7}__${7*7}__\u202eDEKCAH\r\nX" + "\u0007";
    static final String ENDLESS = MARKUP + "W".repeat(9_000);

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final ScriptedTerminal terminal;

    private HostileTerminal(ScriptedTerminal terminal) {
        this.terminal = terminal;
    }

    static HostileTerminal connect(DemoServer server) {
        var merchantAccount = new MerchantAccount("DemoMerchant");
        server.bean(Terminals.class).save(new Terminal(POIID, merchantAccount, null, IntegrationType.TERMINAL_API));
        String credential = server.bean(TerminalCredentials.class).issue(POIID);
        var terminal = ScriptedTerminal.open(server.uri(), POIID, credential);
        terminal.send(LinkCodec.write(
                new TerminalFrame.Hello("1.126 " + MARKUP, Platform.ANDROID, MARKUP + "\u202eX", null, List.of())));
        return new HostileTerminal(terminal);
    }

    /** Answers the diagnosis that comes now. */
    void answer() {
        ServerFrame.Exchange exchange = terminal.awaitExchange();
        ObjectNode header = (ObjectNode)
                MAPPER.readTree(exchange.text()).path("SaleToPOIRequest").path("MessageHeader");
        header.put("MessageType", "Response");
        ObjectNode answer = MAPPER.createObjectNode();
        ObjectNode message = answer.putObject("SaleToPOIResponse");
        message.set("MessageHeader", header);
        ObjectNode diagnosis = message.putObject("DiagnosisResponse");
        diagnosis.putObject("Response").put("Result", "Success").put("AdditionalResponse", additional());
        diagnosis.putObject("POIStatus").put("GlobalStatus", EVIL).put("CommunicationOKFlag", true);
        terminal.answer(exchange.id(), MAPPER.writeValueAsString(answer));
    }

    private static String additional() {
        String profile = MAPPER.writeValueAsString(
                List.of(MAPPER.createObjectNode().put("Address", EVIL).put(MARKUP, ENDLESS)));
        String attestation = "{\"status\":\"Rejected\",\"selfResolvableIssues\":true,\"resolvableIssues\":[{\"name\":"
                + MAPPER.writeValueAsString(EVIL) + ",\"message\":" + MAPPER.writeValueAsString(ENDLESS) + "}]}";
        return String.join(
                "&",
                "batteryLevel=12%25",
                "unconfirmedBatchCount=0",
                "firmwareVersion=" + encoded(EVIL),
                "p2peVaultVersion=" + encoded(ENDLESS),
                "networkProfile=" + encoded(base64(profile)),
                "attestationStatus=" + encoded(base64(attestation)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        terminal.close();
    }
}
