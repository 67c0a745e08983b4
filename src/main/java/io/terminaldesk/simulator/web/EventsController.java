package io.terminaldesk.simulator.web;

import io.terminaldesk.nexo.BoundedJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pretend POS system's event URL, and what came in there. */
@RestController
@RequestMapping("/simulator/events")
@VirtualTerminalsHere
final class EventsController {

    private final RecentEvents events = new RecentEvents();
    private final Clock clock;

    EventsController(Clock clock) {
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BoundedJson.MAX_BYTES + 1);
        if (body.length > BoundedJson.MAX_BYTES) {
            ProblemDetail tooLarge = ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONTENT_TOO_LARGE, "An event has at most " + BoundedJson.MAX_BYTES + " bytes");
            return ResponseEntity.of(tooLarge).build();
        }
        events.add(new EventDelivery(
                clock.instant(),
                headers(request),
                BoundedJson.read(body) instanceof BoundedJson.Result.Read(var message) ? message : null,
                new String(body, StandardCharsets.UTF_8)));
        return ResponseEntity.ok("[accepted]");
    }

    @GetMapping
    List<EventDelivery> list() {
        return events.list();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String value = String.join(", ", Collections.list(request.getHeaders(name)));
            boolean secret = name.equalsIgnoreCase("Authorization");
            headers.put(name.toLowerCase(Locale.ROOT), secret ? value.replaceFirst(" .*", "") : value);
        }
        return headers;
    }
}
