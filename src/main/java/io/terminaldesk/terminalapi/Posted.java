package io.terminaldesk.terminalapi;

import io.terminaldesk.access.ApiCaller;

/** A body that somebody known posted; nothing of it is judged yet. */
record Posted(ApiCaller caller, Endpoint endpoint, Mode mode, byte[] body) {}
