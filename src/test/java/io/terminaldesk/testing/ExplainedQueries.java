package io.terminaldesk.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A PostgreSQL database that keeps the plan of each statement just before it runs, with the very parameters that it runs with. */
public final class ExplainedQueries extends DelegatingDataSource {

    private final List<Plan> plans = new CopyOnWriteArrayList<>();

    public ExplainedQueries(DataSource postgresql) {
        super(postgresql);
    }

    /** A statement and its plan as JSON. */
    public record Plan(String sql, String json) {

        private static final Pattern INDEX_SCAN =
                Pattern.compile("\"Node Type\": \"(Index|Index Only|Bitmap Index) Scan\"[^{}]*");

        /** Whether it reads every row of the table, one after the other. */
        public boolean readsWhole(String table) {
            return json.matches("(?s).*\"Seq Scan\"[^{}]*\"Relation Name\": \"" + table + "\".*");
        }

        /** Whether it reads every row of any table, one after the other or all along an index. */
        public boolean readsAnyWhole() {
            return json.contains("\"Seq Scan\"")
                    || INDEX_SCAN.matcher(json).results().anyMatch(scan -> !scan.group()
                            .contains("\"Index Cond\""));
        }
    }

    /** Those since the last call. */
    public List<Plan> take() {
        var taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? explained(connection, statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement explained(Connection connection, PreparedStatement statement, String sql) {
        List<Call> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                settings.add(new Call(method, arguments));
            }
            if (method.getName().equals("executeQuery") || method.getName().equals("executeUpdate")) {
                plans.add(new Plan(sql, explain(connection, sql, settings)));
            }
            return call(statement, method, arguments);
        });
    }

    private static String explain(Connection connection, String sql, List<Call> settings) throws Throwable {
        try (var explain = connection.prepareStatement("EXPLAIN (FORMAT JSON) " + sql)) {
            for (Call setting : settings) {
                call(explain, setting.method(), setting.arguments());
            }
            try (var plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments == null ? new Object[0] : arguments)));
    }

    private interface Handler {

        @Nullable
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private record Call(Method method, Object[] arguments) {}
}
