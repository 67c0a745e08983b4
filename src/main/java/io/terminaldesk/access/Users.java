package io.terminaldesk.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users of the Customer Area. Whatever takes something away from a user (roles, scope, the password, being enabled)
 * ends their sessions and open streams on every node within 2 seconds. Callers record what they do in the audit.
 */
public interface Users {

    Optional<User> find(UserName name);

    /** The same, and whoever else changes the user waits for the end of the caller's transaction. */
    Optional<User> lock(UserName name);

    /** In order of name. */
    List<User> all();

    /** Those who reach into the merchant account, be it into a single store, in order of name from the one after that. */
    List<User> of(MerchantAccount merchantAccount, @Nullable UserName after, int limit);

    /**
     * Adds a user; false when there is one of this name, who is left alone.
     *
     * @throws IllegalArgumentException as {@link #save} does
     * @throws org.springframework.dao.DuplicateKeyException when somebody else adds that user at this moment
     */
    boolean add(UserName name, Set<Role> roles, Scope scope);

    /**
     * Adds a user or changes roles and scope of one that is there; true when that changed anything.
     *
     * @throws IllegalArgumentException when there is no role or nothing in the scope, or what is in it does not exist
     */
    boolean save(UserName name, Set<Role> roles, Scope scope);

    /**
     * Makes this the user's password and unlocks them; false when it was that before.
     *
     * @throws IllegalArgumentException when it is not 8 to 200 characters, or is the user's name
     */
    boolean setPassword(UserName name, String password);

    /** Makes a password of 20 random characters and returns it this once. */
    String issuePassword(UserName name);

    void enable(UserName name);

    void disable(UserName name);

    /** Takes the second factor and its recovery codes away, so that the user enrols anew at the next sign-in. */
    void resetSecondFactor(UserName name);

    /** Ends every session and open stream of the user. */
    void endSessions(UserName name);
}
