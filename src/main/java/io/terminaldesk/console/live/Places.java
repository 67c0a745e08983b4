package io.terminaldesk.console.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.Terminals;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Where terminals stand and, so that those are told too who lose one from sight, where they stood when last looked at. */
@Component
@ConditionalOnWebApplication
public class Places {

    private static final int REMEMBERED = 50_000;

    private final Cache<PoiId, Terminal> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Terminals terminals;

    Places(Terminals terminals) {
        this.terminals = terminals;
    }

    /** Somebody sees the terminal there now. */
    public void remember(Terminal terminal) {
        known.put(terminal.poiid(), terminal);
    }

    /** Where it stood and where it stands; nowhere when it is gone and nobody saw it. */
    List<Terminal> of(PoiId poiid) {
        @Nullable Terminal before = known.getIfPresent(poiid);
        @Nullable Terminal now = terminals.find(poiid).orElse(null);
        if (now == null) {
            known.invalidate(poiid);
        } else {
            remember(now);
        }
        return Stream.of(before, now).filter(Objects::nonNull).distinct().toList();
    }
}
