package io.terminaldesk.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, stores, lists and revokes API keys. Only their SHA-256 is kept. */
public interface ApiKeyRegistry {

    /**
     * Makes a key and returns it whole, this once: {@code td_}, its id of 8 characters, {@code _}, 256 random bits.
     *
     * @throws IllegalArgumentException when there is no such merchant account
     */
    String issue(String label, Set<MerchantAccount> merchantAccounts, boolean readsAudit);

    /** Makes a key that reads no audit. */
    default String issue(String label, Set<MerchantAccount> merchantAccounts) {
        return issue(label, merchantAccounts, false);
    }

    /**
     * Stores a key made elsewhere in place of any other of this id; true when that changed anything. A key that was
     * revoked stays revoked until another takes its id.
     *
     * @param keyId the key's own id, or up to 7 letters and digits for a key that is not of the {@code td_} form
     * @throws IllegalArgumentException when the id isn't the key's, or there is no such merchant account
     */
    boolean register(
            String keyId, String label, String wholeKey, Set<MerchantAccount> merchantAccounts, boolean readsAudit);

    /** Stores a key that reads no audit. */
    default boolean register(String keyId, String label, String wholeKey, Set<MerchantAccount> merchantAccounts) {
        return register(keyId, label, wholeKey, merchantAccounts, false);
    }

    /** In order of id, revoked ones too. */
    List<RegisteredKey> all();

    /**
     * Those that act for the merchant account, in order of id from the one after that; one that was revoked stays among
     * them for 30 days.
     */
    List<RegisteredKey> of(MerchantAccount merchantAccount, @Nullable String after, int limit);

    /** Finds a revoked one too. */
    Optional<RegisteredKey> find(String keyId);

    /** Ends it within 2 seconds on every node; false when there is no such key or it was revoked before. */
    boolean revoke(String keyId);
}
