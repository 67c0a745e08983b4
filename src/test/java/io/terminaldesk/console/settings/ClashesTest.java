package io.terminaldesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.Visitor;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.testing.DemoServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a double click, a colleague at the same moment or a bent form may do to Settings: never an error of ours. */
class ClashesTest {

    private static final MerchantAccount DEMO = new MerchantAccount("DemoMerchant");

    private static DemoServer server;
    private static Visitor admin;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
        admin = Visitor.signedIn(server.uri(), "admin", "demo-password");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void actsOfOneLoginAtTheSameMomentAllSucceed() throws Exception {
        assertThat(tenTimesAtOnce("/settings/users/support/enable", "")).containsOnly(302);
    }

    @Test
    void anEventUrlIsAddedOnceByTenWhoAddItAtOnce() throws Exception {
        String form = "merchantAccount=DemoMerchant&url=https://receiver.example/once";
        assertThat(tenTimesAtOnce("/settings/event-urls", form)).containsOnly(302, 422);
        assertThat(server.bean(EventUrls.class).of(DEMO))
                .filteredOn(it -> it.url().value().endsWith("/once"))
                .hasSize(1);
    }

    @Test
    void aStoreIsAddedOnceByTenWhoAddItAtOnce() throws Exception {
        assertThat(tenTimesAtOnce("/settings/stores", "merchantAccount=DemoMerchant&name=Once"))
                .containsOnly(302, 422);
        assertThat(server.bean(MerchantAccounts.class).storesOf(DEMO)).contains(new StoreName("Once"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, /settings/users, name=u1&reach=DemoMerchant&roles[3]=READONLY",
        "400, /settings/users, name=u1&reach=DemoMerchant&roles.x=READONLY",
        "400, /settings/api-keys, label=x&accounts[2147483647]=DemoMerchant",
        "400, /settings/terminals, poiid[0]=V400m-999900009&place=DemoMerchant",
        "400, /settings/event-urls, url.x=https://receiver.example/",
        "404, /settings/users, name=u1&roles=READONLY&reach=DemoMerchant/Gone",
        "404, /settings/users/support, roles=READONLY&reach=DemoMerchant/Gone",
        "422, /settings/stores, merchantAccount=DemoMerchant&name=%E2%80%AE",
        "422, /settings/event-urls, url=https://receiver.example/x&username=a%0Ab&password=p"
    })
    void refusesWhatNoFormSends(int status, String path, String form) {
        assertThat(admin.post(path, form).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/audit?from=%2B300000-01-01T00:00:00Z, 200",
        "/audit?until=%2B1000000000-12-31T23:59:59Z, 200",
        "/api/audit?merchantAccount=DemoMerchant&from=%2B300000-01-01T00:00:00Z, 400",
        "/terminals?model=%00, 200",
        "/api/terminals?model=%00, 200"
    })
    void asksTheDatabaseNothingThatItCannotAnswer(String path, int status) {
        assertThat(admin.get(path).status()).isIn(status, 400);
    }

    private static List<Integer> tenTimesAtOnce(String path, String form) throws Exception {
        Callable<Integer> act = () -> admin.post(path, form).status();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(Stream.generate(() -> act).limit(10).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
