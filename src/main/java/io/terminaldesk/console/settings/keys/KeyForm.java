package io.terminaldesk.console.settings.keys;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.settings.Mistakes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form that makes a key, as it was filled in. */
record KeyForm(
        @Nullable String label,
        @Nullable List<String> accounts,
        @Nullable Boolean readsAudit) {

    private static final int LONGEST_LABEL = 200;

    /** The form as understood. */
    record Wanted(String label, Set<MerchantAccount> accounts, boolean readsAudit) {}

    static KeyForm emptyFor(@Nullable MerchantAccount account) {
        return new KeyForm("", account == null ? List.of() : List.of(account.value()), false);
    }

    public boolean has(MerchantAccount account) {
        return accounts != null && accounts.contains(account.value());
    }

    /** Null when something is missing; the mistakes tell what. */
    @Nullable
    Wanted read(SignedInUser user, Mistakes mistakes) {
        String text = label == null ? "" : label.strip();
        if (text.isEmpty() || text.length() > LONGEST_LABEL || text.chars().anyMatch(Character::isISOControl)) {
            mistakes.add("label", "settings.api-keys.label.wrong", text);
        }
        Set<MerchantAccount> wanted = (accounts == null ? List.<String>of() : accounts)
                .stream().map(it -> account(user, it)).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            mistakes.add("accounts", "settings.accounts.none", "");
        }
        return mistakes.isEmpty() ? new Wanted(text, wanted, Boolean.TRUE.equals(readsAudit)) : null;
    }

    /** The form offers the user's own merchant accounts; another one was not chosen in it. */
    private static MerchantAccount account(SignedInUser user, String name) {
        if (!MerchantAccount.isValid(name) || !user.scope().coversWhole(new MerchantAccount(name))) {
            throw new NothingHere();
        }
        return new MerchantAccount(name);
    }
}
