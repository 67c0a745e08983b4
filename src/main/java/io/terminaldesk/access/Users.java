package io.terminaldesk.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The users of the Customer Area. Whatever takes something away from a user (roles, scope, the password, being enabled)
 * ends their sessions and open streams on every node within 2 seconds. Callers record what they do in the audit.
 */
public interface Users {

    Optional<User> find(UserName name);

    /** In order of name. */
    List<User> all();

    /**
     * Adds a user or changes roles and scope of one that is there; true when that changed anything.
     *
     * @throws IllegalArgumentException when a merchant account or store of the scope does not exist
     */
    boolean save(UserName name, Set<Role> roles, Scope scope);

    /** Makes this the user's password; it must be 8 to 200 characters. */
    void setPassword(UserName name, String password);

    /** Makes a password of 20 random characters and returns it this once. */
    String issuePassword(UserName name);

    void enable(UserName name);

    void disable(UserName name);

    /** Takes the second factor and its recovery codes away, so that the user enrols anew at the next sign-in. */
    void resetSecondFactor(UserName name);

    /** Ends every session and open stream of the user. */
    void endSessions(UserName name);
}
