package io.terminaldesk.terminals;

import java.time.Duration;

/** Published after each exchange that was claimed, whatever came of it. */
public record Exchanged(Exchange exchange, Delivery delivery, Duration took) {}
