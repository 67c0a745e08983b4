package io.terminaldesk.terminals.list;

import static io.terminaldesk.terminals.list.TerminalsOnRecord.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.Scope;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Condition.Attention;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.terminals.TerminalView;
import io.terminaldesk.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlConditionsTest implements TerminalChanges {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private final TerminalsOnRecord record;
    private final SqlConditions conditions;
    private final List<PoiId> announced = new ArrayList<>();

    SqlConditionsTest(TestDatabase database) {
        record = new TerminalsOnRecord(database);
        record.terminal(POIID.value(), SHOP);
        conditions = new SqlConditions(record.jdbc, this);
    }

    @Test
    void keepsEveryPart() {
        var whole = new Condition(
                NOON,
                GlobalStatus.MAINTENANCE,
                false,
                PrinterStatus.PAPER_LOW,
                17,
                3,
                "1.126",
                true,
                false,
                NOON.plusSeconds(86_400),
                Attention.CRITICAL);
        conditions.save(POIID, whole, "ANSWERED");
        assertThat(view().condition()).isEqualTo(whole);
        assertThat(view().lastDiagnosisAt()).isEqualTo(NOON);
        assertThat(view().lastDiagnosisOutcome()).isEqualTo("ANSWERED");
        assertThat(view().softwareVersion()).isEqualTo("1.126");
        assertThat(announced).containsExactly(POIID);
    }

    @Test
    void aPartThatIsNotToldIsNoneAgain() {
        conditions.save(POIID, at(NOON, "1.126"), "ANSWERED");
        var bare = new Condition(
                NOON.plusSeconds(1), null, null, null, null, null, null, false, null, null, Attention.NONE);
        conditions.save(POIID, bare, "ANSWERED");
        assertThat(view().condition()).isEqualTo(bare);
        assertThat(view().softwareVersion()).isEqualTo("1.126");
    }

    @Test
    void anAttemptLeavesTheLastConditionStanding() {
        conditions.save(POIID, at(NOON, "1.126"), "ANSWERED");
        conditions.saveAttempt(POIID, NOON.plusSeconds(60), "NOT_CONNECTED");
        assertThat(view().condition()).isEqualTo(at(NOON, "1.126"));
        assertThat(view().lastDiagnosisAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(view().lastDiagnosisOutcome()).isEqualTo("NOT_CONNECTED");
        assertThat(announced).containsExactly(POIID, POIID);
    }

    @Test
    void whatComesLateNeverReplacesWhatIsNewer() {
        conditions.save(POIID, at(NOON, "1.127"), "ANSWERED");
        conditions.save(POIID, at(NOON.minusSeconds(1), "1.126"), "LATE");
        conditions.saveAttempt(POIID, NOON.minusSeconds(2), "LATE");
        assertThat(view().condition()).isEqualTo(at(NOON, "1.127"));
        assertThat(view().lastDiagnosisOutcome()).isEqualTo("ANSWERED");
        assertThat(announced).hasSize(1);
    }

    @Test
    void aConditionStandsBesideALaterAttempt() {
        conditions.saveAttempt(POIID, NOON.plusSeconds(60), "BUSY");
        conditions.save(POIID, at(NOON, "1.126"), "ANSWERED");
        assertThat(view().condition()).isEqualTo(at(NOON, "1.126"));
        assertThat(view().lastDiagnosisAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(view().lastDiagnosisOutcome()).isEqualTo("BUSY");
    }

    @Test
    void aLaterHelloKnowsTheSoftwareVersionBetter() {
        record.run("UPDATE terminal SET hello_at = TIMESTAMP WITH TIME ZONE '2026-11-20 13:00:00+00',"
                + " software_version = '1.128'");
        conditions.save(POIID, at(NOON, "1.126"), "ANSWERED");
        assertThat(view().softwareVersion()).isEqualTo("1.128");
        conditions.save(POIID, at(NOON.plusSeconds(7200), "1.129"), "ANSWERED");
        assertThat(view().softwareVersion()).isEqualTo("1.129");
    }

    @Test
    void keepsHostileTextAsFarAsADatabaseCan() {
        conditions.save(POIID, at(NOON, "\u0000\ud83d<b>\u202e\ud83d\ude00" + "x".repeat(100)), "ANSWERED");
        assertThat(view().softwareVersion())
                .startsWith("<b>\u202e\ud83d\ude00xxx")
                .hasSize(80);
        conditions.save(POIID, at(NOON, "x".repeat(79) + "\ud83d\ude00"), "ANSWERED");
        assertThat(view().softwareVersion()).isEqualTo("x".repeat(79));
    }

    @Test
    void aTerminalThatIsGoneIsPassedOver() {
        conditions.save(new PoiId("V400m-346403161"), at(NOON, null), "ANSWERED");
        conditions.saveAttempt(new PoiId("V400m-346403161"), NOON, "BUSY");
        assertThat(announced).isEmpty();
    }

    private TerminalView view() {
        return record.list.find(POIID, Scope.whole(Set.of(SHOP))).orElseThrow();
    }

    private static Condition at(Instant at, @Nullable String softwareVersion) {
        return new Condition(
                at, GlobalStatus.OK, true, null, 80, 0, softwareVersion, false, null, null, Attention.WARNING);
    }

    @Override
    public void announce(PoiId poiid) {
        announced.add(poiid);
    }

    @Override
    public Subscription subscribe(Consumer<PoiId> receiver) {
        throw new UnsupportedOperationException();
    }
}
