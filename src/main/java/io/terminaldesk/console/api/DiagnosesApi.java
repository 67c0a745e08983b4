package io.terminaldesk.console.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalList;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/terminals/{poiid}/diagnoses}: the history, one of it, and starting another. */
@Hidden
@RestController
@RequestMapping("/api/terminals/{poiid}/diagnoses")
@ConditionalOnWebApplication
final class DiagnosesApi {

    private final TerminalList terminals;
    private final Diagnoses diagnoses;

    DiagnosesApi(TerminalList terminals, Diagnoses diagnoses) {
        this.terminals = terminals;
        this.diagnoses = diagnoses;
    }

    @GetMapping
    @Needs(Right.SEE_TERMINALS)
    PageJson<DiagnosisJson> history(
            @AuthenticationPrincipal Actor actor, @PathVariable String poiid, HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("after", "limit"));
        int limit = parameters.number("limit", 20, 1, 100);
        PoiId seen = Seen.by(actor, poiid, terminals).terminal().poiid();
        var page = Cursor.in(parameters, after -> diagnoses.history(seen, after, limit));
        return new PageJson<>(page.diagnoses().stream().map(DiagnosisJson::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Needs(Right.SEE_TERMINALS)
    DiagnosisJson diagnosis(@AuthenticationPrincipal Actor actor, @PathVariable String poiid, @PathVariable String id) {
        PoiId seen = Seen.by(actor, poiid, terminals).terminal().poiid();
        return diagnoses.find(seen, idOf(id)).map(DiagnosisJson::of).orElseThrow(NothingHere::new);
    }

    @PostMapping
    @Needs(Right.DIAGNOSE)
    ResponseEntity<DiagnosisJson> start(
            @AuthenticationPrincipal Actor actor, @PathVariable String poiid, HttpServletRequest request) {
        PoiId seen = Seen.by(actor, poiid, terminals).terminal().poiid();
        return switch (diagnoses.start(seen, actor, request.getRemoteAddr())) {
            case Diagnoses.Start.Running(Diagnosis started) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/terminals/" + seen + "/diagnoses/" + started.id()))
                        .body(DiagnosisJson.of(started));
            case Diagnoses.Start.NotSupported() -> throw new NotDiagnosable(seen);
            case Diagnoses.Start.NoSuchTerminal() -> throw new NothingHere();
        };
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NothingHere();
        }
    }
}
