package io.terminaldesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.adyen.Client;
import com.adyen.enums.Environment;
import com.adyen.model.nexo.DiagnosisRequest;
import com.adyen.model.nexo.ErrorConditionType;
import com.adyen.model.nexo.EventNotification;
import com.adyen.model.nexo.MessageCategoryType;
import com.adyen.model.nexo.MessageClassType;
import com.adyen.model.nexo.MessageHeader;
import com.adyen.model.nexo.MessageType;
import com.adyen.model.nexo.ResultType;
import com.adyen.model.nexo.SaleToPOIRequest;
import com.adyen.model.terminal.ConnectedTerminalsRequest;
import com.adyen.model.terminal.TerminalAPIRequest;
import com.adyen.model.terminal.TerminalAPIResponse;
import com.adyen.service.PosPayment;
import com.adyen.service.TerminalCloudAPI;
import com.adyen.service.exception.ApiException;
import io.terminaldesk.testing.DemoServer;
import io.terminaldesk.testing.TerminalApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official Java client, unmodified, on the legacy endpoints. */
class JavaClientTest {

    private static final String TERMINAL = "S1F2-000158213605014";

    private static DemoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = DemoServer.start("terminaldesk.terminal-api.answer-within=2s");
        client = clientWithKey("demo-api-key");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void syncAnswersTheTerminalsCondition() throws Exception {
        var answer = sync(TERMINAL, true).getSaleToPOIResponse().getDiagnosisResponse();

        assertThat(answer.getResponse().getResult()).isEqualTo(ResultType.SUCCESS);
        assertThat(answer.getResponse().getAdditionalResponse()).contains("terminalId=" + TERMINAL);
        assertThat(answer.getPOIStatus().getPrinterStatus()).hasToString("OK");
        assertThat(answer.getHostStatus()).singleElement().satisfies(it -> {
            assertThat(it.getAcquirerID()).isEqualTo("0");
            assertThat(it.isIsReachableFlag()).isTrue();
        });
    }

    @Test
    void busyTerminalFailsTheDiagnosis() throws Exception {
        server.patch("SFO1-000150183300032", "{\"busy\":true}");

        var response = sync("SFO1-000150183300032", false)
                .getSaleToPOIResponse()
                .getDiagnosisResponse()
                .getResponse();

        assertThat(response.getResult()).isEqualTo(ResultType.FAILURE);
        assertThat(response.getErrorCondition()).isEqualTo(ErrorConditionType.BUSY);
    }

    @Test
    void offlineTerminalIsRejected() throws Exception {
        assertThat(rejectionOf("P400Plus-275479597").getEventDetails())
                .isEqualTo("message=Failed+to+send+message+to+POI.+There+may+be+a+network+issue"
                        + "+or+it+may+not+have+the+websocket+connected.");
    }

    @Test
    void unknownTerminalIsRejectedAlike() throws Exception {
        assertThat(rejectionOf("S1F2-999999999999999").getEventDetails())
                .isEqualTo(rejectionOf("P400Plus-275479597").getEventDetails());
    }

    @Test
    void silentTerminalIsRejectedAfterTheDeadline() throws Exception {
        server.patch("M450-806100123", "{\"silent\":true}");

        assertThat(rejectionOf("M450-806100123").getEventDetails())
                .isEqualTo("message=Did+not+receive+a+response+from+the+POI.");
    }

    @Test
    void asyncAnswersOkAndTheResultArrivesAsEvent() throws Exception {
        var request = request(TERMINAL, false);

        assertThat(new TerminalCloudAPI(client).async(request)).isEqualTo("ok");

        var serviceId = request.getSaleToPOIRequest().getMessageHeader().getServiceID();
        await().untilAsserted(() -> assertThat(
                        server.http().send("GET", "/simulator/events", "").body())
                .contains(serviceId)
                .contains("SaleToPOIResponse"));
    }

    @Test
    void asyncToAnOfflineTerminalIsRejectedAtOnce() throws Exception {
        assertThat(new TerminalCloudAPI(client).async(request("P400Plus-275479597", false)))
                .contains("Failed+to+send+message+to+POI.");
    }

    @Test
    void connectedTerminalsAreListed() throws Exception {
        var all = new ConnectedTerminalsRequest();
        all.setMerchantAccount("DemoMerchant");

        assertThat(new PosPayment(client).connectedTerminals(all).getUniqueTerminalIds())
                .contains(TERMINAL, "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924")
                .doesNotContain("P400Plus-275479597");
    }

    @Test
    void connectedTerminalsOfOneStoreAreListed() throws Exception {
        var amsterdam = new ConnectedTerminalsRequest();
        amsterdam.setMerchantAccount("DemoMerchant");
        amsterdam.setStore("Amsterdam");
        var saoPaulo = new ConnectedTerminalsRequest();
        saoPaulo.setMerchantAccount("DemoMerchant");
        saoPaulo.setStore("Sao Paulo");
        var payments = new PosPayment(client);

        assertThat(payments.connectedTerminals(amsterdam).getUniqueTerminalIds())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        payments.connectedTerminals(saoPaulo).getUniqueTerminalIds());
    }

    @Test
    void foreignMerchantAccountIsForbidden() {
        var foreign = new ConnectedTerminalsRequest();
        foreign.setMerchantAccount("SomebodyElse");

        assertThatThrownBy(() -> new PosPayment(client).connectedTerminals(foreign))
                .isInstanceOfSatisfying(
                        ApiException.class, it -> assertThat(it.getStatusCode()).isEqualTo(403));
    }

    @Test
    void wrongKeyIsUnauthorised() {
        var stranger = new TerminalCloudAPI(clientWithKey("td_aaaaaaaa_" + "x".repeat(43)));

        assertThatThrownBy(() -> stranger.sync(request(TERMINAL, false)))
                .isInstanceOfSatisfying(
                        ApiException.class, it -> assertThat(it.getStatusCode()).isEqualTo(401));
    }

    private static Client clientWithKey(String key) {
        var client = new Client(key, Environment.TEST);
        client.getConfig().setTerminalApiCloudEndpoint(server.uri().toString());
        return client;
    }

    private static EventNotification rejectionOf(String poiid) throws Exception {
        return sync(poiid, false).getSaleToPOIRequest().getEventNotification();
    }

    private static TerminalAPIResponse sync(String poiid, boolean hostDiagnosis) throws Exception {
        return new TerminalCloudAPI(client).sync(request(poiid, hostDiagnosis));
    }

    private static TerminalAPIRequest request(String poiid, boolean hostDiagnosis) {
        var header = new MessageHeader();
        header.setProtocolVersion("3.0");
        header.setMessageClass(MessageClassType.SERVICE);
        header.setMessageCategory(MessageCategoryType.DIAGNOSIS);
        header.setMessageType(MessageType.REQUEST);
        header.setServiceID(TerminalApiClient.newServiceId());
        header.setSaleID("POSSystemID12345");
        header.setPOIID(poiid);
        var diagnosis = new DiagnosisRequest();
        diagnosis.setHostDiagnosisFlag(hostDiagnosis);
        var message = new SaleToPOIRequest();
        message.setMessageHeader(header);
        message.setDiagnosisRequest(diagnosis);
        var request = new TerminalAPIRequest();
        request.setSaleToPOIRequest(message);
        return request;
    }
}
