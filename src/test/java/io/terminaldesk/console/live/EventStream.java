package io.terminaldesk.console.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An event stream as its page reads it: everything that came so far. */
final class EventStream implements AutoCloseable {

    private final InputStream stream;
    private final StringBuffer text = new StringBuffer();
    private volatile boolean over;

    private EventStream(InputStream stream) {
        this.stream = stream;
    }

    static EventStream open(InputStream body) {
        var stream = new EventStream(body);
        Thread.ofVirtual().start(stream::read);
        return stream;
    }

    String text() {
        return text.toString();
    }

    List<String> events(String name) {
        return text().lines().filter(("event:" + name)::equals).toList();
    }

    boolean isOver() {
        return over;
    }

    private void read() {
        byte[] bytes = new byte[1024];
        try {
            for (int length = stream.read(bytes); length >= 0; length = stream.read(bytes)) {
                text.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Closed by the test, or by the server without an end.
        } finally {
            over = true;
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
