package io.terminaldesk.terminals.socket;

import io.terminaldesk.link.TerminalFrame.Hello;
import io.terminaldesk.link.TerminalFrame.Screen;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what terminals said of themselves into the inventory. */
final class SaidHello {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SaidHello() {}

    static void write(JdbcTemplate jdbc, List<ConnectionTable.Change.Opened> opened) {
        jdbc.batchUpdate(
                "UPDATE terminal SET software_version = ?, platform = ?, model = ?, screen_width = ?, screen_height = ?,"
                        + " capabilities = ?, hello_at = CURRENT_TIMESTAMP WHERE poiid = ?",
                opened,
                500,
                (statement, change) -> {
                    Hello hello = change.hello();
                    Screen screen = hello.screen();
                    statement.setString(1, hello.softwareVersion());
                    statement.setString(2, hello.platform().wireName());
                    statement.setString(3, hello.model());
                    statement.setObject(4, screen == null ? null : screen.width(), java.sql.Types.INTEGER);
                    statement.setObject(5, screen == null ? null : screen.height(), java.sql.Types.INTEGER);
                    statement.setString(6, JSON.writeValueAsString(hello.capabilities()));
                    statement.setString(7, change.poiid().value());
                });
    }
}
