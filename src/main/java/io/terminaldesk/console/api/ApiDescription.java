package io.terminaldesk.console.api;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Adds {@code /api}, as it is written in {@code console-api.yaml}, to the description that the server gives of itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {

    @Bean
    OpenApiCustomizer customerAreaApi() throws IOException {
        try (var yaml = new ClassPathResource("openapi/console-api.yaml").getInputStream()) {
            OpenAPI addition = Yaml31.mapper().readValue(yaml, OpenAPI.class);
            return document -> add(addition, document);
        }
    }

    private static void add(OpenAPI addition, OpenAPI document) {
        addition.getTags().forEach(tag -> {
            if (!document.getTags().contains(tag)) {
                document.addTagsItem(tag);
            }
        });
        addition.getPaths().forEach((path, operations) -> document.getPaths().addPathItem(path, operations));
        Components from = addition.getComponents();
        Components to = document.getComponents();
        from.getSecuritySchemes().forEach(to::addSecuritySchemes);
        from.getParameters().forEach(to::addParameters);
        from.getResponses().forEach(to::addResponses);
        from.getSchemas().forEach(to::addSchemas);
    }
}
