package io.terminaldesk.diagnosis.store;

import static io.terminaldesk.diagnosis.store.StoredDiagnoses.POIID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Finding.Kind;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class HistoryTest {

    private final StoredDiagnoses stored;
    private final History history;

    HistoryTest(TestDatabase database) {
        stored = new StoredDiagnoses(database);
        history = stored.history;
    }

    @Test
    void pagesHoldEachOnceTheLatestFirstAlsoOfOneInstant() {
        List<UUID> kept = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            kept.add(stored.keepUnanswered(Duration.ofMinutes(i / 5)));
        }

        List<Diagnosis> read = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Diagnoses.Page page = history.page(POIID, cursor, 4);
            assertThat(page.diagnoses()).hasSizeBetween(1, 4);
            read.addAll(page.diagnoses());
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).extracting(Diagnosis::id).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(read).isSortedAccordingTo((a, b) -> b.startedAt().compareTo(a.startedAt()));
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        stored.keepUnanswered(Duration.ofMinutes(1));
        stored.keepUnanswered(Duration.ofMinutes(2));

        assertThat(history.page(POIID, null, 2).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "x",
                "1.x",
                "-1.6f1d4f7e-2d64-4a0b-9c55-1e7a90d3f6b2",
                "999999999999999999.6f1d4f7e-2d64-4a0b-9c55-1e7a90d3f6b2"
            })
    void refusesACursorThatItDidNotGive(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.page(POIID, cursor, 10))
                .withMessageContaining("'" + cursor + "'");
    }

    @Test
    void aSeriesIsOfWhatWasAnsweredTheOldestFirst() {
        stored.keepAnswered(Duration.ofHours(3), 30);
        stored.keepAnswered(Duration.ofHours(2), 20);
        stored.keepUnanswered(Duration.ofHours(1));
        stored.keepAnswered(Duration.ofMinutes(1), 10);

        assertThat(history.series(POIID, 2))
                .extracting(it -> it.batteryLevel() + "/" + it.unconfirmedBatchCount())
                .containsExactly("20/1", "10/1");
    }

    @Test
    void theAnsweredBeforeIsTheOneToCompareWith() {
        var older = stored.keepAnswered(Duration.ofHours(3), 30);
        stored.keepUnanswered(Duration.ofHours(2));
        var newer = stored.keepAnswered(Duration.ofHours(1), 20);
        stored.keepUnanswered(Duration.ofMinutes(1));

        assertThat(history.latestAnswered(POIID)).hasValueSatisfying(it -> {
            assertThat(it.id()).isEqualTo(newer);
            assertThat(history.answeredBefore(it))
                    .hasValueSatisfying(before -> assertThat(before.id()).isEqualTo(older));
        });
    }

    @Test
    void findingsAreOfTheDiagnosisTimeButTheLatestsAreOfNow() {
        var id = stored.keepAnswered(Duration.between(Instant.parse("2025-12-20T00:00:00Z"), stored.now), 50);

        assertThat(kinds(history.find(POIID, id).orElseThrow())).contains(Kind.SDK_EXPIRING);
        assertThat(kinds(history.latest(POIID).orElseThrow())).contains(Kind.SDK_EXPIRED);
    }

    @Test
    void whatWasWrittenComesBackWhole() {
        var id = stored.keepAnswered(Duration.ofMinutes(1), 50);
        stored.journal.keepMessages(id, 2, "{\"second\":1}", null);
        stored.journal.keepMessages(id, 1, "{\"first\":\"\\u0000\"}", "{}");

        assertThat(history.rawMessages(POIID, id))
                .containsExactly(
                        new Diagnoses.RawExchange("{\"first\":\"\\u0000\"}", "{}"),
                        new Diagnoses.RawExchange("{\"second\":1}", null));
        assertThat(history.find(POIID, id)).hasValueSatisfying(it -> {
            assertThat(it.condition()).returns(50, that -> that.batteryLevel());
            assertThat(it.details()).satisfies(that -> assertThat(that.additional())
                    .hasToString("{batteryLevel=50, unconfirmedBatchCount=1, sdkExpiry=2026-01-01}"));
        });
    }

    @Test
    void whatIsPastItsRetentionIsDeletedMessagesFirst() {
        List<UUID> old = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            old.add(stored.keepUnanswered(Duration.ofDays(401)));
        }
        var recent = stored.keepUnanswered(Duration.ofDays(399));
        stored.journal.keepMessages(old.getFirst(), 1, "{}", null);
        stored.journal.keepMessages(recent, 1, "{}", null);
        stored.journal.keepMessages(recent, 2, "{}", null);
        stored.jdbc
                .sql("UPDATE diagnosis_exchange SET exchanged_at = exchanged_at - INTERVAL '31' DAY WHERE number = 2")
                .update();

        stored.retention.purgeMessages(Duration.ofDays(30), 10);
        assertThat(count("diagnosis_exchange")).isEqualTo(2);
        stored.retention.purgeDiagnoses(Duration.ofDays(400), 10);

        assertThat(count("diagnosis")).isEqualTo(1);
        assertThat(count("diagnosis_exchange")).isEqualTo(1);
        assertThat(history.find(POIID, recent)).isPresent();
    }

    private static List<Kind> kinds(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(it -> it.kind()).toList();
    }

    private long count(String table) {
        return stored.jdbc
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
