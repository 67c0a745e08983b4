package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.settings.Mistakes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a user, as it was filled in.
 *
 * @param roles names of constants
 * @param reach {@code Account} for a whole merchant account, {@code Account/Store} for a store of one
 */
record UserForm(
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable List<String> reach) {

    /** The form as understood. */
    record Wanted(UserName name, Set<Role> roles, Scope scope) {}

    static UserForm empty() {
        return new UserForm("", List.of(), List.of());
    }

    static UserForm of(User user) {
        List<String> reach = new ArrayList<>();
        user.scope().merchantAccounts().forEach((account, reached) -> {
            switch (reached) {
                case Scope.Reach.Whole() -> reach.add(account.value());
                case Scope.Reach.Stores(Set<StoreName> stores) ->
                    stores.forEach(store -> reach.add(account + "/" + store));
            }
        });
        return new UserForm(
                user.name().value(), user.roles().stream().map(Role::name).toList(), reach);
    }

    public boolean hasRole(Role role) {
        return roles != null && roles.contains(role.name());
    }

    public boolean reaches(String place) {
        return reach != null && reach.contains(place);
    }

    /** Null when something is wrong; the mistakes tell what. */
    @Nullable
    Wanted read(Scope actors, Mistakes mistakes) {
        UserName userName = mistakes.read(
                        "name", "settings.users.name.wrong", name == null ? "" : name.strip(), UserName::new)
                .orElse(null);
        Set<Role> wanted = (roles == null ? List.<String>of() : roles)
                .stream().map(UserForm::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (wanted.isEmpty()) {
            mistakes.add("roles", "settings.users.roles.none", "");
        }
        Scope scope = scope();
        if (scope.merchantAccounts().isEmpty()) {
            mistakes.add("reach", "settings.accounts.none", "");
        }
        // The form offers what is within the actor's own reach; anything beyond was not chosen in it.
        if (!actors.covers(scope)) {
            throw new NothingHere();
        }
        return userName == null || !mistakes.isEmpty() ? null : new Wanted(userName, wanted, scope);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new NothingHere();
        }
    }

    private Scope scope() {
        Set<MerchantAccount> whole = new HashSet<>();
        Map<MerchantAccount, Set<StoreName>> stores = new HashMap<>();
        for (String place : reach == null ? List.<String>of() : reach) {
            int slash = place.indexOf('/');
            MerchantAccount account = account(slash < 0 ? place : place.substring(0, slash));
            if (slash < 0) {
                whole.add(account);
            } else {
                stores.computeIfAbsent(account, _ -> new HashSet<>()).add(store(place.substring(slash + 1)));
            }
        }
        Map<MerchantAccount, Scope.Reach> reached = new HashMap<>();
        stores.forEach((account, names) -> reached.put(account, new Scope.Reach.Stores(names)));
        whole.forEach(account -> reached.put(account, new Scope.Reach.Whole()));
        return new Scope(reached);
    }

    private static MerchantAccount account(String name) {
        if (!MerchantAccount.isValid(name)) {
            throw new NothingHere();
        }
        return new MerchantAccount(name);
    }

    private static StoreName store(String name) {
        if (!StoreName.isValid(name)) {
            throw new NothingHere();
        }
        return new StoreName(name);
    }
}
