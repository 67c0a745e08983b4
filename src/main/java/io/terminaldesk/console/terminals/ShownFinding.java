package io.terminaldesk.console.terminals;

import io.terminaldesk.console.ForeignText;
import io.terminaldesk.console.Words;
import io.terminaldesk.diagnosis.Finding;
import io.terminaldesk.diagnosis.Finding.Kind;
import java.time.Instant;

/** A finding in words: what it is and what to do about it. */
record ShownFinding(String kind, String title, String remedy, Attention attention) {

    static ShownFinding of(Finding finding, Words words) {
        Object[] arguments = finding.arguments().stream()
                .map(it -> switch (it) {
                    case Instant at -> words.date(at);
                    case String text -> ForeignText.cell(text, 60);
                    default -> it;
                })
                .toArray();
        String key = "finding." + finding.kind().name();
        Attention attention = finding.kind() == Kind.TAMPERED ? Attention.TAMPERED : Attention.of(finding.attention());
        return new ShownFinding(
                finding.kind().name(),
                words.say(key + ".title", arguments),
                words.say(key + ".remedy", arguments),
                attention);
    }

    public String icon() {
        return attention.isNeeded() ? attention.getIcon() : "circle-check";
    }

    public String look() {
        return attention.isNeeded() ? attention.getLook() : "is-good";
    }
}
