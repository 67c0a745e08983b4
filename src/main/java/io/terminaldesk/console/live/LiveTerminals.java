package io.terminaldesk.console.live;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.ShownAccount;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalList;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The event stream of a page: one that shows a merchant account's terminals, or one of them alone, or anything else, which
 * is told no more than that its login is over.
 */
@RestController
@ConditionalOnWebApplication
class LiveTerminals {

    // A page opens it anew by itself; so one whose reader vanished without a word is not kept for ever.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ChangeStreams streams;
    private final TerminalList terminals;

    LiveTerminals(ChangeStreams streams, TerminalList terminals) {
        this.streams = streams;
        this.terminals = terminals;
    }

    @GetMapping(path = "/live/terminals", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Right.SEE_TERMINALS)
    SseEmitter open(
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(required = false) @Nullable String poiid,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse response) {
        Scope scope = user.scope();
        @Nullable Terminal only = poiid == null ? null : inScope(poiid, scope);
        MerchantAccount shown = only == null
                ? ShownAccount.of(merchantAccount, scope).orElseThrow(NothingHere::new)
                : only.merchantAccount();
        return serve(user, shown, only == null ? null : only.poiid(), response);
    }

    @GetMapping(path = "/live/login", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Right.OWN_ACCOUNT)
    SseEmitter open(@AuthenticationPrincipal SignedInUser user, HttpServletResponse response) {
        return serve(user, null, null, response);
    }

    private SseEmitter serve(
            SignedInUser user, @Nullable MerchantAccount shown, @Nullable PoiId only, HttpServletResponse response) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var stream = new ChangeStream(user, shown, only, emitter);
        emitter.onTimeout(() -> stream.end(""));
        emitter.onError(_ -> stream.end(""));
        emitter.onCompletion(() -> stream.end(""));
        if (!streams.open(stream)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return emitter;
    }

    private Terminal inScope(String poiid, Scope scope) {
        if (!PoiId.isValid(poiid)) {
            throw new NothingHere();
        }
        return terminals
                .find(new PoiId(poiid), scope)
                .orElseThrow(NothingHere::new)
                .terminal();
    }
}
