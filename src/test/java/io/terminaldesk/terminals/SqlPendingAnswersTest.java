package io.terminaldesk.terminals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlPendingAnswersTest {

    private static final MessageHeader HEADER =
            new MessageHeader("3.0", "Service", "Diagnosis", "Request", "1", null, "POS", "S1F2-000158213605014");

    private final StoredTerminals stored;
    private final SqlPendingAnswers pendingAnswers;

    SqlPendingAnswersTest(TestDatabase database) {
        stored = new StoredTerminals(database);
        pendingAnswers = stored.pendingAnswers;
    }

    @Test
    void exactlyOneOfManySettles() throws Exception {
        long id = add("a").id();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var settled = threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(i -> () -> pendingAnswers.settle(id))
                    .toList());
            long winners = 0;
            for (var each : settled) {
                winners += each.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    @Test
    void isOverdueOnlyOnceDeadlineAndGraceAreOver() {
        add("a");
        assertThat(overdue()).isZero();
        age("29");
        assertThat(overdue()).isZero();
        age("2");
        assertThat(overdue()).isOne();
    }

    @Test
    void anOverdueOneComesBackWhole() {
        var added = add("the request's body");
        age("60");
        var locked = stored.transaction.execute(status -> pendingAnswers.lockOverdue(10));
        assertThat(locked).singleElement().usingRecursiveComparison().isEqualTo(added);
    }

    @Test
    void aSettledOneIsNeverOverdue() {
        pendingAnswers.settle(add("a").id());
        age("60");
        assertThat(overdue()).isZero();
    }

    @Test
    void whatOneNodeLockedAnotherSkips() {
        add("a");
        add("b");
        add("c");
        age("60");
        stored.transaction.executeWithoutResult(status -> {
            var mine = pendingAnswers.lockOverdue(2);
            assertThat(mine).hasSize(2);
            try (var other = Executors.newSingleThreadExecutor()) {
                // H2 locks also what it reads beyond the limit, so the other may find none.
                assertThat(other.submit(this::overdueIds).get())
                        .hasSizeLessThanOrEqualTo(1)
                        .doesNotContainAnyElementsOf(
                                mine.stream().map(PendingAnswer::id).toList());
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(overdue()).isEqualTo(3);
    }

    @Test
    void purgesOnlyWhatWasSettledLongAgo() {
        add("open");
        pendingAnswers.settle(add("settled just now").id());
        pendingAnswers.settle(add("settled long ago").id());
        stored.jdbc
                .sql("UPDATE pending_answer SET settled_at = settled_at - INTERVAL '2' HOUR"
                        + " WHERE id = (SELECT max(id) FROM pending_answer)")
                .update();
        assertThat(pendingAnswers.purge()).isOne();
        assertThat(pendingAnswers.purge()).isZero();
    }

    private PendingAnswer add(String body) {
        return pendingAnswers.add(new MerchantAccount("Test"), HEADER, body.getBytes(UTF_8), Duration.ofSeconds(25));
    }

    private int overdue() {
        return overdueIds().size();
    }

    private List<Long> overdueIds() {
        List<Long> ids = stored.transaction.execute(status ->
                pendingAnswers.lockOverdue(10).stream().map(PendingAnswer::id).toList());
        return Objects.requireNonNull(ids);
    }

    private void age(String seconds) {
        stored.jdbc
                .sql("UPDATE pending_answer SET deadline = deadline - INTERVAL '" + seconds + "' SECOND")
                .update();
    }
}
