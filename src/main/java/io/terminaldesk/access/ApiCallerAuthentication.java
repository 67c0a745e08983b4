package io.terminaldesk.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An API caller whose key was checked; the key itself is not kept. */
final class ApiCallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient ApiCaller caller;

    ApiCallerAuthentication(ApiCaller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public ApiCaller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.keyId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiCallerAuthentication that && that.caller.equals(caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
