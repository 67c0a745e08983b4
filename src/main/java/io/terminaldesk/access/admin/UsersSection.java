package io.terminaldesk.access.admin;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SetupSection;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * {@code users: [{name, roles: [..], merchantAccounts: [..], stores: [M/S, ..], passwordFile}]}. The password of
 * the file is a new user's; later it is their own, who may have changed it.
 */
@Component
class UsersSection implements SetupSection {

    private final Users users;
    private final LocalUserChanges changes;

    UsersSection(Users users, LocalUserChanges changes) {
        this.users = users;
        this.changes = changes;
    }

    @Override
    public String member() {
        return "users";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void apply(JsonNode section) {
        SetupEntry.listIn(section, Set.of("name", "roles", "merchantAccounts", "stores", "passwordFile"))
                .forEach(this::apply);
    }

    private void apply(SetupEntry entry) {
        var name = new UserName(entry.text("name"));
        Set<Role> roles = entry.texts("roles").stream().map(Role::ofTitle).collect(Collectors.toSet());
        Scope scope = UserScope.of(
                entry.texts("merchantAccounts").stream()
                        .map(MerchantAccount::new)
                        .toList(),
                entry.texts("stores"));
        var passwordFile = Path.of(entry.text("passwordFile"));
        boolean isNew = users.find(name).isEmpty();
        changes.save(name, roles, scope);
        if (isNew) {
            changes.givePassword(name, passwordFile);
        }
    }
}
