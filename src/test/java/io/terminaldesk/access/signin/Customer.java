package io.terminaldesk.access.signin;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Customer Area's sign-in on a port of its own, with one user of each role. Every password is the same. */
final class Customer implements AutoCloseable {

    static final MerchantAccount MERCHANT = new MerchantAccount("TestMerchant");
    static final MerchantAccount OTHER = new MerchantAccount("OtherMerchant");
    static final String PASSWORD = "correct horse battery";
    static final UserName SUPPORT = new UserName("support");
    static final UserName READONLY = new UserName("readonly");

    final String key;

    private final ConfigurableApplicationContext context;

    private Customer(ConfigurableApplicationContext context) {
        this.context = context;
        bean(MerchantAccounts.class).add(MERCHANT);
        bean(MerchantAccounts.class).add(OTHER);
        user(SUPPORT, Role.TERMINAL_SUPPORT);
        user(READONLY, Role.READONLY);
        key = bean(ApiKeyRegistry.class).issue("test", Set.of(MERCHANT));
    }

    static Customer demo(TestDatabase database, String... properties) {
        return start("demo", database.newUrl(), properties);
    }

    static Customer production(TestDatabase database, String... properties) {
        String url = database.newUrl();
        try (var before = start("demo", url)) {
            // Production does not start without one.
            before.user(new UserName("admin"), Role.MERCHANT_ADMIN);
        }
        return start("production", url, properties);
    }

    static Customer start(String profile, String databaseUrl, String... properties) {
        List<String> settings = Stream.concat(
                        Stream.of(
                                "spring.profiles.active=" + profile + ",probe",
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "management.server.port=0",
                                "terminaldesk.public-url=https://desk.test",
                                "terminaldesk.secret-key=" + "A".repeat(43) + "=",
                                "terminaldesk.secret-key-file=",
                                "terminaldesk.access.failed-credentials-per-minute=1000",
                                "spring.datasource.url=" + databaseUrl),
                        Stream.of(properties))
                .map(it -> "--" + it)
                .toList();
        return new Customer(new SpringApplicationBuilder(SignInApplication.class).run(settings.toArray(String[]::new)));
    }

    void user(UserName name, Role role) {
        bean(Users.class).save(name, Set.of(role), Scope.whole(Set.of(MERCHANT)));
        bean(Users.class).setPassword(name, PASSWORD);
    }

    Browser browser() {
        return new Browser(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    /** A browser in which the user gave name and password and got wherever that leads. */
    Browser signedIn(UserName name) {
        Browser browser = browser();
        browser.signIn(name, PASSWORD);
        return browser;
    }

    long sessions() {
        return count("SELECT COUNT(*) FROM SPRING_SESSION");
    }

    long audited(String action, String outcome) {
        return bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND outcome = ?")
                .params(action, outcome)
                .query(Long.class)
                .single();
    }

    boolean refused(String route) {
        return bean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'refuse request' AND object = ?")
                        .param(route)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long count(String sql) {
        return bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
