package io.terminaldesk.agent;

/**
 * What an agent has seen since it was made.
 *
 * @param connected connections on which hello went out
 * @param failed attempts that ended without one
 * @param answered answers sent
 * @param silent exchanges left without an answer
 * @param ignored frames of the server that meant nothing to this agent: unknown, malformed, binary or too big
 */
public record AgentCounts(long connected, long failed, long answered, long silent, long ignored) {}
