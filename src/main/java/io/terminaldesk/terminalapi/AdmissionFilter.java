package io.terminaldesk.terminalapi;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.ApiCaller;
import io.terminaldesk.access.MerchantAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** More of check 1, for a caller whose key is valid: the merchant account of the path is the key's, and the rate is kept. */
final class AdmissionFilter extends OncePerRequestFilter {

    private static final PathPattern OF_MERCHANT_ACCOUNT =
            PathPatternParser.defaultInstance.parse("/v1/merchants/{merchantAccount}/**");

    private final RateLimits limits;
    private final MeterRegistry meters;

    AdmissionFilter(RateLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof ApiCaller caller)) {
            throw new IllegalStateException("no API caller behind the key filter");
        }
        Optional<HttpFault> fault = faultOf(caller, request);
        if (fault.isPresent()) {
            FaultBody.answer(fault.get(), Family.of(request)).writeTo(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<HttpFault> faultOf(ApiCaller caller, HttpServletRequest request) {
        if (!mayActOnPath(caller, request.getRequestURI())) {
            return Optional.of(HttpFault.foreignMerchantAccount());
        }
        Duration pause = limits.pauseFor(caller.keyId());
        if (!pause.isPositive()) {
            return Optional.empty();
        }
        Limit.RATE.count(meters);
        return Optional.of(HttpFault.tooMany("Too many requests with this API key", pause));
    }

    private static boolean mayActOnPath(ApiCaller caller, String path) {
        PathPattern.PathMatchInfo match = OF_MERCHANT_ACCOUNT.matchAndExtract(PathContainer.parsePath(path));
        if (match == null) {
            return true;
        }
        return Optional.ofNullable(match.getUriVariables().get("merchantAccount"))
                .filter(MerchantAccount::isValid)
                .map(MerchantAccount::new)
                .filter(caller::mayActFor)
                .isPresent();
    }
}
