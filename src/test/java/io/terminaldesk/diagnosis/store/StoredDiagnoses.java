package io.terminaldesk.diagnosis.store;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.diagnosis.Diagnosis.Origin;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.diagnosis.reading.Thresholds;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of diagnoses on a database of the test's own. */
final class StoredDiagnoses {

    static final PoiId POIID = new PoiId("S1F2-000158213605014");
    static final MerchantAccount SHOP = new MerchantAccount("Shop");

    final JdbcClient jdbc;
    final Journal journal;
    final History history;
    final Retention retention;
    final Instant now;

    StoredDiagnoses(TestDatabase database) {
        jdbc = JdbcClient.create(database.migrated());
        journal = new Journal(jdbc);
        history = new History(jdbc, Clock.systemUTC());
        retention = new Retention(jdbc);
        jdbc.sql("INSERT INTO merchant_account (name) VALUES ('Shop')").update();
        addTerminal(POIID.value());
        now = journal.now();
    }

    void addTerminal(String poiid) {
        jdbc.sql("INSERT INTO terminal (poiid, merchant_account, integration_type) VALUES (?, 'Shop', 'TERMINAL_API')")
                .param(poiid)
                .update();
    }

    UUID keep(Duration ago, Showing showing) {
        UUID id = UUID.randomUUID();
        Instant at = now.minus(ago);
        journal.keep(id, new Ended(POIID, SHOP, Origin.POS, "POS", at, at, showing));
        return id;
    }

    UUID keepAnswered(Duration ago, int battery) {
        Instant at = now.minus(ago);
        var answer = "{\"SaleToPOIResponse\":{\"DiagnosisResponse\":{\"Response\":{\"Result\":\"Success\","
                + "\"AdditionalResponse\":\"batteryLevel=" + battery + "&unconfirmedBatchCount=1"
                + "&sdkExpiry=2026-01-01\"}}}}";
        return keep(ago, Showing.of(new Delivery.Answered(answer), at).known(null, Thresholds.STANDARD));
    }

    UUID keepUnanswered(Duration ago) {
        return keep(ago, Showing.without(Outcome.TIMED_OUT));
    }
}
