package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.User;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.Person;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what became of a user's roles and reach. Whoever sees one of the merchant accounts reads an entry, so the reach
 * in each is an entry of that one alone, and no entry names another.
 */
@Component("userChangesByPeople")
class UserChanges {

    private final Acts acts;

    UserChanges(Acts acts) {
        this.acts = acts;
    }

    void recordAdded(Person by, UserForm.Wanted added) {
        Set<MerchantAccount> owners = added.scope().merchantAccounts().keySet();
        acts.record(by, "add user", object(added), rolesOf(added.roles()), owners);
        owners.forEach(account -> recordReach(by, added, account));
    }

    void recordChanged(Person by, User before, UserForm.Wanted after) {
        Set<MerchantAccount> owners =
                new HashSet<>(before.scope().merchantAccounts().keySet());
        owners.addAll(after.scope().merchantAccounts().keySet());
        if (!before.roles().equals(after.roles())) {
            acts.record(by, "change roles", object(after), rolesOf(after.roles()), owners);
        }
        owners.stream()
                .filter(it -> !Objects.equals(reach(before.scope(), it), reach(after.scope(), it)))
                .forEach(account -> recordReach(by, after, account));
    }

    private void recordReach(Person by, UserForm.Wanted user, MerchantAccount account) {
        String detail =
                switch (reach(user.scope(), account)) {
                    case null -> "none of the merchant account";
                    case Scope.Reach.Whole() -> "the whole merchant account";
                    case Scope.Reach.Stores(Set<StoreName> stores) ->
                        stores.stream()
                                .map(StoreName::value)
                                .sorted()
                                .collect(Collectors.joining(", ", "stores: ", ""));
                };
        acts.record(by, "set reach", object(user), detail, Set.of(account));
    }

    private static Scope.@Nullable Reach reach(Scope scope, MerchantAccount account) {
        return scope.merchantAccounts().get(account);
    }

    private static String rolesOf(Set<Role> roles) {
        return roles.stream().map(Role::title).sorted().collect(Collectors.joining(", ", "roles: ", ""));
    }

    private static String object(UserForm.Wanted user) {
        return "user/" + user.name();
    }
}
