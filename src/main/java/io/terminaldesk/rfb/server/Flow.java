package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import java.nio.ByteBuffer;

/**
 * How much of the updates that nobody asked for is on its way. A fence follows each; its echo says that the viewer has
 * dealt with it. A next one goes out while at most {@link #MAX_UPDATES} and little data are without their echo.
 */
final class Flow {

    static final int MAX_UPDATES = 4;

    private static final int MUCH = 64 * 1024;

    private final int[] sizes = new int[MAX_UPDATES];
    private int sent;
    private int echoed;
    private int bytes;

    boolean isOpen() {
        return sent == echoed || sent - echoed < MAX_UPDATES && bytes < MUCH;
    }

    /** Appends the fence of an update of that size. */
    void sent(int size, Output out) {
        sizes[Math.floorMod(sent, MAX_UPDATES)] = size;
        bytes += size;
        sent++;
        out.u8(ServerMessage.FENCE).u8(0).u16(0);
        out.u32(ClientMessage.Fence.REQUEST | ClientMessage.Fence.BLOCK_BEFORE);
        out.u8(Integer.BYTES).u32(sent);
    }

    /** An echo of what was never sent, or came before, is no fault and counts for nothing. */
    void echoed(ClientMessage.Fence fence) {
        byte[] payload = fence.payload();
        if (payload.length == Integer.BYTES) {
            int number = ByteBuffer.wrap(payload).getInt();
            if (number - echoed > 0 && number - sent <= 0) {
                for (; echoed < number; echoed++) {
                    bytes -= sizes[Math.floorMod(echoed, MAX_UPDATES)];
                }
            }
        }
    }
}
