package io.terminaldesk.simulator.screen.model;

/** A dialog: what is asked, and what happens when the answer is yes. */
public record Question(String title, String text, String yes, boolean dangerous, Effect effect) {}
