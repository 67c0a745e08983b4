package io.terminaldesk.demo;

import io.terminaldesk.simulator.LocalRequestsOnly;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** The demo's other door: the management port, too, answers only under a name of this machine. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Profile("demo")
class DemoManagementConfiguration {

    @Bean
    FilterRegistrationBean<LocalRequestsOnly> localManagementRequestsOnly() {
        var registration = new FilterRegistrationBean<>(new LocalRequestsOnly());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
