package io.terminaldesk;

import io.terminaldesk.access.AdminCommand;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sub-commands of the program by their words, {@code admin store add}, each with the options that it knows. */
record SubCommands(Map<String, Set<String>> options) {

    static SubCommands ofTheProgram() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        var commands = new SubCommands(new TreeMap<>());
        for (BeanDefinition found : scanner.findCandidateComponents("io.terminaldesk")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (type.getEnclosingClass() == null) {
                commands.add(AdminCommand.class.isAssignableFrom(type) ? "admin " : "", type);
            }
        }
        return commands;
    }

    /** Whether the line names a command of the program and only options that it has. */
    boolean understand(List<String> line) {
        List<String> words =
                line.stream().takeWhile(word -> word.matches("[a-z][a-z-]*")).toList();
        for (int length = words.size(); length > 0; length--) {
            Set<String> known = options.get(String.join(" ", words.subList(0, length)));
            if (known != null) {
                return line.stream().filter(word -> word.startsWith("--")).allMatch(known::contains);
            }
        }
        return false;
    }

    private void add(String prefix, Class<?> type) {
        Command command = type.getAnnotation(Command.class);
        String words = prefix + command.name();
        options.put(words, optionsOf(Stream.of(type.getDeclaredFields())));
        for (Class<?> below : command.subcommands()) {
            add(words + " ", below);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Command.class)) {
                String name = method.getAnnotation(Command.class).name();
                options.put(
                        words + " " + (name.startsWith("<") ? method.getName() : name),
                        optionsOf(Stream.of(method.getParameters())));
            }
        }
    }

    private static Set<String> optionsOf(Stream<? extends AnnotatedElement> elements) {
        Set<String> names = new TreeSet<>();
        elements.filter(it -> it.isAnnotationPresent(Option.class))
                .forEach(it ->
                        names.addAll(List.of(it.getAnnotation(Option.class).names())));
        return names;
    }
}
