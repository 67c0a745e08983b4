package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is told of the outcomes of async requests, by merchant account. */
public interface EventUrls {

    /**
     * Adds the URL, or gives the one that the merchant account already has this user and, when one is given, this key;
     * the key before it stays good beside it. True when that changed anything.
     *
     * @throws IllegalArgumentException for an unknown merchant account, or for plain http where it is not allowed
     */
    boolean save(MerchantAccount merchantAccount, ReceiverUrl url, @Nullable BasicUser user, @Nullable HmacKey hmacKey);

    /**
     * Adds the URL; empty when the merchant account already has it.
     *
     * @throws IllegalArgumentException as {@link #save} does
     */
    Optional<EventUrl> add(
            MerchantAccount merchantAccount, ReceiverUrl url, @Nullable BasicUser user, @Nullable HmacKey hmacKey);

    /** Those that are not revoked, in order of merchant account and age. */
    List<EventUrl> all();

    /** Those of one merchant account that are not revoked, in order of age. */
    List<EventUrl> of(MerchantAccount merchantAccount);

    /** Empty, too, when it was revoked. */
    Optional<EventUrl> find(UUID id);

    /** Makes a new key, beside which the newest of those before stays good; empty when there is no such URL. */
    Optional<HmacKey> rotateHmac(UUID id);

    /** Ends it and gives up what was still to be delivered; false when there is no such URL. */
    boolean revoke(UUID id);
}
