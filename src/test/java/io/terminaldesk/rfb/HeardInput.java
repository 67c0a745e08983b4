package io.terminaldesk.rfb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it hears. */
public class HeardInput implements Input {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    public List<String> heard() {
        return heard;
    }

    @Override
    public void key(int keysym, boolean down) {
        heard.add("key " + keysym + (down ? " down" : " up"));
    }

    @Override
    public void pointer(int x, int y, int buttonMask) {
        heard.add("pointer " + x + "," + y + " " + buttonMask);
    }

    @Override
    public void cutText(String text) {
        heard.add("text " + text);
    }

    @Override
    public void cancel() {
        heard.add("cancel");
    }
}
