package io.terminaldesk.access.start;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.modulith.NamedInterface;

/**
 * Looks at the settings before anything is made of them, and refuses to start with all that is missing in one message:
 * production must be safe, the demo must stay on its machine, and it is one of the two.
 */
@NamedInterface("programs")
public final class StartConditions implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final boolean serving;

    private StartConditions(boolean serving) {
        this.serving = serving;
    }

    public static StartConditions ofServer() {
        return new StartConditions(true);
    }

    /** Of a program that only works on the configured database. */
    public static StartConditions ofAdmin() {
        return new StartConditions(false);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> unmet = unmetIn(context.getEnvironment());
        if (!unmet.isEmpty()) {
            throw new UnmetConditions(unmet);
        }
    }

    List<String> unmetIn(Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        if (demo == production) {
            return List.of("the profile must be either demo or production, not "
                    + (demo ? "both" : "'" + String.join(",", environment.getActiveProfiles()) + "'")
                    + " (SPRING_PROFILES_ACTIVE)");
        }
        if (production) {
            return new ProductionConditions(environment).unmet(serving);
        }
        return serving ? DemoConditions.unmetIn(environment) : List.of();
    }
}
