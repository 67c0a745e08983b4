package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 1 000 mutations, each of which makes a valid request invalid, over all paths that take one. */
class MutationsTest extends TerminalApiTest {

    private static final int PER_SEED = 50;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> PATHS = List.of("/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async");
    private static final List<String> STRICT =
            List.of("ProtocolVersion", "MessageClass", "MessageCategory", "MessageType", "ServiceID", "POIID");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1_000 / PER_SEED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesEachMutationAndTellsTheTerminalOfNone(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            String path = PATHS.get(random.nextInt(PATHS.size()));
            byte[] body = mutate(random);
            var response = desk.post(path, BodyPublishers.ofByteArray(body));
            assertThat(response.statusCode())
                    .as(() -> path + " " + new String(body, UTF_8))
                    .isIn(200, 400, 413);
            assertThat(response.body())
                    .containsAnyOf("\"Reject\"", "{\"errors\":[\"", "UnreachableHost", "\"status\":413");
        }
        assertThat(desk.fleet.received).isEmpty();
        assertThat(desk.claims.claimed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersConnectedTerminalsWithNothingBeyondItsOwnErrors(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            ObjectNode request = NODES.objectNode().put("merchantAccount", Desk.MERCHANT);
            request.set(random.nextBoolean() ? "merchantAccount" : "store", wrong(random));
            var response = desk.post("/connectedTerminals", request.toString());
            assertThat(response.statusCode()).isIn(200, 400, 403, 500);
            if (response.statusCode() == 500) {
                assertThat(response.body()).contains("\"702\"");
                assertThat(isGiven(request.path("merchantAccount")))
                        .as(request.toString())
                        .isFalse();
            }
        }
    }

    private static boolean isGiven(JsonNode member) {
        boolean blank = member.isString() && member.stringValue().isBlank();
        return !member.isMissingNode() && !member.isNull() && !blank;
    }

    private static byte[] mutate(Random random) {
        ObjectNode message = random.nextInt(4) == 0 ? Requests.encrypted() : Requests.diagnosis();
        return switch (random.nextInt(6)) {
            case 0 -> cut(message.toString(), random);
            case 1 -> broken(message.toString(), random);
            case 2 -> wrongType(message, random).toString().getBytes(UTF_8);
            case 3 -> wrongValue(message, random).toString().getBytes(UTF_8);
            case 4 -> doubled(message.toString(), random).getBytes(UTF_8);
            default -> tooMuch(message, random).toString().getBytes(UTF_8);
        };
    }

    private static byte[] cut(String text, Random random) {
        return text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
    }

    /** A byte that is never part of UTF-8, somewhere. */
    private static byte[] broken(String text, Random random) {
        byte[] bytes = text.getBytes(UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) (0xf8 + random.nextInt(8));
        return bytes;
    }

    private static ObjectNode wrongType(ObjectNode message, Random random) {
        List<ObjectNode> owners = new ArrayList<>();
        List<String> names = new ArrayList<>();
        collect(message, owners, names);
        int at = random.nextInt(names.size());
        String name = names.get(at);
        JsonNode replacement = wrong(random);
        boolean fits = replacement.getNodeType().equals(owners.get(at).get(name).getNodeType());
        owners.get(at).set(name, fits ? NODES.numberNode(0.5) : replacement);
        return message;
    }

    private static void collect(ObjectNode node, List<ObjectNode> owners, List<String> names) {
        node.properties().forEach(member -> {
            owners.add(node);
            names.add(member.getKey());
            if (member.getValue() instanceof ObjectNode child) {
                collect(child, owners, names);
            }
        });
    }

    private static JsonNode wrong(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(0.25 + random.nextInt());
            case 2 -> NODES.arrayNode().add(1);
            case 3 -> NODES.stringNode("\u0000\uD83D\uDE00<script>\r\n" + random.nextInt());
            case 4 -> NODES.objectNode().put("x", random.nextInt());
            default -> NODES.arrayNode();
        };
    }

    private static ObjectNode wrongValue(ObjectNode message, Random random) {
        String member = STRICT.get(random.nextInt(STRICT.size()));
        ObjectNode header = Requests.header(message);
        String value = header.path(member).asString();
        header.put(
                member,
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> value + " ";
                    case 2 -> "%" + value;
                    default -> "\uFF10".repeat(1 + random.nextInt(200));
                });
        return message;
    }

    private static String doubled(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> text + text;
            case 1 -> text.replaceFirst("\\{", "{\"SaleToPOIRequest\":{},");
            default -> "[" + text + "]";
        };
    }

    private static ObjectNode tooMuch(ObjectNode message, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> message.put("x", "x".repeat(64 * 1024 + 1 + random.nextInt(1_000)));
            case 1 -> message.put("y".repeat(300), 1);
            case 2 -> message.set("x", new JsonMapper().readTree("[".repeat(40) + "]".repeat(40)));
            default -> {
                ArrayNode many = message.putArray("x");
                for (int i = 0; i < 4_001; i++) {
                    many.add(i % 10);
                }
            }
        }
        return message;
    }
}
