package io.terminaldesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Reads a request's API credential: {@code x-api-key} in any case, or HTTP Basic with the key's id as user and the whole
 * key as password. Exactly one is taken; two are refused, because whoever stands in between may read the other one.
 * Refusals are counted by source.
 */
public final class ApiCredentials {

    private static final Logger LOG = LoggerFactory.getLogger(ApiCredentials.class);

    private final ApiKeys keys;
    private final FailedCredentials failures;

    public ApiCredentials(ApiKeys keys, FailedCredentials failures) {
        this.keys = keys;
        this.failures = failures;
    }

    public Presented read(HttpServletRequest request) {
        List<String> plain = Collections.list(request.getHeaders("x-api-key"));
        List<String> authorizations = Collections.list(request.getHeaders("Authorization"));
        if (plain.isEmpty() && authorizations.isEmpty()) {
            return new Presented.Missing();
        }
        String source = CredentialSource.of("api", request);
        Duration pause = failures.pauseFor(source);
        if (pause.isPositive()) {
            return new Presented.Throttled(pause);
        }
        try {
            return authenticate(plain, authorizations)
                    .<Presented>map(Presented.Caller::new)
                    .orElseGet(() -> refuse(source));
        } catch (DataAccessException e) {
            LOG.warn("API keys can't be read: {}", e.getMostSpecificCause().getMessage());
            return new Presented.Uncheckable();
        }
    }

    /** The id of the one key that a request says it has, which proves nothing. */
    public Optional<String> named(HttpServletRequest request) {
        List<String> plain = Collections.list(request.getHeaders("x-api-key"));
        List<String> authorizations = Collections.list(request.getHeaders("Authorization"));
        if (plain.size() + authorizations.size() != 1) {
            return Optional.empty();
        }
        return plain.isEmpty()
                ? BasicCredentials.parse(authorizations.getFirst())
                        .flatMap(basic -> WholeKey.parse(basic.password()))
                        .map(WholeKey::id)
                : WholeKey.parse(plain.getFirst()).map(WholeKey::id);
    }

    private Presented refuse(String source) {
        Duration pause = failures.recordFor(source);
        return pause.isPositive() ? new Presented.Throttled(pause) : new Presented.Refused();
    }

    private Optional<ApiCaller> authenticate(List<String> plain, List<String> authorizations) {
        if (plain.size() + authorizations.size() > 1) {
            return Optional.empty();
        }
        if (!plain.isEmpty()) {
            return keys.authenticate(plain.getFirst());
        }
        return BasicCredentials.parse(authorizations.getFirst()).flatMap(basic -> keys.authenticate(basic.password())
                .filter(caller -> caller.keyId().equals(basic.user())));
    }
}
