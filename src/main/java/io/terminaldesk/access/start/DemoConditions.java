package io.terminaldesk.access.start;

import java.net.InetAddress;
import java.util.List;
import org.springframework.core.env.Environment;

/** The demo's key is in its documentation, so nobody else's machine may reach it with that. */
final class DemoConditions {

    private static final String DOCUMENTED_KEY = "demo-api-key";

    private DemoConditions() {}

    static List<String> unmetIn(Environment environment) {
        String address = environment.getProperty("server.address", "");
        String key = environment.getProperty("terminaldesk.demo.api-key", DOCUMENTED_KEY);
        if (isLoopback(address) || !(key.isBlank() || key.equals(DOCUMENTED_KEY))) {
            return List.of();
        }
        return List.of("the demo would be reached from outside (server.address is '" + address
                + "') with the key that everybody knows; set TERMINALDESK_DEMO_API_KEY to a key of your own");
    }

    private static boolean isLoopback(String address) {
        try {
            return address.equals("localhost") || InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
