package io.terminaldesk.access.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the database can't be reached, or is open in another process already. */
final class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IN_USE = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new FailureAnalysis(
                    "The demo database is in use by the running server.",
                    "Stop the server first, or use PostgreSQL, which any number of programs can share.",
                    cause);
        }
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("08") || state.startsWith("28")
                ? new FailureAnalysis("The database does not let us in: " + cause.getMessage(), null, cause)
                : null;
    }
}
