package io.terminaldesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.adyen.Client;
import com.adyen.enums.Environment;
import com.adyen.model.clouddevice.CloudDeviceApiRequest;
import com.adyen.model.clouddevice.DeviceStatus;
import com.adyen.model.tapi.DiagnosisRequest;
import com.adyen.model.tapi.ErrorCondition;
import com.adyen.model.tapi.MessageCategory;
import com.adyen.model.tapi.MessageClass;
import com.adyen.model.tapi.MessageHeader;
import com.adyen.model.tapi.MessageType;
import com.adyen.model.tapi.Response;
import com.adyen.model.tapi.Result;
import com.adyen.model.tapi.SaleToPOIRequest;
import com.adyen.security.clouddevice.EncryptionCredentialDetails;
import com.adyen.service.clouddevice.CloudDeviceApi;
import com.adyen.service.clouddevice.EncryptedCloudDeviceApi;
import io.terminaldesk.testing.DemoServer;
import io.terminaldesk.testing.TerminalApiClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official Java client, unmodified, on the Cloud Device API. */
class JavaCloudDeviceClientTest {

    private static final String MERCHANT = "DemoMerchant";
    private static final String TERMINAL = "S1F2-000158213605014";
    private static final String INSTALLATION = "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924";

    private static DemoServer server;
    private static Client client;
    private static CloudDeviceApi api;

