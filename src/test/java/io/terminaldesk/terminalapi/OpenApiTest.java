package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The served description lists exactly the routes that there are; that its statuses are right each test of a route checks. */
class OpenApiTest extends TerminalApiTest {

    @Test
    void listsExactlyTheRoutesOfTheControllers() {
        Set<String> described = desk.description()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(it -> !it.equals("parameters"))
                        .map(method -> method.toUpperCase() + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> routes = desk.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue()
                        .getBeanType()
                        .getPackage()
                        .equals(getClass().getPackage()))
                .map(Map.Entry::getKey)
                .flatMap(OpenApiTest::routesOf)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).hasSize(7);
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void describesEachOperationAndItsCredentials() {
        JsonNode document = desk.description();
        assertThat(document.path("openapi").asString()).startsWith("3.");
        assertThat(document.at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("apiKey", "basic");
        assertThat(document.path("security")).hasSize(2);
        document.path("paths").forEach(path -> path.propertyStream()
                .filter(it -> Set.of("get", "post").contains(it.getKey()))
                .map(Map.Entry::getValue)
                .forEach(operation -> {
                    assertThat(operation.path("summary").asString("")).isNotBlank();
                    assertThat(operation.path("responses").propertyNames()).contains("200", "401", "429");
                }));
    }

    @Test
    void refersOnlyToWhatItHolds() {
        JsonNode document = desk.description();
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void keepsTheTypesOfItsSchemas() {
        assertThat(desk.description()
                        .at("/components/schemas/MessageHeader/properties/SaleID/type")
                        .asString(""))
                .isEqualTo("string");
    }

    private static Stream<String> routesOf(RequestMappingInfo info) {
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> method + " " + path));
    }
}
