package io.terminaldesk.cluster;

import java.time.Duration;
import java.util.Optional;

/**
 * Small values that all nodes share for a while. Every method is one atomic step. A value is gone once its time to live
 * is over, and may be gone earlier when the store lost its data, so nothing that must survive is kept here alone.
 *
 * <p>Every method throws {@link ClusterUnavailableException} when the store is away; the step may have been taken then.
 */
public interface ExpiringStore {

    /** Replaces whatever was there. */
    void put(String key, String value, Duration timeToLive);

    Optional<String> get(String key);

    /** Reads and removes: of several callers at once exactly one gets the value. */
    Optional<String> take(String key);

    /**
     * Stores the value unless one of a higher epoch is there; one of the same epoch is replaced and lives anew. All
     * values of such a key are stored by this method.
     */
    Put putIfNewer(String key, long epoch, String value, Duration timeToLive);

    /** Removes the value only while it is still this one. */
    boolean removeIfSame(String key, String value);

    /** A number higher than any before for this key, also after the store lost its data: at least the milliseconds since 1970. */
    long nextEpoch(String key);

    /** What came of {@link #putIfNewer}. */
    sealed interface Put {

        /** The value is stored, in place of this one. */
        record Stored(Optional<String> replaced) implements Put {}

        /** One of a higher epoch is there and stays. */
        record Outdated() implements Put {}
    }
}
