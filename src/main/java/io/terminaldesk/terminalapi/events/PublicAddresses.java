package io.terminaldesk.terminalapi.events;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves to public addresses only, for each connection anew, so that no name can be turned to the inside later. */
final class PublicAddresses implements DnsResolver {

    private final DnsResolver all;

    PublicAddresses() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    PublicAddresses(DnsResolver all) {
        this.all = all;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses =
                Arrays.stream(all.resolve(host)).filter(Networks::isPublic).toArray(InetAddress[]::new);
        if (addresses.length == 0) {
            throw new UnknownHostException(host + " has no public address");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return all.resolveCanonicalHostname(host);
    }
}
