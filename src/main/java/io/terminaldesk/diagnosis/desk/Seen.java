package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import java.time.Duration;
import java.time.Instant;

/** @param at when its end was heard of, by this node's clock */
record Seen(Exchange exchange, Delivery delivery, Duration took, Instant at) {}
