package io.terminaldesk.access;

/**
 * A part of {@code admin …}: a bean annotated with picocli's {@code @Command}, contributed by the package whose data it
 * administers. It prints each secret that it makes once, to {@code CommandLine.getOut()}. Each run is one transaction; an
 * {@link IllegalArgumentException} refuses it with its message alone.
 */
public interface AdminCommand {}
