package io.terminaldesk.terminals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlServiceIdClaimsTest {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");
    private static final ServiceId SERVICE_ID = new ServiceId("0123456789");
    private static final MessageHeader HEADER = new MessageHeader(
            "3.0", "Service", "Diagnosis", "Request", "0123456789", null, "POS\u0000\"1", "S1F2-000158213605014");

    private final StoredTerminals stored;
    private final ServiceIdClaims claims;

    SqlServiceIdClaimsTest(TestDatabase database) {
        stored = new StoredTerminals(database);
        claims = stored.claims;
    }

    @Test
    void isClaimedOnce() {
        assertThat(claims.claim(POIID, SERVICE_ID)).isTrue();
        assertThat(claims.claim(POIID, SERVICE_ID)).isFalse();
    }

    @Test
    void otherTerminalsAndOtherCaseAreOtherClaims() {
        claims.claim(POIID, new ServiceId("abc"));
        assertThat(claims.claim(POIID, new ServiceId("ABC"))).isTrue();
        assertThat(claims.claim(new PoiId("S1F2-000158213605015"), new ServiceId("abc")))
                .isTrue();
    }

    @Test
    void exactlyOneOf200TwinsWins() throws Exception {
        assertThat(winnersOf(200, () -> claims.claim(POIID, SERVICE_ID))).isOne();
    }

    @Test
    void exactlyOneOfManyTwinsRenewsAnOldClaim() throws Exception {
        claims.claim(POIID, SERVICE_ID);
        age("48:00:01");
        assertThat(winnersOf(50, () -> claims.claim(POIID, SERVICE_ID))).isOne();
    }

    @Test
    void isRefusedUpTo48HoursByTheDatabasesClock() {
        claims.claim(POIID, SERVICE_ID);
        age("47:59:30");
        assertThat(claims.claim(POIID, SERVICE_ID)).isFalse();
    }

    @Test
    void isAcceptedAfter48HoursThoughNotPurged() {
        claims.claim(POIID, SERVICE_ID);
        age("48:00:01");
        assertThat(claims.claim(POIID, SERVICE_ID)).isTrue();
        assertThat(claims.claim(POIID, SERVICE_ID)).isFalse();
    }

    @Test
    void isAcceptedAfter48HoursWhileThePurgeRuns() throws Exception {
        for (int round = 0; round < 20; round++) {
            var serviceId = new ServiceId("round" + round);
            claims.claim(POIID, serviceId);
            age("48:00:01");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var purge = threads.submit(stored.claims::purge);
                assertThat(claims.claim(POIID, serviceId)).isTrue();
                purge.get();
            }
            assertThat(claims.claim(POIID, serviceId)).isFalse();
        }
    }

    @Test
    void purgesWhatIsPastItsRetentionInBatches() {
        for (int i = 0; i < 25; i++) {
            claims.claim(POIID, new ServiceId("old" + i));
        }
        age("49:00:00");
        claims.claim(POIID, SERVICE_ID);
        assertThat(stored.claims.purge()).isEqualTo(10);
        assertThat(stored.claims.purge()).isEqualTo(10);
        assertThat(stored.claims.purge()).isEqualTo(5);
        assertThat(stored.claims.purge()).isZero();
        assertThat(claims.claim(POIID, SERVICE_ID)).isFalse();
    }

    @Test
    void writesThePendingAnswerWithItsClaim() {
        var pending = claimPending().orElseThrow();
        assertThat(pending.header()).isEqualTo(HEADER);
        assertThat(claims.claim(POIID, SERVICE_ID)).isFalse();
        assertThat(pendingRows()).isOne();
    }

    @Test
    void aRefusedClaimWritesNoPendingAnswer() {
        claims.claim(POIID, SERVICE_ID);
        assertThat(claimPending()).isEmpty();
        assertThat(pendingRows()).isZero();
    }

    @Test
    void exactlyOneOfManyTwinsLeavesAPendingAnswer() throws Exception {
        assertThat(winnersOf(50, () -> claimPending().isPresent())).isOne();
        assertThat(pendingRows()).isOne();
    }

    @Test
    void withoutThePendingAnswerThereIsNoClaimEither() {
        assertThatThrownBy(() -> claims.claimPending(
                        POIID,
                        SERVICE_ID,
                        new MerchantAccount("Test"),
                        HEADER,
                        new byte[2 * 1024 * 1024 * 2],
                        Duration.ofDays(40_000)))
                .isInstanceOf(RuntimeException.class);
        assertThat(claims.claim(POIID, SERVICE_ID)).isTrue();
    }

    private Optional<PendingAnswer> claimPending() {
        return claims.claimPending(
                POIID, SERVICE_ID, new MerchantAccount("Test"), HEADER, "body".getBytes(UTF_8), Duration.ofSeconds(25));
    }

    private long pendingRows() {
        return stored.jdbc
                .sql("SELECT count(*) FROM pending_answer")
                .query(Long.class)
                .single();
    }

    private void age(String hours) {
        stored.jdbc
                .sql("UPDATE service_id_claim SET claimed_at = claimed_at - INTERVAL '" + hours + "' HOUR TO SECOND")
                .update();
    }

    private static long winnersOf(int count, Callable<Boolean> attempt)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var attempts = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (int i = 0; i < count; i++) {
                attempts.add(threads.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            start.countDown();
            long winners = 0;
            for (Future<Boolean> each : attempts) {
                winners += each.get() ? 1 : 0;
            }
            return winners;
        }
    }
}
