package io.terminaldesk.access.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.UserName;
import io.terminaldesk.testing.ExplainedQueries;
import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With forty thousand users, most of them in one of fifty merchant accounts, no page of users reads a table whole. */
class UserPlansTest {

    private static final MerchantAccount BIG = new MerchantAccount("Account 0");
    private static final MerchantAccount SMALL = new MerchantAccount("Account 7");
    private static final MerchantAccount EMPTY = new MerchantAccount("Nothing");

    private static ExplainedQueries queries;
    private static UserTable table;

    @BeforeAll
    static void fill() {
        var database = TestDatabase.POSTGRESQL.migrated();
        var filling = JdbcClient.create(database);
        for (String statement : List.of(
                "INSERT INTO merchant_account SELECT 'Account ' || a FROM generate_series(0, 49) a",
                "INSERT INTO store SELECT 'Account ' || a, 'Store ' || s"
                        + " FROM generate_series(0, 49) a, generate_series(1, 20) s",
                "INSERT INTO desk_user (name) SELECT md5(i::text) FROM generate_series(1, 40000) i",
                "INSERT INTO desk_user_role SELECT name, r FROM desk_user, unnest(ARRAY['READONLY', 'MERCHANT_ADMIN']) r",
                """
                INSERT INTO desk_user_merchant_account
                SELECT name, 'Account ' || CASE WHEN h % 3 > 0 THEN 0 ELSE h % 50 END, h % 2 = 0
                FROM (SELECT name, abs(hashtext(name)) AS h FROM desk_user) users""",
                """
                INSERT INTO desk_user_merchant_account
                SELECT name, 'Account ' || 1 + abs(hashtext(name)) % 49, TRUE FROM desk_user
                WHERE abs(hashtext(name)) % 5 = 0 ON CONFLICT DO NOTHING""",
                "INSERT INTO desk_user_store SELECT user_name, merchant_account, 'Store ' || s"
                        + " FROM desk_user_merchant_account, generate_series(1, 3) s WHERE NOT whole",
                "INSERT INTO second_factor (user_name, seed) SELECT name, 'sealed' FROM desk_user",
                "ANALYZE")) {
            filling.sql(statement).update();
        }
        queries = new ExplainedQueries(database);
        table = new UserTable(JdbcClient.create(queries));
    }

    @Test
    void noPageReadsATableWhole() {
        for (MerchantAccount account : List.of(BIG, SMALL, EMPTY)) {
            List<StoredUser> first = table.of(account, null, 51);
            assertThat(first).hasSize(account.equals(EMPTY) ? 0 : 51);
            first.stream().skip(50).forEach(last -> assertThat(table.of(account, last.name(), 51))
                    .hasSize(51));
            table.of(account, new UserName("8"), 51);
            table.of(account, new UserName("fff"), 51);
            assertNothingReadWhole();
        }
    }

    @Test
    void findingAUserReadsNoTableWhole() {
        assertThat(table.find(new UserName("nobody"))).isEmpty();
        assertNothingReadWhole();
    }

    /** What the assertions above rest on. */
    @Test
    void aListWithoutAnIndexWouldBeSeen() {
        table.all();
        assertThat(queries.take()).singleElement().matches(ExplainedQueries.Plan::readsAnyWhole);
    }

    private static void assertNothingReadWhole() {
        List<ExplainedQueries.Plan> plans = queries.take();
        assertThat(plans).isNotEmpty().noneMatch(ExplainedQueries.Plan::readsAnyWhole);
    }
}
