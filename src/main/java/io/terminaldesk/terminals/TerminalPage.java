package io.terminaldesk.terminals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the opaque cursor of the page after this one; null on the last
 */
public record TerminalPage(
        List<TerminalView> terminals, @Nullable String next) {

    public TerminalPage {
        terminals = List.copyOf(terminals);
    }
}
