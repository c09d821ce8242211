package org.chainon.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Hmac;
import org.chainon.job.Job;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Posts what watches find to other programs, signed: {@code Chainon-Signature: t=SECONDS,v1=HEX}, where HEX is the HMAC-SHA-256 of
 * {@code SECONDS.BODY} under the address's secret. Any answer of 2xx will do.
 */
@Configuration(proxyBeanMethods = false)
class HookCaller {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_MOST = 500;

    private final Hooks hooks;
    private final Clock clock;
    private final boolean anywhere;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param anywhere whether addresses inside the operator's own network, and without TLS, may be called */
    HookCaller(Hooks hooks, Clock clock, @Value("${chainon.hooks.private-network:false}") boolean anywhere) {
        this.hooks = hooks;
        this.clock = clock;
        this.anywhere = anywhere;
    }

    @Bean
    Job hookCalls() {
        return Job.of("hooks", new When.Every(Duration.ofSeconds(15)), progress -> {
            List<Hooks.Call> due = hooks.due(AT_MOST);
            progress.expect(due.size());
            int done = 0;
            for (Hooks.Call call : due) {
                if (progress.stopping()) {
                    return;
                }
                call(call);
                progress.done(++done);
            }
        });
    }

    /** Why this address is not called, if so: in words that say what to do. */
    Optional<Reason> refusal(String url) {
        try {
            URI uri = URI.create(url.strip());
            if (uri.getHost() == null || !List.of("https", "http").contains(String.valueOf(uri.getScheme()))) {
                return Optional.of(Reason.of("watch.hook.address"));
            }
            if (anywhere) {
                return Optional.empty();
            }
            if (!uri.getScheme().equals("https")) {
                return Optional.of(Reason.of("watch.hook.https"));
            }
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (inside(address)) {
                    return Optional.of(Reason.of("watch.hook.inside"));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return Optional.of(Reason.of("watch.hook.address"));
        }
    }

    private static boolean inside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc);
    }

    void call(Hooks.Call call) {
        if (refusal(call.hook().url()).isPresent()) {
            hooks.failed(call, "address refused");
            return;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(call.hook().url().strip()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Chainon-Event", call.id().toString())
                    .header(
                            "Chainon-Signature",
                            signature(
                                    call.hook().secret(),
                                    call.body(),
                                    clock.instant().getEpochSecond()))
                    .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                hooks.done(call);
            } else {
                hooks.failed(call, "status " + status);
            }
        } catch (IOException e) {
            hooks.failed(call, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String signature(String secret, String body, long seconds) {
        byte[] signed = Hmac.sign(secret.getBytes(StandardCharsets.US_ASCII), seconds + "." + body);
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
    }
}
