package io.terminaldesk.console.settings;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.AccountChoice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of Settings in the order of their menu, and whom each is for. */
public enum Section {
    TERMINALS("terminals", Right.MANAGE_TERMINALS, false, "device-mobile"),
    STORES("stores", Right.MANAGE_TERMINALS, true, "building-store"),
    API_KEYS("api-keys", Right.MANAGE_API_KEYS, true, "key"),
    EVENT_URLS("event-urls", Right.MANAGE_EVENT_URLS, true, "webhook"),
    USERS("users", Right.MANAGE_USERS, false, "users");

    private final String name;
    private final Right right;
    private final boolean forWholeAccounts;
    private final String icon;

    Section(String name, Right right, boolean forWholeAccounts, String icon) {
        this.name = name;
        this.right = right;
        this.forWholeAccounts = forWholeAccounts;
        this.icon = icon;
    }

    /** Those that are of any use to the user. */
    public static List<Section> of(SignedInUser user) {
        return Arrays.stream(values())
                .filter(it -> user.may(it.right))
                .filter(it -> it.choice(user, null).shown() != null)
                .toList();
    }

    /** Which merchant accounts the page can show, and which of them it does. */
    public AccountChoice choice(SignedInUser user, @Nullable String asked) {
        return forWholeAccounts
                ? AccountChoice.amongWhole(user.scope(), asked)
                : AccountChoice.amongTouched(user.scope(), asked);
    }

    /** Where the page is, showing this merchant account. */
    public String address(@Nullable MerchantAccount shown) {
        return shown == null
                ? getPath()
                : getPath() + "?merchantAccount=" + shown.value().replace(" ", "%20");
    }

    public String getPath() {
        return "/settings/" + name;
    }

    public String getKey() {
        return "settings." + name;
    }

    public String getIcon() {
        return icon;
    }
}
