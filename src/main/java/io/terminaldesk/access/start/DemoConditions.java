package io.terminaldesk.access.start;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** The demo's key and password are in its documentation, so nobody else's machine may reach it with those. */
final class DemoConditions {

    private static final List<Documented> DOCUMENTED = List.of(
            new Documented("key", "terminaldesk.demo.api-key", "TERMINALDESK_DEMO_API_KEY", "demo-api-key"),
            new Documented("password", "terminaldesk.demo.password", "TERMINALDESK_DEMO_PASSWORD", "demo-password"));

    private DemoConditions() {}

    /** A secret that everybody knows while it has this value. */
    private record Documented(String name, String property, String variable, String value) {

        boolean isSetIn(Environment environment) {
            String set = environment.getProperty(property, value);
            return set.isBlank() || set.equals(value);
        }
    }

    static List<String> unmetIn(Environment environment) {
        String address = environment.getProperty("server.address", "");
        Stream<Documented> known = isLoopback(address) ? Stream.empty() : DOCUMENTED.stream();
        return known.filter(it -> it.isSetIn(environment))
                .map(it -> "the demo would be reached from outside (server.address is '" + address + "') with the "
                        + it.name + " that everybody knows; set " + it.variable + " to a " + it.name + " of your own")
                .toList();
    }

    private static boolean isLoopback(String address) {
        try {
            return address.equals("localhost") || InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
