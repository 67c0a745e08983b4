package io.terminaldesk.terminalapi.events;

import java.util.UUID;

/**
 * An event whose turn it is, held for one try.
 *
 * @param attempt which try this is, from 1
 */
record DueEvent(UUID id, UUID eventUrl, String payload, int attempt) {}
