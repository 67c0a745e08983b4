package io.terminaldesk.rfb.server;

/** The distinct pixels of a tile in the order of their first appearance, up to the 127 that ZRLE can number. Reused. */
final class Palette {

    static final int MAX = 127;

    private static final int SLOTS = 256;

    private final int[] colours = new int[MAX];
    private final int[] slots = new int[SLOTS];
    private final int[] rounds = new int[SLOTS];
    private int size;
    private int round;

    void clear() {
        size = 0;
        round++;
    }

    /** More than {@link #MAX} when there were too many to hold. */
    int size() {
        return size;
    }

    int colour(int index) {
        return colours[index];
    }

    void add(int colour) {
        if (size <= MAX) {
            int slot = slot(colour);
            if (rounds[slot] != round) {
                if (size < MAX) {
                    colours[size] = colour;
                    slots[slot] = size;
                    rounds[slot] = round;
                }
                size++;
            }
        }
    }

    /** @param colour one that was added */
    int indexOf(int colour) {
        return slots[slot(colour)];
    }

    /** Where it is or would be; there are twice as many slots as colours. */
    private int slot(int colour) {
        int slot = colour * 0x9E37_79B1 >>> 24;
        while (rounds[slot] == round && colours[slots[slot]] != colour) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
