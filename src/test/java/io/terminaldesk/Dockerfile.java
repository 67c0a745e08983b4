package io.terminaldesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A Dockerfile as its instructions, each with the stage that it stands in; continued lines are joined. */
record Dockerfile(List<Instruction> instructions) {

    /** For example {@code COPY mvnw pom.xml ./} in stage 0. */
    record Instruction(int stage, String keyword, String arguments) {

        List<String> words() {
            return List.of(arguments.split("\\s+"));
        }

        /** The members of the exec form, {@code ["java", "-jar"]}. */
        List<String> exec() {
            String array = arguments.substring(arguments.indexOf('['));
            return JsonMapper.shared()
                    .readTree(array)
                    .valueStream()
                    .map(word -> word.asString())
                    .toList();
        }
    }

    static Dockerfile read(Path file) throws IOException {
        var instructions = new ArrayList<Instruction>();
        int stage = -1;
        String text = Files.readString(file).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", " ");
        for (String line : text.lines().filter(it -> !it.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts[0].equals("FROM")) {
                stage++;
            }
            instructions.add(new Instruction(stage, parts[0], parts[1]));
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    List<Instruction> all(String keyword) {
        return instructions.stream().filter(it -> it.keyword.equals(keyword)).toList();
    }

    /** The only instruction of this kind in the last stage, the image itself. */
    Instruction ofTheImage(String keyword) {
        int last = instructions.getLast().stage;
        List<Instruction> found =
                all(keyword).stream().filter(it -> it.stage == last).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("the image has " + found.size() + " instructions " + keyword);
        }
        return found.getFirst();
    }
}
