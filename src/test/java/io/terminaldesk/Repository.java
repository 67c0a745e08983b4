package io.terminaldesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the repository that are no code; tests run in its top folder. */
final class Repository {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Repository() {}

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String file) {
        return YAML.readTree(text(file));
    }

    static JsonNode json(String file) {
        return JsonMapper.shared().readTree(text(file));
    }

    /** A YAML file's scalars by their dotted paths, as Spring Boot reads them; lists count as one value. */
    static Map<String, String> properties(String file) {
        var found = new TreeMap<String, String>();
        flatten("", yaml(file), found);
        return found;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> flatten(prefix.isEmpty() ? name : prefix + "." + name, value, into));
        } else {
            into.put(prefix, node.isContainer() ? node.toString() : node.asString());
        }
    }

    static List<Path> files(String folder, String suffix) {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(Files::isRegularFile)
                    .filter(it -> it.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
