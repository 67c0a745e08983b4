package io.terminaldesk.console.terminals;

import io.terminaldesk.terminals.TerminalQuery.Sorting;

/** A column that the list can be sorted by, and which end of it comes first when it is chosen. */
enum Column {
    TERMINAL("terminal", Sorting.POIID, false),
    STORE("store", Sorting.STORE, false),
    BATTERY("battery", Sorting.BATTERY, false),
    STORED_PAYMENTS("stored", Sorting.STORED_PAYMENTS, true),
    ATTENTION("attention", Sorting.ATTENTION, true),
    LAST_DIAGNOSIS("diagnosed", Sorting.LAST_DIAGNOSIS, true);

    private final String parameter;
    private final Sorting sorting;
    private final boolean startsDescending;

    Column(String parameter, Sorting sorting, boolean startsDescending) {
        this.parameter = parameter;
        this.sorting = sorting;
        this.startsDescending = startsDescending;
    }

    String parameter() {
        return parameter;
    }

    Sorting sorting() {
        return sorting;
    }

    boolean startsDescending() {
        return startsDescending;
    }
}
