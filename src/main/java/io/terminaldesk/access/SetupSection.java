package io.terminaldesk.access;

import tools.jackson.databind.JsonNode;

/** One top-level member of the file that {@code admin apply} reads; applying it twice changes nothing more. */
public interface SetupSection {

    /** The member's name, for example {@code terminals}. */
    String member();

    /** Sections are applied in rising order, so that what is referred to exists. */
    int order();

    /** @throws IllegalArgumentException quoting what is wrong; nothing of the file is applied then */
    void apply(JsonNode section);
}
