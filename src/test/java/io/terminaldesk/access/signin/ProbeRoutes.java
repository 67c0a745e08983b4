package io.terminaldesk.access.signin;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.OpenStreams;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Routes as the pages and the API will have them. The profile keeps them out of every other test's server. */
@RestController
@Profile("probe")
class ProbeRoutes {

    private final OpenStreams streams;

    ProbeRoutes(OpenStreams streams) {
        this.streams = streams;
    }

    @GetMapping("/terminals")
    @Needs(Right.SEE_TERMINALS)
    String terminals(@AuthenticationPrincipal SignedInUser user) {
        return user.name() + " " + user.roles() + " " + user.sessionId();
    }

    @GetMapping({"/terminals/{poiid}", "/api/probe/{poiid}"})
    @Needs(Right.SEE_TERMINALS)
    String foreign() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/terminals")
    @Needs(Right.MANAGE_TERMINALS)
    String add() {
        return "added";
    }

    @GetMapping("/settings/forgotten")
    String withoutRule() {
        return "open to all";
    }

    @GetMapping("/settings/secret")
    @Needs(value = Right.OWN_ACCOUNT, secondFactor = true)
    String secret() {
        return "secret";
    }

    @PostMapping("/settings/secret")
    @Needs(value = Right.OWN_ACCOUNT, secondFactor = true)
    String newSecret() {
        return "new secret";
    }

    @GetMapping("/live/row")
    @Needs(Right.SEE_TERMINALS)
    String row(@AuthenticationPrincipal SignedInUser user) {
        return user.name();
    }

    @GetMapping(path = "/live/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Right.SEE_TERMINALS)
    SseEmitter events(@AuthenticationPrincipal SignedInUser user) throws IOException {
        var emitter = new SseEmitter(0L);
        var registration = streams.register(user, emitter::complete);
        emitter.onCompletion(registration::close);
        emitter.send("open");
        return emitter;
    }

    @GetMapping("/api/probe")
    @Needs(Right.SEE_TERMINALS)
    String api(@AuthenticationPrincipal Actor actor) {
        return Objects.requireNonNull(actor).kind() + " " + actor.name();
    }

    @PostMapping("/api/probe")
    @Needs(Right.DIAGNOSE)
    String apiAct(@AuthenticationPrincipal Actor actor) {
        return actor.name();
    }

    @PostMapping("/api/secret")
    @Needs(value = Right.DIAGNOSE, secondFactor = true)
    String apiSecret() {
        return "secret";
    }

    @GetMapping("/api/forgotten")
    String apiWithoutRule() {
        return "open to all";
    }
}
