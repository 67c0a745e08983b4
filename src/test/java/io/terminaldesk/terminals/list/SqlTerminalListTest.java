package io.terminaldesk.terminals.list;

import static io.terminaldesk.terminals.list.TerminalsOnRecord.CAFE;
import static io.terminaldesk.terminals.list.TerminalsOnRecord.NODE;
import static io.terminaldesk.terminals.list.TerminalsOnRecord.SHOP;
import static io.terminaldesk.terminals.list.TerminalsOnRecord.poiids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.access.Scope;
import io.terminaldesk.link.Platform;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalQuery.Sorting;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlTerminalListTest {

    private static final String INSTALLATION = "0b1c2d3e-4f50-4a61-8b72-9c83ad94be05.12345";

    private final TerminalsOnRecord record;

    SqlTerminalListTest(TestDatabase database) {
        record = new TerminalsOnRecord(database);
        record.store(SHOP, "East");
        record.store(SHOP, "West");
        record.terminal("AMS1-000168242800763", SHOP, "store = 'East'", "model = 'AMS1'", "battery_level = 40");
        record.terminal("S1F2-000158213605014", SHOP, "store = 'West'", "model = 'S1F2'", connected(NODE));
        record.terminal("s1u2-000150183300032", SHOP, "attention = 2", "software_version = '1.127'");
        record.terminal(INSTALLATION, SHOP, "battery_level = 7");
        record.terminal("V400m-346403161", CAFE, "model = 'V400m'", "software_version = '9'");
    }

    @Test
    void listsOneMerchantAccountInOrder() {
        assertThat(poiids(record.list.find(ListQuery.of(SHOP).build())))
                .containsExactly(INSTALLATION, "AMS1-000168242800763", "S1F2-000158213605014", "s1u2-000150183300032");
        assertThat(record.list.find(ListQuery.of(SHOP).limit(4).build()).next()).isNull();
    }

    @Test
    void findsByTheStartOfPoiidOrSerialNumberInAnyCase() {
        assertThat(search("S1U")).containsExactly("s1u2-000150183300032");
        assertThat(search(" s1f2-0001 ")).containsExactly("S1F2-000158213605014");
        assertThat(search("00015")).containsExactly("S1F2-000158213605014", "s1u2-000150183300032");
        assertThat(search("0B1C2D3E-4f50-4A61-8b72-9c83ad94be05.1")).containsExactly(INSTALLATION);
        assertThat(search("9c83")).isEmpty();
        assertThat(search("605014")).isEmpty();
        assertThat(search("")).hasSize(4);
    }

    @Test
    void takesWildcardsAndStrangeCharactersLiterally() {
        for (String strange : List.of("%", "S1_2", "S1F2%", "'", "\u0000", "\ud800", "ß", "S1F2-000158213605014x")) {
            assertThat(search(strange)).isEmpty();
        }
    }

    @Test
    void filtersByEachProperty() {
        var all = ListQuery.of(SHOP);
        assertThat(record.walk(all.store("East"))).containsExactly("AMS1-000168242800763");
        assertThat(record.walk(all.model("S1F2"))).containsExactly("S1F2-000158213605014");
        assertThat(record.walk(all.software("1.127"))).containsExactly("s1u2-000150183300032");
        assertThat(record.walk(all.needingAttention(true))).containsExactly("s1u2-000150183300032");
        assertThat(record.walk(all.store("East").model("S1F2"))).isEmpty();
        assertThat(record.walk(all.model("S1F2\u0000"))).isEmpty();
        assertThat(record.walk(all.software("\u0000"))).isEmpty();
    }

    @Test
    void aConnectionCountsOnlyWhileTheLeaseOfItsNodeLives() {
        String dead = "b".repeat(32);
        String other = "0".repeat(32);
        record.lease(other, 3600);
        record.run("UPDATE terminal SET " + connected(dead) + " WHERE poiid = 'AMS1-000168242800763'");
        record.run("UPDATE terminal SET " + connected(other) + " WHERE poiid = 's1u2-000150183300032'");
        record.lease(dead, -1);
        var all = ListQuery.of(SHOP);
        assertThat(record.walk(all.connected(true))).containsExactly("S1F2-000158213605014", "s1u2-000150183300032");
        assertThat(record.walk(all.connected(false))).containsExactly(INSTALLATION, "AMS1-000168242800763");
        record.run("UPDATE node_lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND");
        assertThat(record.walk(all.connected(true))).isEmpty();
        assertThat(record.walk(all.connected(false))).hasSize(4);
        assertThat(record.list.find(all.build()).terminals()).noneMatch(it -> it.isConnected());
    }

    @Test
    void putsWhatHasNoValueLastInBothDirections() {
        assertThat(record.walk(ListQuery.of(SHOP).sorted(Sorting.BATTERY, false).limit(1)))
                .containsExactly(INSTALLATION, "AMS1-000168242800763", "S1F2-000158213605014", "s1u2-000150183300032");
        assertThat(record.walk(ListQuery.of(SHOP).sorted(Sorting.BATTERY, true).limit(1)))
                .containsExactly("AMS1-000168242800763", INSTALLATION, "s1u2-000150183300032", "S1F2-000158213605014");
    }

    @Test
    void showsNothingBeyondTheScope() {
        assertThat(record.walk(ListQuery.of(CAFE).within(Scope.whole(Set.of(SHOP)))))
                .isEmpty();
        assertThat(record.walk(ListQuery.of(SHOP).withinStores("East"))).containsExactly("AMS1-000168242800763");
        assertThat(record.walk(ListQuery.of(SHOP).withinStores("East").store("West")))
                .isEmpty();
        assertThat(record.walk(ListQuery.of(SHOP).withinStores("East", "West").connected(true)))
                .containsExactly("S1F2-000158213605014");
        var east = ListQuery.of(SHOP).withinStores("East").scope();
        assertThat(record.list.find(new PoiId("AMS1-000168242800763"), east)).isPresent();
        assertThat(record.list.find(new PoiId("S1F2-000158213605014"), east)).isEmpty();
        assertThat(record.list.find(new PoiId("s1u2-000150183300032"), east)).isEmpty();
        assertThat(record.list.find(new PoiId("V400m-346403161"), east)).isEmpty();
        assertThat(record.list.find(new PoiId("V400m-346403162"), east)).isEmpty();
    }

    @Test
    void offersTheDifferentValuesInScope() {
        record.terminal("AMS1-000168242800764", SHOP, "model = 'AMS1'", "software_version = '1.126'");
        var whole = Scope.whole(Set.of(SHOP));
        assertThat(record.list.models(SHOP, whole)).containsExactly("AMS1", "S1F2");
        assertThat(record.list.softwareVersions(SHOP, whole)).containsExactly("1.126", "1.127");
        var west = ListQuery.of(SHOP).withinStores("West").scope();
        assertThat(record.list.models(SHOP, west)).containsExactly("S1F2");
        assertThat(record.list.models(CAFE, west)).isEmpty();
        assertThat(record.list.softwareVersions(SHOP, new Scope(Map.of()))).isEmpty();
    }

    @Test
    void offersAtMostAHundredValues() {
        for (int i = 100; i < 220; i++) {
            record.terminal("S1F2-000000" + i, CAFE, "model = 'M" + i + "'");
        }
        assertThat(record.list.models(CAFE, Scope.whole(Set.of(CAFE))))
                .hasSize(100)
                .startsWith("M100")
                .endsWith("M199");
    }

    @Test
    void showsAllThatTheRowKnows() {
        record.run("UPDATE terminal SET platform = 'android', model = 'S1F2L', software_version = '1.128',"
                + " connected_since = CURRENT_TIMESTAMP WHERE poiid = 'S1F2-000158213605014'");
        var view = record.list
                .find(new PoiId("S1F2-000158213605014"), Scope.whole(Set.of(SHOP)))
                .orElseThrow();
        assertThat(view.model()).isEqualTo("S1F2L");
        assertThat(view.platform()).isEqualTo(Platform.ANDROID);
        assertThat(view.softwareVersion()).isEqualTo("1.128");
        assertThat(view.connectedSince())
                .isBetween(
                        Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(60));
        assertThat(view.condition()).isNull();
        assertThat(view.lastDiagnosisAt()).isNull();
    }

    @Test
    void refusesCursorsThatItDidNotGive() {
        var byBattery = ListQuery.of(SHOP).sorted(Sorting.BATTERY, false).limit(1);
        String cursor = String.valueOf(record.list.find(byBattery.build()).next());
        assertRefused(byBattery.sorted(Sorting.BATTERY, true), cursor);
        assertRefused(byBattery.sorted(Sorting.STORED_PAYMENTS, false), cursor);
        for (String broken :
                List.of("", "x", "!", cursor.substring(4), cursor.substring(0, 20), "AAAA", cursor + "AA")) {
            assertRefused(byBattery, broken);
        }
    }

    private void assertRefused(ListQuery query, String cursor) {
        assertThatThrownBy(() -> record.list.find(query.after(cursor).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + cursor + "' is no cursor of this list");
    }

    private List<String> search(String text) {
        return record.walk(ListQuery.of(SHOP).searching(text));
    }

    private static String connected(String node) {
        return "node = '" + node + "', epoch = 1, connected_since = CURRENT_TIMESTAMP";
    }
}
