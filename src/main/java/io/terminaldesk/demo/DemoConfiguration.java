package io.terminaldesk.demo;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.access.Users;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.simulator.LocalRequestsOnly;
import io.terminaldesk.simulator.fleet.FleetEntry;
import io.terminaldesk.simulator.fleet.FleetFile;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.terminalapi.events.ReceiverTrust;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Recurring;
import io.terminaldesk.terminals.Terminals;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** The demo: its data, its fleet, and its door, which opens to callers on this machine only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnWebApplication
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    FilterRegistrationBean<LocalRequestsOnly> localRequestsOnly() {
        var registration = new FilterRegistrationBean<>(new LocalRequestsOnly());
        // Behind the request id, which every error carries, and before all else.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    OwnAddress ownAddress(ServerProperties server, SslBundles bundles) {
        return new OwnAddress(server, bundles);
    }

    @Bean
    ReceiverTrust receiverTrust(OwnAddress address) {
        return address::trust;
    }

    @Bean
    DemoFleet demoFleet(
            DemoSettings settings,
            MerchantAccounts accounts,
            ApiKeyRegistry keys,
            Terminals terminals,
            TerminalCredentials credentials,
            EventUrls eventUrls,
            Users users,
            OwnAddress address) {
        return new DemoFleet(
                new DemoSeed(accounts, keys, terminals, credentials),
                new DemoUsers(users),
                settings,
                eventUrls,
                address);
    }

    @Bean
    Recurring firstDiagnoses(DemoSettings settings, Connections connections, Diagnoses diagnoses) {
        var fleet = settings.diagnoseAtStart() ? FleetFile.demo().entries() : List.<FleetEntry>of();
        var first = new FirstDiagnoses(fleet, connections, diagnoses);
        return new Recurring("The first diagnoses of the demo's terminals", Duration.ofSeconds(1), first::look);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startBlock(OwnAddress address, DemoSettings settings) {
        return ready -> {
            var port = ready.getApplicationContext()
                    .getEnvironment()
                    .getRequiredProperty("local.server.port", Integer.class);
            System.out.println(new StartBlock(address.at(port), settings).text());
        };
    }
}
