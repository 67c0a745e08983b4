package io.terminaldesk.access.start;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production needs somebody who can let the others in. Looked for once the database is up to date, before the server listens. */
@Component
@Profile("production")
@ConditionalOnWebApplication
final class FirstAdmin implements SmartInitializingSingleton {

    private static final String PROGRAM = "\n      java -jar terminal-desk.jar admin ";

    private final Users users;
    private final MerchantAccounts merchantAccounts;

    FirstAdmin(Users users, MerchantAccounts merchantAccounts) {
        this.users = users;
        this.merchantAccounts = merchantAccounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<User> admins = users.all().stream()
                .filter(user -> user.roles().contains(Role.MERCHANT_ADMIN))
                .toList();
        if (admins.stream().noneMatch(User::enabled)) {
            throw new UnmetConditions(List.of("there is no enabled user with the role " + Role.MERCHANT_ADMIN.title()
                    + (admins.isEmpty() ? "; add one, whose password is printed once:" + add() : enable(admins))));
        }
    }

    private static String enable(List<User> admins) {
        return "; enable one:" + PROGRAM + "user enable " + admins.getFirst().name();
    }

    private String add() {
        Optional<MerchantAccount> known = merchantAccounts.all().stream().findFirst();
        String merchantAccount = known.map(MerchantAccount::value).orElse("ExampleMerchant");
        String name = users.find(new UserName("admin")).isEmpty() ? "admin" : "first-admin";
        return (known.isEmpty() ? PROGRAM + "merchant add " + merchantAccount : "") + PROGRAM + "user add " + name
                + " --role \"" + Role.MERCHANT_ADMIN.title() + "\" --merchant-account \"" + merchantAccount + "\"";
    }
}
