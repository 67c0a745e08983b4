package io.terminaldesk.access.signin;

import io.terminaldesk.access.OpenStreams;
import io.terminaldesk.access.SignedInUser;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks twice a second in the database which logins of this node's open streams still stand, and ends the streams of the
 * others. What ended a login, and on which node, makes no difference. A stopping server ends them all first.
 */
final class WatchedStreams implements OpenStreams, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedStreams.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final StandingLogins standing;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService watch;

    WatchedStreams(StandingLogins standing) {
        this.standing = standing;
    }

    // No record: two streams of one login may have equal ends.
    private final class Stream implements Registration {

        private final LoginId login;
        private final Runnable end;

        private Stream(LoginId login, Runnable end) {
            this.login = login;
            this.end = end;
        }

        @Override
        public void close() {
            open.remove(this);
        }

        /** Once, and never on the thread that watches: an end may wait for its client. */
        private void finish() {
            if (open.remove(this)) {
                Thread.ofVirtual().name("stream-end").start(end);
            }
        }
    }

    @Override
    public Registration register(SignedInUser user, Runnable end) {
        var stream = new Stream(LoginId.parse(user.sessionId()), end);
        open.add(stream);
        return stream;
    }

    private void endWhatIsOver() {
        try {
            Set<Stream> looked = Set.copyOf(open);
            Set<LoginId> stillThere =
                    standing.among(looked.stream().map(it -> it.login).collect(Collectors.toSet()));
            looked.stream().filter(it -> !stillThere.contains(it.login)).forEach(Stream::finish);
        } catch (RuntimeException e) {
            LOG.warn("The logins of open streams can't be read and will be looked at again: {}", e.toString());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("stream-watch").factory());
        started.scheduleWithFixedDelay(this::endWhatIsOver, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        watch = started;
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        Set.copyOf(open).forEach(Stream::finish);
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
