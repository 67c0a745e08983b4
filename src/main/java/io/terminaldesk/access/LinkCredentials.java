package io.terminaldesk.access;

import io.terminaldesk.nexo.PoiId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads the credential that a terminal opens its link with, {@code Authorization: Basic base64(POIID:credential)}.
 * Refusals are counted by source; a source that has used up its tries is refused unseen.
 */
public final class LinkCredentials {

    private final TerminalCredentials credentials;
    private final FailedCredentials failures;

    public LinkCredentials(TerminalCredentials credentials, FailedCredentials failures) {
        this.credentials = credentials;
        this.failures = failures;
    }

    /** The terminal that this request proves to come from; empty is answered with 401, whatever the reason. */
    public Optional<PoiId> read(HttpServletRequest request) {
        List<String> authorizations = Collections.list(request.getHeaders("Authorization"));
        if (authorizations.isEmpty()) {
            return Optional.empty();
        }
        String source = CredentialSource.of("link", request);
        if (failures.pauseFor(source).isPositive()) {
            return Optional.empty();
        }
        Optional<PoiId> terminal =
                authorizations.size() > 1 ? Optional.empty() : authenticate(authorizations.getFirst());
        if (terminal.isEmpty()) {
            failures.recordFor(source);
        }
        return terminal;
    }

    private Optional<PoiId> authenticate(String authorization) {
        return BasicCredentials.parse(authorization)
                .filter(basic -> PoiId.isValid(basic.user()))
                .filter(basic -> credentials.matches(new PoiId(basic.user()), basic.password()))
                .map(basic -> new PoiId(basic.user()));
    }
}
