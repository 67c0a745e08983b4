package io.terminaldesk.demo;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.fleet.FleetEntry;
import io.terminaldesk.simulator.fleet.FleetFile;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.Terminals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the demo's merchant account, its stores, key and terminals into the database, again at each start and without
 * harm to what is there. The terminals' credentials are new each time and known to this process alone.
 */
final class DemoSeed {

    static final MerchantAccount MERCHANT_ACCOUNT = new MerchantAccount("DemoMerchant");

    private static final List<StoreName> STORES = List.of(new StoreName("Amsterdam"), new StoreName("Sao Paulo"));

    private final MerchantAccounts accounts;
    private final ApiKeyRegistry keys;
    private final Terminals terminals;
    private final TerminalCredentials credentials;

    DemoSeed(MerchantAccounts accounts, ApiKeyRegistry keys, Terminals terminals, TerminalCredentials credentials) {
        this.accounts = accounts;
        this.keys = keys;
        this.terminals = terminals;
        this.credentials = credentials;
    }

    /** Returns what each terminal opens its link with. */
    Map<PoiId, String> plant(FleetFile fleet, String apiKey) {
        accounts.add(MERCHANT_ACCOUNT);
        STORES.forEach(it -> accounts.addStore(MERCHANT_ACCOUNT, it));
        keys.register("demo", "The demo's key", apiKey, Set.of(MERCHANT_ACCOUNT));
        return fleet.entries().stream().collect(Collectors.toMap(FleetEntry::poiid, this::enrol));
    }

    private String enrol(FleetEntry entry) {
        var store = entry.store();
        var integrationType =
                IntegrationType.fromWire(entry.integration().wireName()).orElseThrow();
        terminals.save(new Terminal(
                entry.poiid(), MERCHANT_ACCOUNT, store == null ? null : new StoreName(store), integrationType));
        return credentials.issue(entry.poiid());
    }
}
