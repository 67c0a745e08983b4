package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Input;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Passes input to the server. What is held down when input is cut off stays so, as the screen may be one by now that no
 * input may reach; the keys are let go right before the next input.
 */
final class RemoteInput implements Input {

    /** A hand has no more keys; a hostile one must not fill the memory. */
    private static final int MAX_HELD = 16;

    private final Consumer<ClientMessage> server;
    private final Set<Integer> held = new LinkedHashSet<>();
    private boolean cutOff;

    RemoteInput(Consumer<ClientMessage> server) {
        this.server = server;
    }

    @Override
    public synchronized void key(int keysym, boolean down) {
        letGo();
        if (!down) {
            held.remove(keysym);
        } else if (held.size() < MAX_HELD) {
            held.add(keysym);
        }
        server.accept(new ClientMessage.Key(down, keysym));
    }

    @Override
    public synchronized void pointer(int x, int y, int buttonMask) {
        letGo();
        server.accept(new ClientMessage.Pointer(buttonMask, x, y));
    }

    @Override
    public synchronized void cutText(String text) {
        letGo();
        server.accept(
                new ClientMessage.CutText(text.substring(0, Math.min(text.length(), ClientMessage.MAX_CUT_TEXT))));
    }

    @Override
    public synchronized void cancel() {
        cutOff = true;
    }

    private void letGo() {
        if (cutOff) {
            held.forEach(keysym -> server.accept(new ClientMessage.Key(false, keysym)));
            held.clear();
            cutOff = false;
        }
    }
}
