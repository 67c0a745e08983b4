package io.terminaldesk.terminals;

import java.time.Duration;

/** Work that a running server repeats, {@code every} after its last end; a failure is logged and it goes on. */
public record Recurring(String name, Duration every, Runnable work) {}
