package io.terminaldesk.terminalapi;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * The description of the Terminal API as it is written in {@code terminal-api.yaml}. The controllers are hidden from
 * the generator, since what they take and answer is the protocol's and no Java type; a test compares the two.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiDocument {

    @Bean
    OpenAPI terminalApi() throws IOException {
        try (var description = new ClassPathResource("openapi/terminal-api.yaml").getInputStream()) {
            return Yaml31.mapper().readValue(description, OpenAPI.class);
        }
    }
}
