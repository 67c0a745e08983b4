package io.terminaldesk.simulator.screen;

/** A way by which the screen is seen from afar, and which must not carry a payment. */
public interface SecureEntry {

    /** Before a payment comes up: when it returns, nothing is read or sent any more. */
    void comesUp();

    /** After it went away. */
    void isOver();
}
