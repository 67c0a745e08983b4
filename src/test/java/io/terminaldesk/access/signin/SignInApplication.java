package io.terminaldesk.access.signin;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Access, audit, the frame of the pages and the Terminal API's chain, without terminals. No stereotype, so that no scan
 * of the product finds it.
 */
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
        basePackages = {"io.terminaldesk.access", "io.terminaldesk.audit"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.terminaldesk\\.access\\.edge\\.EdgeApplication.*"))
@ComponentScan(
        basePackages = "io.terminaldesk.console",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.terminaldesk\\.console\\.Page(Configuration|Errors)"))
class SignInApplication {}
