package io.terminaldesk.testing;

import io.terminaldesk.TerminalDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Collection;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole program as production starts it, behind a proxy on this machine and with a database of its own. */
public final class ProductionServer implements RunningServer {

    private final ConfigurableApplicationContext context;

    private ProductionServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static ProductionServer start(String... properties) {
        String url = newDatabase();
        var arguments = Stream.concat(
                Stream.of(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "management.server.port=0",
                        "spring.profiles.active=production",
                        "terminaldesk.public-url=https://desk.test",
                        "terminaldesk.trusted-proxies=127.0.0.1",
                        "terminaldesk.secret-key=" + "A".repeat(43) + "=",
                        "spring.datasource.url=" + url),
                Stream.of(properties));
        return new ProductionServer(
                TerminalDesk.server().run(arguments.map(it -> "--" + it).toArray(String[]::new)));
    }

    /** Production does not start without somebody who can let the others in. */
    private static String newDatabase() {
        try {
            String url = "jdbc:h2:file:"
                    + Files.createTempDirectory("terminal-desk").resolve("db")
                    + ";DB_CLOSE_ON_EXIT=FALSE";
            var dataSource = new DriverManagerDataSource(url);
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                    .load()
                    .migrate();
            var jdbc = JdbcClient.create(dataSource);
            jdbc.sql("INSERT INTO desk_user (name) VALUES ('first-admin')").update();
            jdbc.sql("INSERT INTO desk_user_role (user_name, role) VALUES ('first-admin', 'MERCHANT_ADMIN')")
                    .update();
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
    }
}
