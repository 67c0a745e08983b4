package io.terminaldesk.simulator.web;

import io.terminaldesk.nexo.BoundedJson;
import io.terminaldesk.simulator.fleet.FleetLifecycle;
import io.terminaldesk.simulator.fleet.LinkedTerminal;
import io.terminaldesk.simulator.state.StateJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The control API: what the virtual terminals are, and whatever shall be different with one. */
@RestController
@RequestMapping("/simulator/terminals")
@VirtualTerminalsHere
final class TerminalsController {

    private final FleetLifecycle lifecycle;

    TerminalsController(FleetLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @GetMapping
    List<ObjectNode> list() {
        return lifecycle.fleet().stream()
                .flatMap(fleet -> fleet.terminals().stream())
                .map(LinkedTerminal::view)
                .toList();
    }

    @GetMapping("/{poiid}")
    ResponseEntity<?> get(@PathVariable String poiid) {
        return find(poiid)
                .<ResponseEntity<?>>map(terminal -> ResponseEntity.ok(terminal.view()))
                .orElseGet(() -> unknown(poiid));
    }

    @PatchMapping(
            path = "/{poiid}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> patch(@PathVariable String poiid, InputStream body) throws IOException {
        byte[] patch = body.readNBytes(BoundedJson.MAX_BYTES + 1);
        return find(poiid)
                .<ResponseEntity<?>>map(terminal -> switch (BoundedJson.read(patch)) {
                    case BoundedJson.Result.Read(ObjectNode object) -> patched(terminal, object);
                    case BoundedJson.Result.Unreadable(String reason) ->
                        problem(HttpStatus.BAD_REQUEST, "The body is no JSON merge patch: " + reason);
                })
                .orElseGet(() -> unknown(poiid));
    }

    private Optional<LinkedTerminal> find(String poiid) {
        return lifecycle.fleet().flatMap(fleet -> fleet.find(poiid));
    }

    private static ResponseEntity<?> patched(LinkedTerminal terminal, ObjectNode patch) {
        return switch (terminal.patch(patch)) {
            case StateJson.Result.Valid _ -> ResponseEntity.ok(terminal.view());
            case StateJson.Result.Invalid(String reason) -> problem(HttpStatus.BAD_REQUEST, reason);
        };
    }

    private static ResponseEntity<?> unknown(String poiid) {
        return problem(HttpStatus.NOT_FOUND, "There is no virtual terminal '" + poiid + "'");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
