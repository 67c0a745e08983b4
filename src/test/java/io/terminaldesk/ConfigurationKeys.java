package io.terminaldesk;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The properties that the program reads: every component of every configuration record, in the spelling of a file. */
final class ConfigurationKeys {

    private ConfigurationKeys() {}

    static Set<String> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var keys = new TreeSet<String>();
        for (BeanDefinition found : scanner.findCandidateComponents("io.terminaldesk")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (!type.isRecord()) {
                throw new IllegalStateException(type + " is configuration and no record");
            }
            collect(type.getAnnotation(ConfigurationProperties.class).value(), type, keys);
        }
        return keys;
    }

    private static void collect(String prefix, Class<?> type, Set<String> into) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + "." + kebab(component.getName());
            Class<?> member = component.getType();
            if (member.isRecord() && member.getNestHost() == type.getNestHost()) {
                collect(key, member, into);
            } else {
                into.add(key);
            }
        }
    }

    private static String kebab(String name) {
        String key = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase();
        return ConfigurationPropertyName.of(key).toString();
    }
}
