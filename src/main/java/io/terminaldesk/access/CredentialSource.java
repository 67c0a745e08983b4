package io.terminaldesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a credential came from, as its failures are counted: an IPv4 address, or an IPv6 network of 64 bits, which one host may own whole. */
final class CredentialSource {

    private CredentialSource() {}

    /** The kinds are counted apart, so that a till with a wrong key locks out no terminal behind the same address. */
    static String of(String kind, HttpServletRequest request) {
        return kind + "/" + networkOf(request.getRemoteAddr());
    }

    static String networkOf(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
