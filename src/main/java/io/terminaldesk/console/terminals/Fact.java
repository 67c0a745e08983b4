package io.terminaldesk.console.terminals;

import io.terminaldesk.console.ForeignText;
import io.terminaldesk.console.Words;
import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a diagnosis told, as people read it.
 *
 * @param key what it is about, the end of a message key
 * @param look {@code is-bad}, {@code is-warn} or nothing
 */
record Fact(String key, String text, String look) {

    private static final int LOW = 20;

    static List<Fact> of(Diagnosis diagnosis, Words words) {
        Condition condition = diagnosis.condition();
        if (condition == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        overall(condition, diagnosis.details(), words, facts);
        flag("communication", condition.communicationOk(), words, facts);
        Details details = diagnosis.details();
        if (details != null) {
            flag("cardReader", details.parts().cardReaderOk(), words, facts);
            flag("pinPad", details.parts().pedOk(), words, facts);
            flag("security", details.parts().securityOk(), words, facts);
        }
        PrinterStatus printer = condition.printerStatus();
        if (printer != null) {
            facts.add(new Fact(
                    "printer", words.say("printer." + printer.name()), printer == PrinterStatus.OK ? "" : "is-warn"));
        }
        measures(condition, words, facts);
        if (condition.tampered()) {
            facts.add(new Fact("tamper", words.say("fact.tamper.triggered"), "is-bad"));
        }
        if (condition.sdkExpiry() != null) {
            facts.add(new Fact("sdkExpiry", words.date(condition.sdkExpiry()), ""));
        }
        if (condition.softwareVersion() != null) {
            facts.add(new Fact("software", ForeignText.plain(condition.softwareVersion()), ""));
        }
        return List.copyOf(facts);
    }

    private static void overall(Condition condition, @Nullable Details details, Words words, List<Fact> facts) {
        String wire = details == null ? null : details.parts().globalStatus();
        if (condition.globalStatus() != null) {
            String name = condition.globalStatus().name();
            facts.add(new Fact("overall", words.say("overall." + name), name.equals("OK") ? "" : "is-warn"));
        } else if (wire != null) {
            facts.add(new Fact("overall", ForeignText.plain(wire), "is-warn"));
        }
    }

    private static void measures(Condition condition, Words words, List<Fact> facts) {
        Integer battery = condition.batteryLevel();
        if (battery != null) {
            facts.add(new Fact("battery", battery + " %", battery < LOW ? "is-warn" : ""));
        }
        Integer stored = condition.unconfirmedBatchCount();
        if (stored != null) {
            facts.add(new Fact("stored", String.valueOf(stored), stored > 0 ? "is-warn" : ""));
        }
        Boolean host = condition.hostReachable();
        if (host != null) {
            facts.add(new Fact("host", words.say(host ? "fact.host.yes" : "fact.host.no"), host ? "" : "is-bad"));
        } else if (stored != null && stored > 0) {
            facts.add(new Fact("host", words.say("fact.host.notChecked"), ""));
        }
    }

    private static void flag(String key, @Nullable Boolean ok, Words words, List<Fact> facts) {
        if (ok != null) {
            facts.add(new Fact(key, words.say(ok ? "fact.works" : "fact.fault"), ok ? "" : "is-bad"));
        }
    }
}
