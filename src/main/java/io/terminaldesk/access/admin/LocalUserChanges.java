package io.terminaldesk.access.admin;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to users at the machine itself, on record. No merchant account's record tells of another one. */
@Component
class LocalUserChanges {

    private final Users users;
    private final LocalAudit audit;

    LocalUserChanges(Users users, LocalAudit audit) {
        this.users = users;
        this.audit = audit;
    }

    void save(UserName name, Set<Role> roles, Scope scope) {
        Optional<User> before = users.find(name);
        if (users.save(name, roles, scope)) {
            Scope earlier = before.map(User::scope).orElse(Scope.whole(Set.of()));
            Set<MerchantAccount> owners =
                    new HashSet<>(earlier.merchantAccounts().keySet());
            owners.addAll(scope.merchantAccounts().keySet());
            if (before.isEmpty()) {
                audit.record("add user", object(name), titlesOf(roles), owners);
            } else if (!before.get().roles().equals(roles)) {
                audit.record("change roles", object(name), titlesOf(roles), owners);
            }
            owners.forEach(it -> recordReach(name, it, earlier, scope));
        }
    }

    private void recordReach(UserName name, MerchantAccount owner, Scope before, Scope after) {
        Scope.@Nullable Reach reach = after.merchantAccounts().get(owner);
        if (!Objects.equals(before.merchantAccounts().get(owner), reach)) {
            String detail = reach == null ? "nothing" : UserScope.text(owner, reach);
            audit.record("set reach", object(name), detail, Set.of(owner));
        }
    }

    /** Returns the password that it made; empty when the file holds one. */
    Optional<String> givePassword(UserName name, @Nullable Path file) {
        if (file == null) {
            String issued = users.issuePassword(name);
            record(name, "issue password");
            return Optional.of(issued);
        }
        if (users.setPassword(name, read(file))) {
            record(name, "set password");
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when there is no such user */
    void record(UserName name, String action) {
        audit.record(
                action,
                object(name),
                null,
                known(name).scope().merchantAccounts().keySet());
    }

    User known(UserName name) {
        return users.find(name).orElseThrow(() -> new IllegalArgumentException("there is no user '" + name + "'"));
    }

    static String titlesOf(Set<Role> roles) {
        return roles.stream().map(Role::title).sorted().collect(Collectors.joining(", "));
    }

    private static String object(UserName name) {
        return "user/" + name;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be read", e);
        }
    }
}
