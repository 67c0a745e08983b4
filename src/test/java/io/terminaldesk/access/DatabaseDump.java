package io.terminaldesk.access;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the product's own tables hold, as text. */
public final class DatabaseDump {

    private DatabaseDump() {}

    public static String of(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE lower(table_schema) = 'public'"
                        + " ORDER BY table_name")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table
                        + jdbc.sql("SELECT * FROM \"" + table + "\"").query().listOfRows())
                .collect(Collectors.joining("\n"));
    }
}
