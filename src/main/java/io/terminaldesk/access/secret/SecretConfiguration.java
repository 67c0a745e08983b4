package io.terminaldesk.access.secret;

import io.terminaldesk.access.SecretCipher;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The cipher; the demo makes the key that it needs once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretProperties.class)
class SecretConfiguration {

    @Bean
    SecretCipher secretCipher(SecretProperties properties, SecureRandom random, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo")) && properties.secretKey() == null) {
            Optional.ofNullable(properties.secretKeyFile())
                    .ifPresent(path -> new SecretKeyFile(path).createUnlessPresent(random));
        }
        return new AesGcmCipher(SealingKeys.of(properties), random);
    }
}
