package io.terminaldesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A security chain's gate for API callers: lets a valid key through with its {@link ApiCaller} as principal and has
 * everything else answered by the chain's owner, before the body is read. For stateless chains.
 */
public final class ApiKeyFilter extends OncePerRequestFilter {

    /** Writes the whole answer to a request that is not let in. */
    @FunctionalInterface
    public interface DeniedAnswer {
        void write(Presented.Denied denied, HttpServletRequest request, HttpServletResponse response)
                throws IOException;
    }

    private final ApiCredentials credentials;
    private final DeniedAnswer answer;

    // Where a stateless chain looks for the caller again when the request is dispatched once more (async, error).
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    public ApiKeyFilter(ApiCredentials credentials, DeniedAnswer answer) {
        this.credentials = credentials;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (credentials.read(request)) {
            case Presented.Caller(ApiCaller caller) -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new ApiCallerAuthentication(caller));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
                chain.doFilter(request, response);
            }
            case Presented.Denied denied -> answer.write(denied, request, response);
        }
    }
}
