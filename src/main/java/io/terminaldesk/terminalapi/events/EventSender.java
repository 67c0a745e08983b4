package io.terminaldesk.terminalapi.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * POSTs an event once. No redirect is followed, no proxy asked, no special address connected to, and of the answer no
 * more than 8 KiB read; the whole try ends in time whatever the receiver does.
 */
@Component
@ConditionalOnWebApplication
class EventSender {

    /** The same on each try of an event, so that a receiver can tell that it has seen it. */
    static final String EVENT_ID = "X-TerminalDesk-Event-Id";

    /** One signature for each live key, the newest first, parted by commas. */
    static final String SIGNATURE = "HmacSignature";

    private static final int MOST_READ = 8 * 1024;
    private static final int MOST_CONNECTIONS = 10_000;

    private final CloseableHttpClient client;
    private final Duration within;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-deadlines").factory());

    EventSender(EventSettings settings, ObjectProvider<ReceiverTrust> trust) {
        this.within = settings.answerWithin();
        this.client = client(
                settings.allowPrivateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses(),
                trust.stream().flatMap(it -> it.context().stream()).findFirst(),
                within);
    }

    Attempt send(DueEvent event) {
        HttpPost post = post(event);
        Future<?> deadline = deadlines.schedule(post::cancel, within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return outcomeOf(client.executeOpen(RoutingSupport.determineHost(post), post, null), post);
        } catch (IOException | HttpException e) {
            return new Attempt.Failed(
                    post.isCancelled() ? "no answer in time" : e.getClass().getSimpleName());
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpPost post(DueEvent event) {
        Receiver receiver = event.receiver();
        var post = new HttpPost(receiver.url().uri());
        post.setEntity(new StringEntity(event.payload(), ContentType.create("application/json", UTF_8)));
        post.setHeader(EVENT_ID, event.id().toString());
        if (receiver.user() != null) {
            post.setHeader(HttpHeaders.AUTHORIZATION, receiver.user().authorization());
        }
        if (!receiver.hmacKeys().isEmpty()) {
            post.setHeader(
                    SIGNATURE,
                    receiver.hmacKeys().stream()
                            .map(key -> key.sign(event.payload()))
                            .collect(Collectors.joining(",")));
        }
        return post;
    }

    private static Attempt outcomeOf(ClassicHttpResponse response, HttpPost post) {
        try {
            if (!isReadWhole(response.getEntity())) {
                // Closing a response reads it to its end, unless its connection is broken off before.
                post.cancel();
            }
            String status = "HTTP " + response.getCode();
            return response.getCode() / 100 == 2 ? new Attempt.Accepted(status) : new Attempt.Failed(status);
        } finally {
            Closer.closeQuietly(response);
        }
    }

    /** A short answer that is read whole leaves the connection good for the next event. */
    private static boolean isReadWhole(@Nullable HttpEntity entity) {
        try {
            return entity == null || entity.getContent().readNBytes(MOST_READ + 1).length <= MOST_READ;
        } catch (IOException e) {
            // The status has come and counts; what follows it doesn't.
            return false;
        }
    }

    private static CloseableHttpClient client(DnsResolver resolver, Optional<SSLContext> trust, Duration within) {
        Timeout timeout = Timeout.of(within);
        return HttpClients.custom()
                .setConnectionManager(connections(resolver, trust, timeout))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent("TerminalDesk")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(
            DnsResolver resolver, Optional<SSLContext> trust, Timeout timeout) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(Timeout.ofMinutes(1))
                        .build());
        trust.ifPresent(context -> connections.setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                .setSslContext(context)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                .buildClassic()));
        return connections.build();
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
