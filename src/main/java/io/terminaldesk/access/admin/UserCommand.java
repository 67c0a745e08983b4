package io.terminaldesk.access.admin;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin user add|list|set|password|disable|enable|reset-second-factor|end-sessions}. */
@Component
@Command(name = "user", description = "Users of the Customer Area.", mixinStandardHelpOptions = true)
class UserCommand implements AdminCommand {

    private static final String ROLES = "By its title, for example \"Merchant Admin\"; may be given again.";
    private static final String WHOLE = "One that the user belongs to as a whole; may be given again.";
    private static final String STORES = "A store that the user is limited to; may be given again.";

    private final Users users;
    private final LocalUserChanges changes;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    UserCommand(Users users, LocalUserChanges changes) {
        this.users = users;
        this.changes = changes;
    }

    @Command(description = "Adds a user, and makes and prints a password, this once, unless a file holds one.")
    void add(
            @Parameters(paramLabel = "NAME") UserName name,
            @Option(names = "--role", required = true, paramLabel = "R", description = ROLES) List<Role> roles,
            @Option(names = "--merchant-account", paramLabel = "M", description = WHOLE) @Nullable
                    List<MerchantAccount> merchantAccounts,
            @Option(names = "--store", paramLabel = "M/S", description = STORES) @Nullable List<String> stores,
            @Option(names = "--password-file", paramLabel = "F") @Nullable Path passwordFile) {
        if (users.find(name).isPresent()) {
            throw new IllegalArgumentException("there is a user '" + name + "' already");
        }
        changes.save(name, Set.copyOf(roles), UserScope.of(orNone(merchantAccounts), orNone(stores)));
        changes.givePassword(name, passwordFile).ifPresent(this::print);
    }

    @Command(description = "Lists the users: name, state, second factor, roles, merchant accounts and stores.")
    void list() {
        users.all().forEach(user -> print(line(user)));
    }

    @Command(description = "Gives a user other roles, or other merchant accounts and stores; what isn't given stays.")
    void set(
            @Parameters(paramLabel = "NAME") UserName name,
            @Option(names = "--role", paramLabel = "R", description = ROLES) @Nullable List<Role> roles,
            @Option(names = "--merchant-account", paramLabel = "M", description = WHOLE) @Nullable
                    List<MerchantAccount> merchantAccounts,
            @Option(names = "--store", paramLabel = "M/S", description = STORES) @Nullable List<String> stores) {
        User user = changes.known(name);
        Scope given = UserScope.of(orNone(merchantAccounts), orNone(stores));
        Scope scope = given.merchantAccounts().isEmpty() ? user.scope() : given;
        changes.save(name, roles == null ? user.roles() : Set.copyOf(roles), scope);
    }

    @Command(description = "Makes and prints another password, this once, unless a file holds one; unlocks the user.")
    void password(
            @Parameters(paramLabel = "NAME") UserName name,
            @Option(names = "--password-file", paramLabel = "F") @Nullable Path passwordFile) {
        changes.givePassword(name, passwordFile).ifPresent(this::print);
    }

    @Command(description = "Ends the user's sessions within 2 seconds and lets them sign in no more.")
    void disable(@Parameters(paramLabel = "NAME") UserName name) {
        act(name, "disable user", users::disable);
    }

    @Command(description = "Lets a disabled user sign in again.")
    void enable(@Parameters(paramLabel = "NAME") UserName name) {
        act(name, "enable user", users::enable);
    }

    @Command(name = "reset-second-factor", description = "Takes the second factor away, so that the user enrols anew.")
    void resetSecondFactor(@Parameters(paramLabel = "NAME") UserName name) {
        act(name, "reset second factor", users::resetSecondFactor);
    }

    @Command(name = "end-sessions", description = "Ends the user's sessions within 2 seconds.")
    void endSessions(@Parameters(paramLabel = "NAME") UserName name) {
        act(name, "end sessions", users::endSessions);
    }

    private void act(UserName name, String action, Consumer<UserName> change) {
        change.accept(name);
        changes.record(name, action);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static String line(User user) {
        return String.join(
                "  ",
                user.name().value(),
                user.enabled() ? "enabled" : "disabled",
                user.hasSecondFactor() ? "second factor" : "password only",
                LocalUserChanges.titlesOf(user.roles()),
                UserScope.text(user.scope()));
    }
}
