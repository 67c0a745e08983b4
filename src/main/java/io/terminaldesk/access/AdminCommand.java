package io.terminaldesk.access;

/**
 * A part of {@code admin …}: a bean annotated with picocli's {@code @Command}, contributed by the package whose data it
 * administers. It prints each secret that it makes once, to standard output.
 */
public interface AdminCommand {}
