package io.terminaldesk.terminalapi.events;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the addresses of the public internet from all others.
 *
 * <p>Source: the IANA special-purpose registries (RFC 6890 and its updates), multicast and RFC 4291's global unicast.
 */
final class Networks {

    private static final List<Network> SPECIAL_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    private static final List<Network> GLOBAL_V6 = networks("2000::/3");

    /** Within it: protocol assignments with Teredo, documentation, and 6to4, which hides an IPv4 address. */
    private static final List<Network> SPECIAL_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private Networks() {}

    /** An IPv4 address mapped into IPv6 arrives here as the IPv4 address that it is. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? !holds(SPECIAL_V4, bytes) : holds(GLOBAL_V6, bytes) && !holds(SPECIAL_V6, bytes);
    }

    private static boolean holds(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... prefixes) {
        return Stream.of(prefixes).map(Network::parse).toList();
    }

    private record Network(byte[] prefix, int bits) {

        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            return new Network(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            int mask = 0xff << (8 - bits % 8);
            return Arrays.equals(prefix, 0, whole, address, 0, whole)
                    && (bits % 8 == 0 || (prefix[whole] & mask) == (address[whole] & mask));
        }
    }
}