    @BeforeAll
    static void start() {
        server = DemoServer.start("terminaldesk.terminal-api.answer-within=2s");
        client = new Client("demo-api-key", Environment.TEST);
        api = new CloudDeviceApi(client, server.uri() + "/v1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void syncAnswersATerminalsCondition() throws Exception {
        var answer = api.sync(MERCHANT, TERMINAL, request(TERMINAL)).getSaleToPOIResponse();

        assertThat(answer.getDiagnosisResponse().getResponse().getResult()).isEqualTo(Result.SUCCESS);
        assertThat(answer.getDiagnosisResponse().getHostStatus())
                .singleElement()
                .satisfies(it -> assertThat(it.getIsReachableFlag()).isTrue());
        assertThat(answer.getMessageHeader().getPOIID()).isEqualTo(TERMINAL);
    }

    @Test
    void syncAnswersAnInstallationsCondition() throws Exception {
        var response = responseOf(INSTALLATION);

        assertThat(response.getResult()).isEqualTo(Result.SUCCESS);
        assertThat(response.getAdditionalResponse())
                .contains("sdkExpiry=", "attestationStatus=", "storeAndForwardStatus=");
    }

    @Test
    void offlineAndUnknownTerminalsAreUnreachable() throws Exception {
        for (var poiid : List.of("P400Plus-275479597", "S1F2-999999999999999")) {
            var response = responseOf(poiid);

            assertThat(response.getResult()).isEqualTo(Result.FAILURE);
            assertThat(response.getErrorCondition()).isEqualTo(ErrorCondition.UNREACHABLE_HOST);
            assertThat(response.getAdditionalResponse()).isEqualTo("message=Terminal+is+not+reachable");
        }
    }

    @Test
    void busyTerminalFailsTheDiagnosis() throws Exception {
        server.patch("SFO1-000150183300032", "{\"busy\":true}");

        assertThat(responseOf("SFO1-000150183300032").getErrorCondition()).isEqualTo(ErrorCondition.BUSY);
    }

    @Test
    void silentTerminalIsRejectedAfterTheDeadline() throws Exception {
        server.patch("M450-806100123", "{\"silent\":true}");

        var rejection = api.sync(MERCHANT, "M450-806100123", request("M450-806100123"))
                .getSaleToPOIRequest()
                .getEventNotification();

        assertThat(rejection.getEventDetails()).isEqualTo("message=Did+not+receive+a+response+from+the+POI.");
    }

    @Test
    void asyncAnswersOkAndTheResultArrivesAsEvent() throws Exception {
        var request = request(TERMINAL);

        assertThat(api.async(MERCHANT, TERMINAL, request).getResult()).isEqualTo("ok");

        await().untilAsserted(() -> assertThat(
                        server.http().send("GET", "/simulator/events", "").body())
                .contains(request.getSaleToPOIRequest().getMessageHeader().getServiceID()));
    }

    @Test
    void asyncToAnOfflineTerminalIsRejectedAtOnce() throws Exception {
        var answer = api.async(MERCHANT, "P400Plus-275479597", request("P400Plus-275479597"));

        assertThat(answer.getSaleToPOIRequest().getEventNotification().getEventDetails())
                .startsWith("message=Failed+to+send+message+to+POI.");
    }

    @Test
    void statusTellsOnlineFromOffline() throws Exception {
        assertThat(api.getDeviceStatus(MERCHANT, TERMINAL).getStatus()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(api.getDeviceStatus(MERCHANT, INSTALLATION).getStatus()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(api.getDeviceStatus(MERCHANT, "P400Plus-275479597").getStatus())
                .isEqualTo(DeviceStatus.OFFLINE);
    }

    @Test
    void connectedDevicesAreListedByStore() throws Exception {
        assertThat(api.getConnectedDevices(MERCHANT).getUniqueDeviceIds()).contains(TERMINAL, INSTALLATION);
        assertThat(api.getConnectedDevices(MERCHANT, "Sao Paulo").getUniqueDeviceIds())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        api.getConnectedDevices(MERCHANT, "Amsterdam").getUniqueDeviceIds());
    }

    @Test
    void encryptedSyncIsAnsweredEncrypted() throws Exception {
        var encrypted = new EncryptedCloudDeviceApi(client, server.uri() + "/v1", demoKey());

        var answer = encrypted.sync(MERCHANT, TERMINAL, request(TERMINAL)).getSaleToPOIResponse();

        assertThat(answer.getDiagnosisResponse().getResponse().getResult()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void encryptedAsyncEndsInAnEventThatTheClientDecrypts() throws Exception {
        var encrypted = new EncryptedCloudDeviceApi(client, server.uri() + "/v1", demoKey());
        var request = request(TERMINAL);
        var serviceId = request.getSaleToPOIRequest().getMessageHeader().getServiceID();

        assertThat(encrypted.async(MERCHANT, TERMINAL, request).getResult()).isEqualTo("ok");

        var event = await().until(() -> server.eventWith(serviceId), Optional::isPresent);
        assertThat(event.orElseThrow()).contains("NexoBlob").doesNotContain("DiagnosisResponse");
        assertThat(encrypted.decryptNotification(event.orElseThrow())).contains("DiagnosisResponse");
    }

    private static EncryptionCredentialDetails demoKey() {
        return new EncryptionCredentialDetails()
                .keyIdentifier("DemoKey")
                .keyVersion(1)
                .adyenCryptoVersion(1)
                .passphrase(server.passphraseOf(TERMINAL));
    }

    private static Response responseOf(String poiid) throws Exception {
        return api.sync(MERCHANT, poiid, request(poiid))
                .getSaleToPOIResponse()
                .getDiagnosisResponse()
                .getResponse();
    }

    private static CloudDeviceApiRequest request(String poiid) {
        var message = new SaleToPOIRequest();
        message.setMessageHeader(new MessageHeader()
                .protocolVersion("3.0")
                .messageClass(MessageClass.SERVICE)
                .messageCategory(MessageCategory.DIAGNOSIS)
                .messageType(MessageType.REQUEST)
                .serviceID(TerminalApiClient.newServiceId())
                .saleID("POSSystemID12345")
                .POIID(poiid));
        message.setDiagnosisRequest(new DiagnosisRequest().hostDiagnosisFlag(true));
        var request = new CloudDeviceApiRequest();
        request.setSaleToPOIRequest(message);
        return request;
    }
}
