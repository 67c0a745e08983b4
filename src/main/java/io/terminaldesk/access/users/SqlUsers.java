package io.terminaldesk.access.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.RandomText;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Users in SQL; each change is one transaction that holds the user's row, and moves on the generation. */
final class SqlUsers implements Users {

    private static final int ISSUED_LENGTH = 20;

    private final UserTable table;
    private final Passwords passwords;
    private final Tries tries;
    private final SqlSecondFactors secondFactors;
    private final MerchantAccounts merchantAccounts;
    private final TransactionTemplate transactions;
    private final RandomText random;

    SqlUsers(
            UserTable table,
            Passwords passwords,
            Tries tries,
            SqlSecondFactors secondFactors,
            MerchantAccounts merchantAccounts,
            TransactionTemplate transactions,
            RandomText random) {
        this.table = table;
        this.passwords = passwords;
        this.tries = tries;
        this.secondFactors = secondFactors;
        this.merchantAccounts = merchantAccounts;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public Optional<User> find(UserName name) {
        return table.find(name).map(StoredUser::user);
    }

    @Override
    public Optional<User> lock(UserName name) {
        return table.lock(name).map(StoredUser::user);
    }

    @Override
    public List<User> all() {
        return table.all().stream().map(StoredUser::user).toList();
    }

    @Override
    public List<User> of(MerchantAccount merchantAccount, @Nullable UserName after, int limit) {
        return table.of(merchantAccount, after, limit).stream()
                .map(StoredUser::user)
                .toList();
    }

    @Override
    public boolean add(UserName name, Set<Role> roles, Scope scope) {
        requireSomething(name, roles, scope);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            requireKnown(scope);
            if (table.find(name).isPresent()) {
                return false;
            }
            table.add(name);
            table.setRoles(name, roles);
            table.setScope(name, scope);
            return true;
        }));
    }

    @Override
    public boolean save(UserName name, Set<Role> roles, Scope scope) {
        requireSomething(name, roles, scope);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            requireKnown(scope);
            Optional<StoredUser> present = table.lock(name);
            if (present.filter(it -> it.roles().equals(roles) && it.scope().equals(scope))
                    .isPresent()) {
                return false;
            }
            present.ifPresentOrElse(_ -> table.nextGeneration(name), () -> table.add(name));
            table.setRoles(name, roles);
            table.setScope(name, scope);
            return true;
        }));
    }

    @Override
    public boolean setPassword(UserName name, String password) {
        Passwords.require(name, password);
        StoredUser user = table.find(name).orElseThrow(() -> UserTable.unknown(name));
        Optional<String> hash = passwords.patiently(() -> passwords.matches(password, user.passwordHash())
                ? Optional.empty()
                : Optional.of(passwords.hash(password)));
        change(name, _ -> {
            tries.clear(name);
            hash.ifPresent(it -> {
                table.setPasswordHash(name, it);
                table.nextGeneration(name);
            });
        });
        return hash.isPresent();
    }

    @Override
    public String issuePassword(UserName name) {
        String password = random.characters(ISSUED_LENGTH);
        setPassword(name, password);
        return password;
    }

    @Override
    public void enable(UserName name) {
        change(name, _ -> table.setEnabled(name, true));
    }

    @Override
    public void disable(UserName name) {
        change(name, _ -> {
            if (table.setEnabled(name, false)) {
                table.nextGeneration(name);
            }
        });
    }

    @Override
    public void resetSecondFactor(UserName name) {
        change(name, user -> {
            secondFactors.remove(name);
            if (user.hasSecondFactor()) {
                table.nextGeneration(name);
            }
        });
    }

    @Override
    public void endSessions(UserName name) {
        change(name, _ -> table.nextGeneration(name));
    }

    private void change(UserName name, Consumer<StoredUser> act) {
        transactions.executeWithoutResult(_ -> act.accept(table.lockKnown(name)));
    }

    private static void requireSomething(UserName name, Set<Role> roles, Scope scope) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("user '" + name + "' needs at least one role");
        }
        if (scope.merchantAccounts().isEmpty()) {
            throw new IllegalArgumentException("user '" + name + "' needs at least one merchant account");
        }
    }

    private void requireKnown(Scope scope) {
        scope.merchantAccounts().forEach((merchantAccount, reach) -> {
            if (!merchantAccounts.exists(merchantAccount)) {
                throw new IllegalArgumentException("there is no merchant account '" + merchantAccount + "'");
            }
            if (reach instanceof Reach.Stores(Set<StoreName> stores)) {
                stores.forEach(store -> requireStore(merchantAccount, store));
            }
        });
    }

    private void requireStore(MerchantAccount merchantAccount, StoreName store) {
        if (!merchantAccounts.hasStore(merchantAccount, store)) {
            throw new IllegalArgumentException(
                    "there is no store '" + store + "' of merchant account '" + merchantAccount + "'");
        }
    }
}
