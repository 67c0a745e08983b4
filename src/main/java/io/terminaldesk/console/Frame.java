package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page: who is signed in, where they may go, which merchant account they look at.
 *
 * @param signedInUser null before sign-in
 * @param account the merchant account that the page shows; null when the user has none
 */
record Frame(@Nullable SignedInUser signedInUser, @Nullable MerchantAccount account, Theme theme) {

    public boolean isSignedIn() {
        return signedInUser != null;
    }

    public String getUser() {
        return signedInUser == null ? "" : signedInUser.name();
    }

    public List<MerchantAccount> getAccounts() {
        return signedInUser == null ? List.of() : ShownAccount.all(signedInUser.scope());
    }

    public boolean isSeveralAccounts() {
        return getAccounts().size() > 1;
    }

    /** A page of the same merchant account; where there is only one, addresses stay short. */
    public String link(String path) {
        return PageLink.to(path)
                .with("merchantAccount", isSeveralAccounts() ? account : null)
                .toString();
    }

    /** The list that the page belongs to, for another merchant account. */
    public String switchTo(String active, MerchantAccount other) {
        String list = active.equals("settings") || active.equals("audit") ? active : "";
        return PageLink.to("/" + (list.isEmpty() && isTerminals() ? "terminals" : list))
                .with("merchantAccount", other)
                .toString();
    }

    public List<Theme> getThemes() {
        return List.of(Theme.values());
    }

    public boolean isTerminals() {
        return may(Right.SEE_TERMINALS);
    }

    public boolean isSettings() {
        return may(Right.MANAGE_TERMINALS)
                || may(Right.MANAGE_API_KEYS)
                || may(Right.MANAGE_EVENT_URLS)
                || may(Right.MANAGE_USERS);
    }

    public boolean isAudit() {
        return may(Right.SEE_AUDIT);
    }

    private boolean may(Right right) {
        return signedInUser != null && signedInUser.may(right);
    }
}
