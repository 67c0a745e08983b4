package io.terminaldesk.demo;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import java.util.Map;
import java.util.Set;

/**
 * The people of the demo. Each start adds those who are missing and gives all the password that the start block shows;
 * what else was changed about them stays.
 */
final class DemoUsers {

    private static final Map<UserName, Set<Role>> ROLES = Map.of(
            new UserName("admin"), Set.of(Role.TERMINAL_MANAGEMENT_ADMIN, Role.MERCHANT_ADMIN),
            new UserName("support"), Set.of(Role.TERMINAL_SUPPORT),
            new UserName("readonly"), Set.of(Role.READONLY));

    private final Users users;

    DemoUsers(Users users) {
        this.users = users;
    }

    void plant(String password) {
        ROLES.forEach((name, roles) -> {
            users.add(name, roles, Scope.whole(Set.of(DemoSeed.MERCHANT_ACCOUNT)));
            users.setPassword(name, password);
        });
    }
}
