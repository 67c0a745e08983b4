package io.terminaldesk.access.signin;

import io.terminaldesk.access.SignedInUser;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person whose login was checked at this request. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient SignedInUser user;

    SignedInAuthentication(SignedInUser user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public SignedInUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return user.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInAuthentication that && that.user.equals(user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
