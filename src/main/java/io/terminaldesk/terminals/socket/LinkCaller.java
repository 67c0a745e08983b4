package io.terminaldesk.terminals.socket;

import io.terminaldesk.nexo.PoiId;

/** A terminal that proved itself; {@code provenAt}, by {@link System#nanoTime}, is before its credential was looked at. */
record LinkCaller(PoiId poiid, long provenAt) {}
