package io.terminaldesk.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.console.Words;
import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FactTest {

    private static final Words WORDS = words();

    @Test
    void tellsNothingWithoutACondition() {
        assertThat(facts(null, null)).isEmpty();
    }

    @Test
    void tellsNothingOfPartsThatTheTerminalDoesNotHave() {
        assertThat(facts(condition(null, null, null, null, null, null), null)).isEmpty();
        assertThat(facts(
                        condition(null, null, null, null, null, null),
                        details(new Details.Parts(null, null, null, null))))
                .isEmpty();
    }

    @Test
    void tellsEveryPartInOrder() {
        var condition = new Condition(
                Instant.EPOCH,
                GlobalStatus.OK,
                true,
                PrinterStatus.OK,
                100,
                0,
                "1.126",
                true,
                true,
                Instant.EPOCH,
                Condition.Attention.NONE);
        assertThat(facts(condition, details(new Details.Parts("OK", true, false, true))))
                .containsExactly(
                        new Fact("overall", "Ready", ""),
                        new Fact("communication", "Works", ""),
                        new Fact("cardReader", "Works", ""),
                        new Fact("pinPad", "Fault", "is-bad"),
                        new Fact("security", "Works", ""),
                        new Fact("printer", "OK", ""),
                        new Fact("battery", "100 %", ""),
                        new Fact("stored", "0", ""),
                        new Fact("host", "Reached", ""),
                        new Fact("tamper", "Triggered", "is-bad"),
                        new Fact("sdkExpiry", WORDS.date(Instant.EPOCH), ""),
                        new Fact("software", "1.126", ""));
    }

    @ParameterizedTest
    @EnumSource(GlobalStatus.class)
    void warnsOfEveryStatusButOk(GlobalStatus status) {
        assertThat(facts(condition(status, null, null, null, null, null), null))
                .singleElement()
                .satisfies(it -> assertThat(it.look()).isEqualTo(status == GlobalStatus.OK ? "" : "is-warn"));
    }

    @ParameterizedTest
    @EnumSource(PrinterStatus.class)
    void warnsOfEveryPrinterButAGoodOne(PrinterStatus status) {
        assertThat(facts(condition(null, null, status, null, null, null), null))
                .singleElement()
                .satisfies(it -> assertThat(it.look()).isEqualTo(status == PrinterStatus.OK ? "" : "is-warn"));
    }

    @Test
    void quotesAStatusThatTheStandardDoesNotKnowAsHarmlessText() {
        assertThat(facts(
                        condition(null, null, null, null, null, null),
                        details(new Details.Parts("Dan\u202ecing", null, null, null))))
                .containsExactly(new Fact("overall", "Dan\\u202ecing", "is-warn"));
    }

    @ParameterizedTest
    @CsvSource({"0,is-warn", "19,is-warn", "20,''", "100,''"})
    void warnsOfALowBattery(int percent, String look) {
        assertThat(facts(condition(null, null, null, percent, null, null), null))
                .containsExactly(new Fact("battery", percent + " %", look));
    }

    @ParameterizedTest
    @CsvSource({
        "0,,0//",
        "3,,3/is-warn/ Not checked//",
        "3,true,3/is-warn/ Reached//",
        "3,false,3/is-warn/ Not reached/is-bad/",
        ",false,Not reached/is-bad/"
    })
    void tellsWhetherStoredPaymentsCanLeave(@Nullable Integer stored, @Nullable Boolean host, String expected) {
        assertThat(facts(condition(null, null, null, null, stored, host), null).stream()
                        .map(it -> it.text() + "/" + it.look() + "/"))
                .containsExactly(expected.split("(?<=/) "));
    }

    @ParameterizedTest
    @CsvSource({"true,Works,''", "false,Fault,is-bad"})
    void saysWhetherAPartWorks(boolean ok, String text, String look) {
        assertThat(facts(condition(null, ok, null, null, null, null), null))
                .containsExactly(new Fact("communication", text, look));
    }

    private static List<Fact> facts(@Nullable Condition condition, @Nullable Details details) {
        return Fact.of(
                new Diagnosis(
                        new UUID(0, 1),
                        new PoiId("V400m-346403161"),
                        new MerchantAccount("Merchant"),
                        Diagnosis.Origin.DESK,
                        "somebody",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Outcome.ANSWERED,
                        null,
                        condition,
                        details,
                        List.of()),
                WORDS);
    }

    private static Condition condition(
            @Nullable GlobalStatus status,
            @Nullable Boolean communicationOk,
            @Nullable PrinterStatus printer,
            @Nullable Integer battery,
            @Nullable Integer stored,
            @Nullable Boolean host) {
        return new Condition(
                Instant.EPOCH,
                status,
                communicationOk,
                printer,
                battery,
                stored,
                null,
                false,
                host,
                null,
                Condition.Attention.NONE);
    }

    private static Details details(Details.Parts parts) {
        return new Details(Map.of(), Map.of(), Map.of(), null, Map.of(), List.of(), parts, null, null);
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/terminals");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages, Locale.ENGLISH, Instant.EPOCH);
    }
}
