package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.answerOf;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.terminals.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded answers of a terminal that means harm: no text of theirs reaches a caller, and the next exchange works. */
class HostileAnswersTest {

    private static final int ANSWERS = Boolean.getBoolean("terminaldesk.test.long") ? 10_000 : 250;

    /** Each makes of a good answer one that must not count. */
    private static final List<BiFunction<String, Random, String>> SPOILERS = List.of(
            (answer, random) ->
                    answer.substring(0, random.nextInt(answer.strip().length())),
            (answer, random) -> answer.strip() + "{}]\"x".charAt(random.nextInt(5)),
            (answer, random) -> answer.replace("Response\"", random.nextBoolean() ? "Request\"" : "response\""),
            (answer, random) -> answer.replaceFirst(
                    "\"3\\.0\"", List.of("3.0", "null", "[]", "\"3\"").get(random.nextInt(4))),
            (answer, random) -> answer.replaceFirst("0207111104", Integer.toString(random.nextInt(99_999_999))),
            (answer, random) -> answer.replaceFirst("POSSystem", "POSSystem".repeat(2 + random.nextInt(1_000))),
            (answer, random) -> answer.replaceFirst("\"SaleID\":", "\"SaleID\":\"x\",\"SaleID\":"),
            (answer, random) -> answer.replaceFirst("\\{", "{\"a\":" + "[".repeat(33 + random.nextInt(1_000))),
            (answer, random) -> answer.replaceFirst("\\{", "{\"a\":[" + "0,".repeat(4_001) + "0],"),
            (answer, random) -> answer + " ".repeat(128 * 1024),
            (answer, random) -> "[" + answer + "]",
            (answer, random) -> "\"" + answer.length() + "\"",
            (answer, random) -> random.ints(random.nextInt(500), 0, 0xd800)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());

    private static TerminalsServer server;

    @BeforeAll
    static void start() {
        server = TerminalsServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void reachNoCaller(long seed) {
        var random = new Random(seed);
        try (var terminal = server.terminal()) {
            for (int i = 0; i < ANSWERS; i++) {
                String good = answerOf(POIID);
                String bad = SPOILERS.get(random.nextInt(SPOILERS.size())).apply(good, random);
                assertThat(bad).isNotEqualTo(good);
                var delivery = server.exchange(pos(Duration.ofSeconds(20)));
                String id = terminal.awaitExchange().id();
                terminal.answer(id, bad);
                terminal.answer(id, good);
                assertThat(delivery.join()).as(bad).isEqualTo(new Delivery.Answered(good));
            }
        }
    }
}
