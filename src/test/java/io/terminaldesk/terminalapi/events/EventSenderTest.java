package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSenderTest {

    private static final String PAYLOAD = "{\"SaleToPOIResponse\":\"é\"}";
    private static final HmacKey NEW = new HmacKey("01".repeat(32));
    private static final HmacKey OLD = new HmacKey("02".repeat(32));

    private final TestReceiver receiver = TestReceiver.start();
    private EventSender sender = EventFixture.sender(EventFixture.settings(true, Duration.ofSeconds(10)));

    @BeforeEach
    void nothingCameYet() {
        assertThat(receiver.received()).isEmpty();
    }

    @AfterEach
    void stop() throws IOException {
        sender.close();
        receiver.close();
    }

    @Test
    void postsThePayloadWithItsId() {
        DueEvent event = event(receiver.url("/events?till=1"), null);
        assertThat(sender.send(event)).isEqualTo(new Attempt.Accepted("HTTP 200"));
        var request = receiver.received().getFirst();
        assertThat(request.body()).isEqualTo(PAYLOAD);
        assertThat(request.header("Content-Type")).startsWith("application/json");
        assertThat(request.header("X-TerminalDesk-Event-Id"))
                .isEqualTo(event.id().toString());
        assertThat(request.headers().containsKey("Authorization")).isFalse();
        assertThat(request.headers().containsKey("HmacSignature")).isFalse();
        assertThat(request.headers().containsKey("Accept-Encoding")).isFalse();
    }

    @Test
    void saysWhoItIs() {
        sender.send(event(receiver.url("/"), new BasicUser("Aladdin", "open sesame")));
        assertThat(receiver.received().getFirst().header("Authorization"))
                .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void signsWithEachLiveKeyTheNewestFirst() {
        sender.send(event(receiver.url("/"), null, NEW, OLD));
        assertThat(receiver.received().getFirst().header("HmacSignature"))
                .isEqualTo(NEW.sign(PAYLOAD) + "," + OLD.sign(PAYLOAD));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void takesEach2xxForAnAcknowledgement(int status) {
        receiver.answer(status);
        assertThat(sender.send(event(receiver.url("/"), null))).isEqualTo(new Attempt.Accepted("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 500, 503})
    void failsAtEveryOtherStatusAndDoesNotRepeatByItself(int status) {
        receiver.answer(status);
        assertThat(sender.send(event(receiver.url("/"), null))).isEqualTo(new Attempt.Failed("HTTP " + status));
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        receiver.answer(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(sender.send(event(receiver.url("/events"), null))).isEqualTo(new Attempt.Failed("HTTP " + status));
        assertThat(receiver.received()).extracting(TestReceiver.Received::path).containsExactly("/events");
    }

    @Test
    void reportsThatNobodyListens() {
        String url = receiver.url("/");
        receiver.close();
        assertThat(sender.send(event(url, null))).isInstanceOf(Attempt.Failed.class);
    }

    @Test
    void endsInTimeWhenTheReceiverSaysNothing() throws Exception {
        impatient();
        var released = new CountDownLatch(1);
        receiver.answer(_ -> await(released));
        assertThat(sender.send(event(receiver.url("/"), null))).isInstanceOf(Attempt.Failed.class);
        released.countDown();
    }

    @Test
    void endsInTimeWhenTheReceiverTrickles() throws Exception {
        impatient();
        var ended = new CountDownLatch(1);
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            while (!await(ended, 100)) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        });
        long before = System.nanoTime();
        assertThat(sender.send(event(receiver.url("/"), null))).isInstanceOf(Attempt.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        ended.countDown();
    }

    @Test
    void readsNoMoreThanAnAnswerNeeds() {
        var written = new AtomicLong();
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            while (written.addAndGet(block.length) < 1L << 32) {
                exchange.getResponseBody().write(block);
            }
        });
        assertThat(sender.send(event(receiver.url("/"), null))).isEqualTo(new Attempt.Accepted("HTTP 200"));
        assertThat(written).hasValueLessThan(64L * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "[::]",
                "127.0.0.1."
            })
    void connectsToNoSpecialAddressHoweverItIsWritten(String host) throws IOException {
        sender.close();
        sender = EventFixture.sender(EventFixture.settings(false, Duration.ofSeconds(10)));
        String url = receiver.url("/").replace("localhost", host);
        DueEvent event;
        try {
            event = event(url, null);
        } catch (IllegalArgumentException e) {
            // Not even a URL.
            return;
        }
        assertThat(sender.send(event)).isInstanceOf(Attempt.Failed.class);
        assertThat(receiver.received()).isEmpty();
    }

    private void impatient() throws IOException {
        sender.close();
        sender = EventFixture.sender(EventFixture.settings(true, Duration.ofMillis(500)));
    }

    private static void await(CountDownLatch latch) {
        await(latch, 20_000);
    }

    private static boolean await(CountDownLatch latch, long milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static DueEvent event(String url, @Nullable BasicUser user, HmacKey... keys) {
        var receiver = new Receiver(UUID.randomUUID(), new ReceiverUrl(url), user, List.of(keys));
        return new DueEvent(UUID.randomUUID(), receiver, PAYLOAD, 1);
    }
}
