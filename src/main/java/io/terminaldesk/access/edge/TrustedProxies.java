package io.terminaldesk.access.edge;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The exact addresses whose word about the client counts. */
public final class TrustedProxies {

    private final Set<InetAddress> addresses;

    /** @throws IllegalArgumentException quoting what is no IP address */
    public TrustedProxies(Collection<String> literals) {
        this.addresses = literals.stream().map(TrustedProxies::required).collect(Collectors.toUnmodifiableSet());
    }

    boolean include(String address) {
        return literal(address).filter(addresses::contains).isPresent();
    }

    /**
     * The client behind our proxies, from the hops of X-Forwarded-For: the last that is none of ours, since only what our
     * own proxies appended can be believed.
     */
    Optional<InetAddress> clientOf(List<String> hops) {
        Optional<InetAddress> client = Optional.empty();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = literal(hop);
            if (address.isEmpty()) {
                return client;
            }
            client = address;
            if (!addresses.contains(address.get())) {
                return client;
            }
        }
        return client;
    }

    private static InetAddress required(String text) {
        return literal(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "terminaldesk.trusted-proxies holds '" + text + "', which is no IP address"));
    }

    /** An address without a name look-up: {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code 2001:db8::1}, {@code [2001:db8::1]:80}. */
    private static Optional<InetAddress> literal(String text) {
        String address = text.strip();
        if (address.startsWith("[") && address.contains("]")) {
            address = address.substring(1, address.indexOf(']'));
        } else if (address.indexOf(':') == address.lastIndexOf(':') && address.contains(":")) {
            address = address.substring(0, address.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
