package io.terminaldesk.terminals.list;

import io.terminaldesk.access.StoreName;
import io.terminaldesk.terminals.TerminalQuery.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The column of a sorting and how its values stand in a cursor. */
enum SortKey {
    POIID("poiid") {
        @Override
        Object parse(String text) {
            throw new IllegalArgumentException("the POIID stands for itself");
        }
    },
    STORE("store") {
        @Override
        Object parse(String text) {
            return new StoreName(text).value();
        }
    },
    BATTERY("battery_level") {
        @Override
        Object parse(String text) {
            return Integer.valueOf(text);
        }
    },
    STORED_PAYMENTS("unconfirmed_batch_count") {
        @Override
        Object parse(String text) {
            return Integer.valueOf(text);
        }
    },
    LAST_DIAGNOSIS("diagnosed_at") {
        @Override
        @Nullable
        Object read(ResultSet row) throws SQLException {
            return row.getObject(column(), OffsetDateTime.class);
        }

        @Override
        Object parse(String text) {
            try {
                return OffsetDateTime.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        }
    },
    ATTENTION("attention") {
        @Override
        Object parse(String text) {
            return Integer.valueOf(text);
        }
    };

    private final String column;

    SortKey(String column) {
        this.column = column;
    }

    static SortKey of(Sorting sorting) {
        return valueOf(sorting.name());
    }

    String column() {
        return column;
    }

    /** The row's value; null where it has none. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        return row.getObject(column);
    }

    /** @throws IllegalArgumentException when it is none of this column's */
    abstract Object parse(String text);
}
