package io.terminaldesk.simulator.screen;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.simulator.screen.view.Painter;
import io.terminaldesk.simulator.screen.view.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Pixels of the picture that is shown now, painted when somebody reads them and only if the picture is another one than
 * was painted last. While nobody watches nothing is painted and no pixel is kept.
 */
final class PaintedScreen implements Screen {

    private final ScreenSize size;
    private final double scale;
    private final Painter painter;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Object painting = new Object();
    private volatile Picture shown;
    private @Nullable BufferedImage image;
    private @Nullable Picture painted;

    PaintedScreen(ScreenSize size, double scale, Painter painter, Picture first) {
        this.size = size;
        this.scale = scale;
        this.painter = painter;
        this.shown = first;
    }

    /** Shows another picture from now on. */
    void show(Picture picture) {
        boolean changed = !picture.equals(shown);
        shown = picture;
        if (changed) {
            watchers.forEach(it -> it.changed.run());
        }
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    @Override
    public ScreenSize size() {
        return size;
    }

    @Override
    public void read(Area area, int[] into, int stride) {
        synchronized (painting) {
            int[] pixels = pixels();
            int columns = Math.clamp(size.width() - area.x(), 0, area.width());
            for (int row = 0; row < area.height(); row++) {
                int y = area.y() + row;
                int start = row * stride;
                int copied = y < size.height() ? columns : 0;
                if (copied > 0) {
                    System.arraycopy(pixels, y * size.width() + area.x(), into, start, copied);
                }
                Arrays.fill(into, start + copied, start + area.width(), 0);
            }
            forgetUnwatched();
        }
    }

    private int[] pixels() {
        BufferedImage pixels = image;
        if (pixels == null) {
            pixels = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            image = pixels;
            painted = null;
        }
        Picture now = shown;
        if (!now.equals(painted)) {
            painter.paint(now, pixels, scale);
            painted = now;
        }
        return ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    }

    private void forgetUnwatched() {
        if (watchers.isEmpty()) {
            image = null;
            painted = null;
        }
    }

    @Override
    public Registration onChange(Runnable changed) {
        Watcher watcher = new Watcher(changed);
        watchers.add(watcher);
        return () -> {
            if (watchers.remove(watcher)) {
                synchronized (painting) {
                    forgetUnwatched();
                }
            }
        };
    }

    /** One registration; the same listener may be there twice. */
    private static final class Watcher {

        private final Runnable changed;

        Watcher(Runnable changed) {
            this.changed = changed;
        }
    }
}
