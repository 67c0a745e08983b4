package io.terminaldesk.access.admin;

import io.terminaldesk.access.start.StartConditions;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.NamedInterface;

/**
 * {@code admin …}: the whole application without its web server and with nothing of it running, on the database that the
 * profile and the environment name. Output is what was asked for; everything else goes to standard error.
 */
@NamedInterface("programs")
public final class AdminProgram {

    private static final int CANNOT_START = 1;

    private AdminProgram() {}

    /** Runs one command and returns its exit code: 0, 1 when it was refused or failed, 2 when it was not understood. */
    public static int run(Class<?> application, String... arguments) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(Map.of("logging.config", "classpath:admin-logback.xml"));
        spring.addInitializers(StartConditions.ofAdmin(), new NothingRuns());
        return start(spring)
                .map(context -> {
                    try (context) {
                        return context.getBean(AdminCommandLine.class).whole().execute(arguments);
                    }
                })
                .orElse(CANNOT_START);
    }

    /** Empty when it did not start; why is on standard error already. */
    private static Optional<ConfigurableApplicationContext> start(SpringApplication spring) {
        try {
            return Optional.of(spring.run());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
