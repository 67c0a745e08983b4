package io.terminaldesk.terminalapi;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Around everything of the Terminal API: gives whatever the server says with a bare status, and whatever goes wrong, the
 * shape of the endpoint's errors, and times each request by endpoint and result.
 */
final class AnswerFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AnswerFilter.class);

    private final MeterRegistry meters;

    AnswerFilter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Timer.Sample sample = Timer.start(meters);
        try {
            chain.doFilter(request, new ShapedErrors(request, response));
        } catch (ServletException | RuntimeException e) {
            fail(e, request, response);
        } finally {
            sample.stop(meters.timer(
                    "terminaldesk.requests", "endpoint", endpointOf(request), "result", resultOf(request)));
        }
    }

    private static void fail(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus status = statusOf(failure);
        if (status.is5xxServerError()) {
            log.error("{} {} failed", request.getMethod(), endpointOf(request), failure);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            write(status, request, response);
        }
    }

    /** Jetty tells of a query that it can't decode by an exception, once somebody asks for a parameter. */
    private static HttpStatus statusOf(Exception failure) {
        Throwable cause = failure instanceof ServletException wrapping ? wrapping.getRootCause() : failure;
        HttpStatus status = cause instanceof HttpException http ? HttpStatus.resolve(http.getCode()) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FaultBody.answer(HttpFault.of(status), Family.of(request)).writeTo(request, response);
    }

    /** The route as it is declared, so that no caller can make up new names. */
    private static String endpointOf(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "none");
    }

    private static String resultOf(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(Answer.RESULT), "broken_off");
    }

    private static final class ShapedErrors extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        ShapedErrors(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            HttpStatus known = HttpStatus.resolve(status);
            write(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known, request, this);
        }

        @Override
        public void sendError(int status, String text) throws IOException {
            sendError(status);
        }
    }
}
