package io.terminaldesk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties that Spring Boot's own modules document in the metadata of their jars. */
final class BootProperties {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Set<String> names = new TreeSet<>();

    static BootProperties onTheClassPath() throws IOException {
        var properties = new BootProperties();
        for (URL url : Collections.list(BootProperties.class.getClassLoader().getResources(METADATA))) {
            try (InputStream in = url.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                    properties.names.add(property.path("name").asString());
                }
            }
        }
        return properties;
    }

    Set<String> names() {
        return Set.copyOf(names);
    }
}
