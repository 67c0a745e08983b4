package io.terminaldesk.diagnosis.store;

import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.nexo.PoiId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads diagnoses. Each statement asks for the terminal's merchant account of now, so that it shows no other's. */
@Component
public class History {

    private static final String OF_TERMINAL = " FROM diagnosis d WHERE d.poiid = :poiid AND d.merchant_account ="
            + " (SELECT t.merchant_account FROM terminal t WHERE t.poiid = :poiid)";
    private static final String ANSWERED = " AND d.outcome = 'ANSWERED'";
    private static final String BEFORE = " AND (d.started_at, d.id) < (:startedAt, :id)";
    private static final String LATEST_FIRST = " ORDER BY d.started_at DESC, d.id DESC LIMIT :limit";
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Diagnosis> find(PoiId poiid, UUID id) {
        return about(poiid, "SELECT d.*" + OF_TERMINAL + " AND d.id = :id")
                .param("id", id)
                .query(DiagnosisRow::read)
                .optional();
    }

    /** The one that runs, if the merchant account of now started it. */
    public Optional<Diagnosis> running(PoiId poiid) {
        return about(poiid, "SELECT d.*" + OF_TERMINAL + " AND d.running_on = :poiid")
                .query(DiagnosisRow::read)
                .optional();
    }

    public Diagnoses.Page page(PoiId poiid, @Nullable String after, int limit) {
        requireLimit(limit);
        List<Diagnosis> found = after == null
                ? about(poiid, "SELECT d.*" + OF_TERMINAL + LATEST_FIRST)
                        .param("limit", limit + 1)
                        .query(DiagnosisRow::read)
                        .list()
                : before(poiid, "", Cursor.read(after), limit + 1);
        List<Diagnosis> page = found.subList(0, Math.min(limit, found.size()));
        return new Diagnoses.Page(
                page, found.size() > limit ? Cursor.behind(page.getLast()).text() : null);
    }

    public Optional<Diagnosis> latest(PoiId poiid) {
        return asOfNow(poiid, "");
    }

    public Optional<Diagnosis> latestAnswered(PoiId poiid) {
        return asOfNow(poiid, ANSWERED);
    }

    public Optional<Diagnosis> answeredBefore(Diagnosis diagnosis) {
        return before(diagnosis.poiid(), ANSWERED, Cursor.behind(diagnosis), 1).stream()
                .findFirst();
    }

    public List<Diagnoses.Point> series(PoiId poiid, int limit) {
        requireLimit(limit);
        List<Diagnoses.Point> latestFirst = about(
                        poiid,
                        "SELECT d.started_at, d.battery_level, d.stored_payments" + OF_TERMINAL + ANSWERED
                                + LATEST_FIRST)
                .param("limit", limit)
                .query((row, _) -> new Diagnoses.Point(
                        DiagnosisRow.startedAt(row),
                        row.getObject("battery_level", Integer.class),
                        row.getObject("stored_payments", Integer.class)))
                .list();
        return new ArrayList<>(latestFirst).reversed();
    }

    public List<Diagnoses.RawExchange> rawMessages(PoiId poiid, UUID id) {
        return about(
                        poiid,
                        "SELECT e.request, e.response FROM diagnosis_exchange e WHERE e.diagnosis = (SELECT d.id"
                                + OF_TERMINAL + " AND d.id = :id) ORDER BY e.number")
                .param("id", id)
                .query((row, _) -> new Diagnoses.RawExchange(row.getString("request"), row.getString("response")))
                .list();
    }

    private Optional<Diagnosis> asOfNow(PoiId poiid, String filter) {
        return about(poiid, "SELECT d.*" + OF_TERMINAL + filter + LATEST_FIRST)
                .param("limit", 1)
                .query((row, _) -> DiagnosisRow.read(row, clock.instant()))
                .optional();
    }

    private List<Diagnosis> before(PoiId poiid, String filter, Cursor cursor, int limit) {
        return about(poiid, "SELECT d.*" + OF_TERMINAL + filter + BEFORE + LATEST_FIRST)
                .param("startedAt", DiagnosisRow.column(cursor.startedAt()))
                .param("id", cursor.id())
                .param("limit", limit)
                .query(DiagnosisRow::read)
                .list();
    }

    private JdbcClient.StatementSpec about(PoiId poiid, String statement) {
        return jdbc.sql(statement).param("poiid", poiid.value());
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " is not 1 to " + MOST);
        }
    }
}
