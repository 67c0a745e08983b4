package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Listed;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to users whose whole scope lies within their own, on record. Nobody does any of it to themselves. */
@Component
class UserActs {

    private final Users users;
    private final UserChanges changes;
    private final TransactionTemplate transactions;
    private final Acts acts;

    UserActs(Users users, UserChanges changes, TransactionTemplate transactions, Acts acts) {
        this.users = users;
        this.changes = changes;
        this.transactions = transactions;
        this.acts = acts;
    }

    /**
     * Those of the merchant account whom the user sees.
     *
     * @param after the name that the page before ended with
     */
    Listed<User> visibleTo(SignedInUser user, MerchantAccount shown, @Nullable String after) {
        if (after != null && !UserName.isValid(after)) {
            throw new NothingHere();
        }
        return Listed.after(
                after,
                (name, limit) -> users.of(shown, name == null ? null : new UserName(name), limit),
                it -> isVisible(user, it),
                it -> it.name().value());
    }

    /** @throws NothingHere when there is no such user within the scope */
    User find(SignedInUser user, String name) {
        return nameOf(name)
                .flatMap(users::find)
                .filter(it -> isVisible(user, it))
                .orElseThrow(NothingHere::new);
    }

    /** The new user's password, this once; empty when the name is taken, by whomever. */
    Optional<String> add(Person by, UserForm.Wanted wanted) {
        Optional<String> password = addNew(by, wanted);
        if (password.isEmpty()) {
            Set<MerchantAccount> owners = wanted.scope().merchantAccounts().keySet();
            acts.refuse(by, "add user", "user/" + wanted.name(), "The name is taken.", owners);
        }
        return password;
    }

    private Optional<String> addNew(Person by, UserForm.Wanted wanted) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                if (!users.add(wanted.name(), wanted.roles(), wanted.scope())) {
                    return Optional.empty();
                }
                changes.recordAdded(by, wanted);
                return Optional.of(users.issuePassword(wanted.name()));
            }));
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        } catch (IllegalArgumentException _) {
            // A store that was chosen is gone meanwhile.
            throw new NothingHere();
        }
    }

    void change(Person by, UserForm.Wanted wanted) {
        act(by, "change user", wanted.name().value(), before -> {
            boolean changed = saved(wanted);
            if (changed) {
                changes.recordChanged(by, before, wanted);
            }
            return changed;
        });
    }

    private boolean saved(UserForm.Wanted wanted) {
        try {
            return users.save(wanted.name(), wanted.roles(), wanted.scope());
        } catch (IllegalArgumentException _) {
            // A store that was chosen is gone meanwhile.
            throw new NothingHere();
        }
    }

    String newPassword(Person by, String name) {
        String action = "issue password";
        return act(by, action, name, user -> {
            record(by, action, user);
            return users.issuePassword(user.name());
        });
    }

    void enable(Person by, String name) {
        actOnRecord(by, "enable user", name, users::enable);
    }

    void disable(Person by, String name) {
        actOnRecord(by, "disable user", name, users::disable);
    }

    void resetSecondFactor(Person by, String name) {
        actOnRecord(by, "reset second factor", name, users::resetSecondFactor);
    }

    void endSessions(Person by, String name) {
        actOnRecord(by, "end sessions", name, users::endSessions);
    }

    private void actOnRecord(Person by, String action, String name, Consumer<UserName> act) {
        act(by, action, name, user -> {
            act.accept(user.name());
            record(by, action, user);
            return user;
        });
    }

    private <T> T act(Person by, String action, String name, Function<User, T> act) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> act.apply(held(by, name))));
        } catch (Oneself oneself) {
            acts.refuse(
                    by,
                    action,
                    "user/" + by.user().name(),
                    "Nobody does this to themselves.",
                    by.scope().merchantAccounts().keySet());
            throw oneself;
        }
    }

    /** Nobody else can move the user out of the actor's reach before the act is done. */
    private User held(Person by, String name) {
        User user = nameOf(name)
                .flatMap(users::lock)
                .filter(it -> isVisible(by.user(), it))
                .orElseThrow(NothingHere::new);
        if (user.name().equals(by.user().userName())) {
            throw new Oneself();
        }
        return user;
    }

    private void record(Person by, String action, User user) {
        Set<MerchantAccount> owners = user.scope().merchantAccounts().keySet();
        acts.record(by, action, "user/" + user.name(), null, owners);
    }

    private static Optional<UserName> nameOf(String name) {
        return UserName.isValid(name) ? Optional.of(new UserName(name)) : Optional.empty();
    }

    private static boolean isVisible(SignedInUser user, User other) {
        return !other.scope().merchantAccounts().isEmpty() && user.scope().covers(other.scope());
    }

    /** Somebody tried it on themselves. */
    static final class Oneself extends RuntimeException {

        private static final long serialVersionUID = 1;

        Oneself() {
            super("oneself", null, false, false);
        }
    }
}
