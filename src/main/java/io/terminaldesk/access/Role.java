package io.terminaldesk.access;

import static io.terminaldesk.access.Right.DIAGNOSE;
import static io.terminaldesk.access.Right.END_ANY_REMOTE_SESSION;
import static io.terminaldesk.access.Right.MANAGE_API_KEYS;
import static io.terminaldesk.access.Right.MANAGE_EVENT_URLS;
import static io.terminaldesk.access.Right.MANAGE_TERMINALS;
import static io.terminaldesk.access.Right.MANAGE_USERS;
import static io.terminaldesk.access.Right.OWN_ACCOUNT;
import static io.terminaldesk.access.Right.SEE_AUDIT;
import static io.terminaldesk.access.Right.SEE_RAW_MESSAGES;
import static io.terminaldesk.access.Right.SEE_TERMINALS;
import static io.terminaldesk.access.Right.START_REMOTE_SESSION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of the Customer Area by their real names; a user has one or several. */
public enum Role {
    TERMINAL_MANAGEMENT_ADMIN(
            "Merchant POS Terminal Management Admin",
            SEE_TERMINALS,
            DIAGNOSE,
            SEE_RAW_MESSAGES,
            MANAGE_TERMINALS,
            START_REMOTE_SESSION,
            END_ANY_REMOTE_SESSION),
    TERMINAL_SUPPORT("Merchant POS Terminal Support", SEE_TERMINALS, DIAGNOSE, SEE_RAW_MESSAGES, START_REMOTE_SESSION),
    MERCHANT_ADMIN("Merchant Admin", MANAGE_USERS, MANAGE_API_KEYS, MANAGE_EVENT_URLS, SEE_AUDIT),
    READONLY("readonly", SEE_TERMINALS);

    private final String title;
    private final Set<Right> rights;

    Role(String title, Right... rights) {
        this.title = title;
        this.rights = EnumSet.of(OWN_ACCOUNT, rights);
    }

    /** The name that people and files use. */
    public String title() {
        return title;
    }

    public boolean grants(Right right) {
        return rights.contains(right);
    }

    /** @throws IllegalArgumentException naming those that there are */
    public static Role ofTitle(String title) {
        return withTitle(title)
                .orElseThrow(() -> new IllegalArgumentException("there is no role '" + title + "' but "
                        + Arrays.stream(values()).map(Role::title).collect(Collectors.joining(", "))));
    }

    public static Optional<Role> withTitle(String title) {
        return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
    }
}
