package io.terminaldesk.console;

import io.terminaldesk.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds of the object that a path names, and how many objects there are: unequal after any change. */
final class Stored {

    private static final Pattern OBJECT = Pattern.compile("/(terminals|event-urls|api-keys|users)/([^/]+)");

    private static final String COUNTS = """
            SELECT (SELECT COUNT(*) FROM store), (SELECT COUNT(*) FROM terminal), (SELECT COUNT(*) FROM api_key),
                   (SELECT COUNT(*) FROM event_url), (SELECT COUNT(*) FROM desk_user)""";

    private static final Map<String, List<String>> ROWS = Map.of(
            "terminals",
            List.of(
                    "SELECT merchant_account, store, integration_type FROM terminal WHERE poiid = ?",
                    "SELECT * FROM terminal_credential WHERE poiid = ?",
                    // One that was started before may go on meanwhile, and end as the terminal's condition.
                    "SELECT COUNT(*) FROM diagnosis WHERE poiid = ?"),
            "event-urls",
            List.of(
                    "SELECT * FROM event_url WHERE CAST(id AS VARCHAR) = ?",
                    "SELECT COUNT(*) FROM event_delivery WHERE CAST(event_url_id AS VARCHAR) = ?"),
            "api-keys",
            List.of("SELECT * FROM api_key WHERE id = ?", "SELECT * FROM api_key_merchant_account WHERE api_key = ?"),
            "users",
            List.of(
                    "SELECT * FROM desk_user WHERE name = ?",
                    "SELECT * FROM desk_user_role WHERE user_name = ?",
                    "SELECT * FROM desk_user_merchant_account WHERE user_name = ?",
                    "SELECT * FROM desk_user_store WHERE user_name = ?",
                    "SELECT * FROM second_factor WHERE user_name = ?"));

    private final JdbcClient jdbc;

    Stored(RunningServer server) {
        this.jdbc = server.bean(JdbcClient.class);
    }

    List<Object> of(String path) {
        List<Object> stored = new ArrayList<>(jdbc.sql(COUNTS).query().listOfRows());
        Matcher object = OBJECT.matcher(path);
        if (object.find()) {
            ROWS.getOrDefault(object.group(1), List.of())
                    .forEach(sql -> stored.add(
                            jdbc.sql(sql).param(object.group(2)).query().listOfRows()));
        }
        return stored;
    }
}
