package io.terminaldesk.console;

import io.terminaldesk.testing.RunningServer;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What a running server answers, whichever way it came to: handler methods, other handlers, servlets. */
record ServedRoutes(Map<String, HandlerMethod> methods, Set<String> others, Set<String> servlets) {

    static ServedRoutes of(RunningServer server) {
        Map<String, HandlerMethod> methods = new TreeMap<>();
        Set<String> others = new TreeSet<>();
        for (HandlerMapping mapping : server.beans(HandlerMapping.class)) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping it ->
                    it.getHandlerMethods()
                            .forEach((info, method) -> names(info).forEach(name -> methods.put(name, method)));
                case AbstractUrlHandlerMapping it -> addTo(others, it);
                case RouterFunctionMapping it when it.getRouterFunction() == null -> {}
                default -> others.add(mapping.toString());
            }
        }
        Set<String> servlets = server.bean(ServletContext.class).getServletRegistrations().values().stream()
                .map(it -> it.getClassName() + " " + it.getMappings())
                .collect(Collectors.toCollection(TreeSet::new));
        return new ServedRoutes(methods, others, servlets);
    }

    private static void addTo(Set<String> others, AbstractUrlHandlerMapping mapping) {
        mapping.getHandlerMap()
                .forEach((path, handler) ->
                        others.add(path + " " + handler.getClass().getSimpleName()));
        Stream.of(mapping.getRootHandler(), mapping.getDefaultHandler())
                .filter(it -> it != null)
                .forEach(it -> others.add("default " + it.getClass().getSimpleName()));
    }

    private static Stream<String> names(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return info.getPatternValues().stream().flatMap(path -> methods.stream().map(method -> method + " " + path));
    }
}
