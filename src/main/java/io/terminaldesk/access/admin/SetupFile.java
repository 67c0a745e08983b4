package io.terminaldesk.access.admin;

import io.terminaldesk.access.SetupSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a set-up file strictly and has each of its members applied by the package that it belongs to, in their order. */
@Component
class SetupFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<SetupSection> sections;

    SetupFile(List<SetupSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SetupSection::order))
                .toList();
    }

    void apply(Path file) {
        JsonNode setup = read(file);
        setup.propertyNames().forEach(member -> requireKnown(file, member));
        sections.stream().filter(section -> setup.has(section.member())).forEach(section -> {
            try {
                section.apply(setup.get(section.member()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", " + section.member() + ": " + e.getMessage(), e);
            }
        });
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode setup = MAPPER.readTree(Files.readString(file));
            if (!setup.isObject()) {
                throw new IllegalArgumentException(file + " holds no members");
            }
            return setup;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is no YAML that can be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be read", e);
        }
    }

    private void requireKnown(Path file, String member) {
        if (sections.stream().noneMatch(section -> section.member().equals(member))) {
            String known = sections.stream().map(SetupSection::member).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(file + ": unknown member '" + member + "'; known are " + known);
        }
    }
}
