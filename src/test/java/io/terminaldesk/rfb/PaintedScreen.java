package io.terminaldesk.rfb;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A screen in memory that tests paint. */
public final class PaintedScreen implements Screen {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private ScreenSize size;
    private int[] pixels;

    public PaintedScreen(int width, int height) {
        size = new ScreenSize(width, height);
        pixels = new int[width * height];
    }

    @Override
    public synchronized ScreenSize size() {
        return size;
    }

    @Override
    public synchronized void read(Area area, int[] into, int stride) {
        reads.incrementAndGet();
        for (int row = 0; row < area.height(); row++) {
            for (int column = 0; column < area.width(); column++) {
                int x = area.x() + column;
                int y = area.y() + row;
                boolean inside = x < size.width() && y < size.height();
                into[row * stride + column] = inside ? pixels[y * size.width() + x] : 0;
            }
        }
    }

    @Override
    public Registration onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    public int reads() {
        return reads.get();
    }

    public boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    public void fill(Area area, int rgb) {
        synchronized (this) {
            for (int y = area.y(); y < area.bottom(); y++) {
                Arrays.fill(pixels, y * size.width() + area.x(), y * size.width() + area.right(), rgb);
            }
        }
        changed();
    }

    public void fill(int rgb) {
        fill(size().area(), rgb);
    }

    public void resize(int width, int height, int rgb) {
        synchronized (this) {
            size = new ScreenSize(width, height);
            pixels = new int[width * height];
            Arrays.fill(pixels, rgb);
        }
        changed();
    }

    /** Something that a screen might do next: a box, noise, a few points, lines of text. */
    public void paint(Random random) {
        Area area = area(random);
        synchronized (this) {
            int kind = random.nextInt(4);
            int[] colours =
                    random.ints(1 + random.nextInt(kind == 1 ? 200 : 20)).toArray();
            for (int y = area.y(); y < area.bottom(); y++) {
                for (int x = area.x(); x < area.right(); x++) {
                    int colour = colours[random.nextInt(colours.length)];
                    boolean painted = kind != 2 || random.nextInt(10) == 0;
                    int rgb = kind == 0 ? colours[0] : kind == 3 ? colours[x / 7 % colours.length] : colour;
                    pixels[y * size.width() + x] = painted ? rgb & 0xFF_FFFF : pixels[y * size.width() + x];
                }
            }
        }
        changed();
    }

    public synchronized int[] pixels() {
        return pixels.clone();
    }

    public static int[] pixels(Screen screen) {
        ScreenSize size = screen.size();
        int[] pixels = new int[size.width() * size.height()];
        screen.read(size.area(), pixels, size.width());
        return pixels;
    }

    private Area area(Random random) {
        int width = 1 + random.nextInt(size().width());
        int height = 1 + random.nextInt(size().height());
        return new Area(
                random.nextInt(size().width() - width + 1),
                random.nextInt(size().height() - height + 1),
                width,
                height);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
