package io.terminaldesk.rfb.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Encodings;
import io.terminaldesk.rfb.PaintedScreen;
import io.terminaldesk.rfb.StreamTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StillScreenTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PaintedScreen screen = new PaintedScreen(360, 640);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Updates updates = new Updates(
            screen,
            screen.size(),
            new StreamTransport(InputStream.nullInputStream(), written, () -> {}),
            new PixelGate());

    @AfterEach
    void end() {
        updates.close();
    }

    @Test
    void takesAlmostNoMemoryToLookAt() throws IOException {
        updates.said(new ClientMessage.SetEncodings(List.of(Encodings.ZRLE)));
        updates.said(new ClientMessage.UpdateRequest(false, screen.size().area()));
        assertThat(updates.look()).isTrue();
        updates.said(new ClientMessage.UpdateRequest(true, screen.size().area()));
        int bytes = written.size();
        updates.look();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            updates.look();
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(64 * 1024);
        assertThat(written.size()).isEqualTo(bytes);
    }

    @Test
    void reusesItsBuffersForEachUpdate() throws IOException {
        updates.said(new ClientMessage.SetEncodings(List.of(Encodings.ZRLE)));
        ClientMessage ask = new ClientMessage.UpdateRequest(false, screen.size().area());
        updates.said(ask);
        updates.look();
        written.reset();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 50; i++) {
            updates.said(ask);
            updates.look();
            written.reset();
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(50 * 4 * 1024);
    }

    @Test
    void sendsOnlyTheTilesThatChanged() throws IOException {
        updates.said(new ClientMessage.UpdateRequest(false, screen.size().area()));
        updates.look();
        written.reset();
        screen.fill(new Area(70, 70, 1, 1), 1);
        screen.fill(new Area(300, 600, 1, 1), 1);
        updates.said(new ClientMessage.UpdateRequest(true, screen.size().area()));
        assertThat(updates.look()).isTrue();
        assertThat(written.size()).isEqualTo(4 + 12 + 64 * 64 * 4 + 12 + 64 * 64 * 4);
    }
}
