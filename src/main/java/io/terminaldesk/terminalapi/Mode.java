package io.terminaldesk.terminalapi;

/** Whether the POS system waits for the terminal's answer or is told of it by an event. */
enum Mode {
    SYNC,
    ASYNC
}
