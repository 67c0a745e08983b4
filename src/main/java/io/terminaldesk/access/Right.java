package io.terminaldesk.access;

/** What somebody may do, within their {@link Scope}. Roles are bundles of rights; routes ask for one. */
public enum Right {
    /** The list of terminals, a terminal's page, its condition and the history of its diagnoses. */
    SEE_TERMINALS,
    /** Diagnose a terminal and check its connection. */
    DIAGNOSE,
    /** The messages of a diagnosis as they went over the wire. */
    SEE_RAW_MESSAGES,
    /** Add, move and remove terminals, issue and revoke their credentials, add and remove stores. */
    MANAGE_TERMINALS,
    START_REMOTE_SESSION,
    END_ANY_REMOTE_SESSION,
    MANAGE_USERS,
    MANAGE_API_KEYS,
    MANAGE_EVENT_URLS,
    SEE_AUDIT,
    /** What everyone who signed in may do: their own password, second factor and language, and signing out. */
    OWN_ACCOUNT
}
