package io.terminaldesk.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.nexo.PoiId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StateJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TerminalState fresh = TerminalState.fresh(new PoiId("S1F2-000158213605014"));

    @Test
    void showsEveryMemberInItsOrder() {
        assertThat(StateJson.write(fresh).toString())
                .isEqualTo(
                        "{\"poiid\":\"S1F2-000158213605014\",\"model\":\"S1F2\",\"kind\":\"terminal\",\"online\":true,"
                                + "\"busy\":false,\"silent\":false,\"paying\":false,\"delayMillis\":0,"
                                + "\"softwareVersion\":\"1.126\",\"battery\":null,"
                                + "\"printer\":null,\"storedPayments\":0,\"storeAndForward\":null,\"attestation\":null,"
                                + "\"networkInterfaces\":[],\"host\":{\"url\":\"/simulator/host\",\"blockedByFirewall\":false},"
                                + "\"tamperStatus\":null,\"sdkExpiry\":null,\"p2pe\":null,\"encryptionKey\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"online":false,"busy":true,"silent":true,"paying":true,"delayMillis":120000}
                    {"model":"S1F4Pro","softwareVersion":"adyen_v1_49p5","storedPayments":3}
                    {"battery":{"percent":0},"printer":{"status":"PaperLow","paperPercent":9}}
                    {"storeAndForward":{"available":true,"active":false,"expiresAt":"2027-01-02T03:04:05Z","forwardAttemptStatus":"Connectivity failure"}}
                    {"attestation":{"status":"Rejected","selfResolvableIssues":true,"resolvableIssues":[{"name":"DEBUGGER_ENABLED","message":"Switch it off"}]}}
                    {"networkInterfaces":[{"Address":"192.168.2.2","Iface":"wlan0"}],"host":{"url":"https://host.example/","blockedByFirewall":true}}
                    {"tamperStatus":"ARS_TRIGGERED","sdkExpiry":"2027-12-01T00:00:00Z"}
                    {"p2pe":{"p2peFirmwareVersionNumber":"1","p2peOpenProtocolVersion":"2","p2peSREDVersion":"3","p2peVaultVersion":"4","p2peAppManagerVersion":"5"}}
                    {"encryptionKey":{"identifier":"DemoKey","version":1,"passphrase":"p@ssW0rd123456"}}
                    """)
    void changesExactlyWhatAPatchSays(String text) {
        ObjectNode patch = object(text);
        ObjectNode expected = StateJson.write(fresh);
        expected.setAll(patch);

        assertThat(StateJson.write(valid(StateJson.patched(fresh, patch)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"OK,100", "PaperLow,15", "NoPaper,0", "PaperJam,100"})
    void aPrintersStatusSaysWhatIsLeftOfItsPaper(String status, int paperPercent) {
        ObjectNode patch = object("{\"printer\":{\"status\":\"" + status + "\"}}");

        ObjectNode patched = StateJson.write(valid(StateJson.patched(fresh, patch)));

        assertThat(patched.at("/printer/paperPercent").intValue()).isEqualTo(paperPercent);
    }

    @Test
    void patchesWithinAPart() {
        TerminalState blocked = valid(StateJson.patched(fresh, object("{\"host\":{\"blockedByFirewall\":true}}")));

        assertThat(blocked.host()).isEqualTo(new TerminalState.Host("/simulator/host", true));
    }

    @Test
    void removesAPartThatMayBeMissing() {
        TerminalState charged = valid(StateJson.patched(fresh, object("{\"battery\":{\"percent\":87}}")));

        assertThat(charged.battery()).isEqualTo(new TerminalState.Battery(87));
        assertThat(valid(StateJson.patched(charged, object("{\"battery\":null}")))
                        .battery())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"poiid":"S1F2-1"}|Member 'poiid' can't be changed
                    {"requestsReceived":0}|Member 'requestsReceived' can't be changed
                    {"volts":5}|Member 'volts' is unknown
                    {"volts":null}|Member 'volts' is unknown
                    {"battery":{"percent":5,"volts":3}}|Member 'battery.volts' is unknown
                    {"battery":{"percent":101}}|Member 'battery.percent' is 101 but must be from 0 to 100
                    {"battery":{"percent":-1}}|Member 'battery.percent' is -1 but must be from 0 to 100
                    {"battery":{"percent":87.5}}|Member 'battery.percent' is 87.5
                    {"battery":{"percent":"87"}}|Member 'battery.percent' is "87"
                    {"battery":{}}|Member 'battery
                    {"battery":87}|Member 'battery' is 87
                    {"delayMillis":120001}|Member 'delayMillis' is 120001 but must be from 0 to 120000
                    {"delayMillis":99999999999}|Member 'delayMillis' is 99999999999
                    {"delayMillis":null}|Member 'delayMillis' is null
                    {"online":"yes"}|Member 'online' is "yes"
                    {"online":1}|Member 'online' is 1
                    {"online":null}|Member 'online' is null
                    {"model":null}|Member 'model' is null but must be given
                    {"model":" "}|Member 'model' is " " but must be a text of 1 to 40 characters
                    {"softwareVersion":1.126}|Member 'softwareVersion' is 1.126
                    {"storedPayments":-1}|Member 'storedPayments' is -1
                    {"printer":{"status":"Burning"}}|Member 'printer.status' is "Burning"
                    {"printer":{"status":null}}|Member 'printer.status' is null but must be given
                    {"printer":{"status":0}}|Member 'printer.status' is 0
                    {"host":null}|Member 'host' is null but must be given
                    {"host":{"url":"ftp://host"}}|Member 'host.url' is "ftp://host" but must be
                    {"host":{"url":"//host"}}|Member 'host.url' is "//host" but must be
                    {"host":{"url":"a b"}}|Member 'host.url' is "a b" but must be
                    {"networkInterfaces":null}|Member 'networkInterfaces' is null but must be given
                    {"networkInterfaces":[null]}|Member 'each item of networkInterfaces' is null
                    {"networkInterfaces":[{"Address":"<b>","Iface":"wlan0"}]}|Member 'networkInterfaces.0.Address' is "<b>"
                    {"sdkExpiry":"tomorrow"}|Member 'sdkExpiry' is "tomorrow"
                    {"sdkExpiry":1764547200}|Member 'sdkExpiry' is 1764547200
                    {"attestation":{"selfResolvableIssues":true}}|Member 'attestation.status' is null but must be given
                    {"attestation":{"status":"Fine"}}|Member 'attestation.status' is "Fine"
                    {"encryptionKey":{"identifier":"K","version":1,"passphrase":"tooSimple1234"}}|Member 'encryptionKey.passphrase' is "one of 13 characters" but must be at least 12
                    """)
    void refusesWhatNoTerminalCanBe(String patch, String reason) {
        assertThat(StateJson.patched(fresh, object(patch)))
                .isInstanceOfSatisfying(StateJson.Result.Invalid.class, invalid -> assertThat(invalid.reason())
                        .startsWith(reason));
    }

    private static TerminalState valid(StateJson.Result result) {
        assertThat(result).isInstanceOf(StateJson.Result.Valid.class);
        return ((StateJson.Result.Valid) result).state();
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
