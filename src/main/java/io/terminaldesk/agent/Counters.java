package io.terminaldesk.agent;

import java.util.concurrent.atomic.LongAdder;

/** What an agent counts over all its links. */
final class Counters {

    final LongAdder connected = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder answered = new LongAdder();
    final LongAdder silent = new LongAdder();
    final LongAdder ignored = new LongAdder();

    AgentCounts snapshot() {
        return new AgentCounts(connected.sum(), failed.sum(), answered.sum(), silent.sum(), ignored.sum());
    }
}
