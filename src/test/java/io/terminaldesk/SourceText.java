package io.terminaldesk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program's own source, where the documents are compared with names that only stand in the text of the code. */
record SourceText(String text) {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern METER =
            Pattern.compile("(?:counter|timer|gauge|builder)\\(\\s*\"(terminaldesk\\.[a-z.]+)\"");

    // A verb and its object; what begins otherwise is a reason. It is what a call that records names first, or has a
    // name.
    private static final String ACTION = "\"((?!wrong |no |with )[a-z]+(?: [A-Za-z]+)+)\"";
    private static final Pattern AUDITED =
            Pattern.compile("\\b(?:record|refuse|success|failure|act|actOnRecord|done|AuditEntry)\\([^\";]*?" + ACTION
                    + "|\\b(?:ACTION|CHANGE_PASSWORD|action) = " + ACTION
                    + "|\\b[A-Z_]+\\(" + ACTION + "\\)");

    static SourceText ofTheProgram() {
        return new SourceText(Repository.files("src/main/java", ".java").stream()
                .map(file -> Repository.text(file.toString()))
                .collect(Collectors.joining("\n")));
    }

    /** All that the code itself calls {@code terminaldesk.…}. */
    Set<String> names() {
        return literals("terminaldesk\\.[a-z0-9.-]+");
    }

    /** The names under which the code counts and measures. */
    Set<String> meters() {
        return METER.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the audit records, in its own words. */
    Set<String> auditedActions() {
        return AUDITED.matcher(text)
                .results()
                .flatMap(it -> Stream.of(it.group(1), it.group(2), it.group(3)))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some mapping ends so; the prefix of a class and the rest on its method stand apart. */
    boolean serves(String path) {
        Set<String> paths = literals("/[\\w/{}.-]*");
        return paths.contains(path)
                || paths.stream()
                        .anyMatch(prefix -> prefix.length() > 1
                                && path.startsWith(prefix)
                                && paths.contains(path.substring(prefix.length())));
    }

    /** What the implementations of a section return as their member. */
    Set<String> membersOf(Class<?> section) {
        Set<String> members = new TreeSet<>();
        for (String type : text.split("(?m)^package ")) {
            if (type.contains("implements " + section.getSimpleName())) {
                Pattern.compile("String member\\(\\) \\{\\s+return \"(\\w+)\";")
                        .matcher(type)
                        .results()
                        .forEach(it -> members.add(it.group(1)));
            }
        }
        return members;
    }

    /** What each package says that it may import. */
    Map<String, Set<String>> packageTable() {
        return Pattern.compile("allowedDependencies = \\{([^}]*)}\\)\\s+package io\\.terminaldesk\\.(\\w+);")
                .matcher(text)
                .results()
                .collect(Collectors.toMap(it -> it.group(2), it -> new SourceText(it.group(1)).literals("\\w+")));
    }

    private Set<String> literals(String form) {
        return LITERAL.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> it.matches(form))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
