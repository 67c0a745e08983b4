package io.terminaldesk.console.terminals;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Diagnose now, and a single diagnosis of the history. */
@Controller
@ConditionalOnWebApplication
class DiagnosisPages {

    private final DetailPage terminal;
    private final Diagnoses diagnoses;
    private final TerminalDetails details;
    private final RawMessages rawMessages;

    DiagnosisPages(DetailPage terminal, Diagnoses diagnoses, TerminalDetails details, RawMessages rawMessages) {
        this.terminal = terminal;
        this.diagnoses = diagnoses;
        this.details = details;
        this.rawMessages = rawMessages;
    }

    /** A page that stays open is told to look at the terminal anew; any other goes back to it. */
    @PostMapping("/terminals/{poiid}/diagnoses")
    @Needs(Right.DIAGNOSE)
    ResponseEntity<Void> diagnose(
            @PathVariable String poiid,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request) {
        PoiId known = terminal.inScope(poiid, user.scope()).terminal().poiid();
        return switch (diagnoses.start(known, user, request.getRemoteAddr())) {
            case Diagnoses.Start.Running _ ->
                byHtmx == null
                        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .header("Location", "/terminals/" + known)
                                .build()
                        : ResponseEntity.noContent()
                                .header("HX-Trigger", "desk:look")
                                .build();
            case Diagnoses.Start.NotSupported _ ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
            case Diagnoses.Start.NoSuchTerminal _ -> throw new NothingHere();
        };
    }

    @GetMapping("/terminals/{poiid}/diagnoses/{id}")
    @Needs(Right.SEE_TERMINALS)
    String show(
            @PathVariable String poiid,
            @PathVariable String id,
            @AuthenticationPrincipal SignedInUser user,
            Locale locale,
            Model model) {
        TerminalView view = terminal.inScope(poiid, user.scope());
        Diagnosis diagnosis = find(view, id);
        model.addAttribute("poiid", poiid);
        model.addAttribute("merchantAccount", view.terminal().merchantAccount());
        model.addAttribute("maySeeRaw", user.may(Right.SEE_RAW_MESSAGES));
        model.addAttribute(
                "it", ShownDiagnosis.of(diagnosis, diagnoses.answeredBefore(diagnosis), details.words(locale)));
        return "terminals/diagnosis";
    }

    @GetMapping("/terminals/{poiid}/diagnoses/{id}/messages")
    @Needs(Right.SEE_RAW_MESSAGES)
    String messages(
            @PathVariable String poiid,
            @PathVariable String id,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request,
            Model model) {
        TerminalView view = terminal.inScope(poiid, user.scope());
        Diagnosis diagnosis = find(view, id);
        model.addAttribute("poiid", poiid);
        model.addAttribute("merchantAccount", view.terminal().merchantAccount());
        model.addAttribute("id", diagnosis.id());
        model.addAttribute("exchanges", rawMessages.shown(diagnosis, user, request.getRemoteAddr()));
        return "terminals/messages";
    }

    private Diagnosis find(TerminalView view, String id) {
        return uuid(id).flatMap(it -> diagnoses.find(view.terminal().poiid(), it))
                .orElseThrow(NothingHere::new);
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
