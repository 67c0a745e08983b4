package io.terminaldesk.console.terminals;

import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.ForeignText;
import io.terminaldesk.console.PageLink;
import io.terminaldesk.console.Words;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.TerminalView;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a terminal's page shows: what it is, how it is, what was found before. */
@Component
@ConditionalOnWebApplication
class TerminalDetails {

    private static final int HISTORY = 10;

    private final Diagnoses diagnoses;
    private final MessageSource messages;
    private final Clock clock;

    TerminalDetails(Diagnoses diagnoses, MessageSource messages, Clock clock) {
        this.diagnoses = diagnoses;
        this.messages = messages;
        this.clock = clock;
    }

    Words words(Locale locale) {
        return new Words(messages, locale, clock.instant());
    }

    /** @param after the cursor of the history's page before; null for the latest */
    void fill(TerminalView view, @Nullable String after, SignedInUser user, Locale locale, Model model) {
        PoiId poiid = view.terminal().poiid();
        Words words = words(locale);
        Optional<Diagnosis> latest = diagnoses.latest(poiid);
        Optional<Diagnosis> answered = diagnoses.latestAnswered(poiid);
        boolean running =
                latest.map(Diagnosis::outcome).filter(Outcome.RUNNING::equals).isPresent();
        model.addAttribute("terminal", ListedTerminal.of(view));
        model.addAttribute(
                "software", view.softwareVersion() == null ? null : ForeignText.plain(view.softwareVersion()));
        model.addAttribute("modelName", view.model() == null ? null : ForeignText.plain(view.model()));
        model.addAttribute("integration", view.terminal().integrationType().wireName());
        model.addAttribute("merchantAccount", view.terminal().merchantAccount());
        model.addAttribute("steps", running ? Steps.at(latest.orElseThrow().step()) : null);
        model.addAttribute(
                "attempt",
                latest.filter(it -> it.outcome() != Outcome.RUNNING && it.outcome() != Outcome.ANSWERED)
                        .map(it -> ShownDiagnosis.of(it, Optional.empty(), words))
                        .orElse(null));
        model.addAttribute(
                "known",
                answered.map(it -> ShownDiagnosis.of(it, diagnoses.answeredBefore(it), words))
                        .orElse(null));
        history(poiid, after, words, model);
        model.addAttribute("remote", RemoteEligibility.of(view, user));
        model.addAttribute("supported", view.terminal().integrationType() != IntegrationType.MOBILE_PAYMENTS_APP);
        model.addAttribute("mayDiagnose", user.may(Right.DIAGNOSE));
        model.addAttribute("maySeeRaw", user.may(Right.SEE_RAW_MESSAGES));
        model.addAttribute("live", PageLink.to("/live/terminals").with("poiid", poiid));
    }

    private void history(PoiId poiid, @Nullable String after, Words words, Model model) {
        Diagnoses.Page page = diagnoses.history(poiid, after, HISTORY);
        List<ShownDiagnosis> shown = page.diagnoses().stream()
                .map(it -> ShownDiagnosis.of(it, Optional.empty(), words))
                .toList();
        model.addAttribute("history", shown);
        model.addAttribute("laterHistory", after != null);
        model.addAttribute("olderHistory", page.next());
        model.addAttribute("charts", Chart.of(diagnoses.series(poiid, Chart.LIMIT)));
    }
}
