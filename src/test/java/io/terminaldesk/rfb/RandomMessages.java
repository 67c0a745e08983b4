package io.terminaldesk.rfb;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Messages that a client could send. */
final class RandomMessages {

    private final Random random;

    RandomMessages(Random random) {
        this.random = random;
    }

    List<ClientMessage> list() {
        return Stream.generate(this::message).limit(random.nextInt(20)).toList();
    }

    private ClientMessage message() {
        return switch (random.nextInt(8)) {
            case 0 -> new ClientMessage.SetPixelFormat(PixelFormat.RGB_32);
            case 1 ->
                new ClientMessage.SetEncodings(
                        random.ints(random.nextInt(40)).boxed().toList());
            case 2 -> new ClientMessage.UpdateRequest(random.nextBoolean(), area());
            case 3 -> new ClientMessage.Key(random.nextBoolean(), random.nextInt());
            case 4 -> new ClientMessage.Pointer(random.nextInt(256), u16(), u16());
            case 5 -> new ClientMessage.CutText(text());
            case 6 -> new ClientMessage.Fence(random.nextInt(), payload());
            default -> new ClientMessage.ContinuousUpdates(random.nextBoolean(), area());
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(300), 0, 256).forEach(it -> text.append((char) it));
        return text.toString();
    }

    private byte[] payload() {
        byte[] payload = new byte[random.nextInt(65)];
        random.nextBytes(payload);
        return payload;
    }

    private Area area() {
        return new Area(u16(), u16(), u16(), u16());
    }

    private int u16() {
        return random.nextInt(65_536);
    }
}
