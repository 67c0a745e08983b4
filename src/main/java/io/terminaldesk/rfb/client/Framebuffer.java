package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The server's screen as far as it was told; one thread writes, any reads. */
final class Framebuffer implements Screen {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private ScreenSize size;
    private int[] pixels;

    Framebuffer(ScreenSize size) {
        this.size = size;
        this.pixels = new int[size.width() * size.height()];
    }

    @Override
    public ScreenSize size() {
        synchronized (lock) {
            return size;
        }
    }

    @Override
    public void read(Area area, int[] into, int stride) {
        synchronized (lock) {
            int width = Math.max(0, Math.min(area.right(), size.width()) - area.x());
            for (int row = 0; row < area.height(); row++) {
                int inside = area.y() + row < size.height() ? width : 0;
                if (inside > 0) {
                    System.arraycopy(pixels, at(area.x(), area.y() + row), into, row * stride, inside);
                }
                Arrays.fill(into, row * stride + inside, row * stride + area.width(), 0);
            }
        }
    }

    @Override
    public Registration onChange(Runnable changed) {
        // Its own identity: the same listener may be registered twice.
        Runnable listener = () -> changed.run();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** An update is complete. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** What was there is forgotten, as the server sends all of it anew. */
    void resize(ScreenSize now) {
        synchronized (lock) {
            if (!now.equals(size)) {
                size = now;
                pixels = new int[now.width() * now.height()];
            }
        }
    }

    /** @param area within the screen; {@code from} has its pixels without gaps */
    void put(Area area, int[] from) {
        synchronized (lock) {
            for (int row = 0; row < area.height(); row++) {
                System.arraycopy(from, row * area.width(), pixels, at(area.x(), area.y() + row), area.width());
            }
        }
    }

    /** @param area within the screen, as is the one of the same size at that place */
    void copy(Area area, int fromX, int fromY) {
        synchronized (lock) {
            boolean upwards = fromY < area.y();
            for (int i = 0; i < area.height(); i++) {
                // From the end that is not overwritten before it is read.
                int row = upwards ? area.height() - 1 - i : i;
                System.arraycopy(pixels, at(fromX, fromY + row), pixels, at(area.x(), area.y() + row), area.width());
            }
        }
    }

    private int at(int x, int y) {
        return y * size.width() + x;
    }
}
