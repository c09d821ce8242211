package org.chainon.supplier.company;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chainon.jurisdiction.Siret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks « Recherche d'entreprises », the open API of the French state on companies. Who waits for it has a form before them:
 * it answers within seconds or is done without.
 */
@Component
class SearchedCompanies {
    private static final Logger LOG = LoggerFactory.getLogger(SearchedCompanies.class);
    private static final int TRIES = 3;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final long LONGEST_PAUSE_SECONDS = 2;

    private final String base;
    private final Duration patience;
    private final Duration firstPause;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param base address of the API ({@code CHAINON_COMPANY_API}); empty: it is never asked */
    @Autowired
    SearchedCompanies(@Value("${chainon.company-api:https://recherche-entreprises.api.gouv.fr}") String base) {
        this(base, Duration.ofSeconds(4), Duration.ofMillis(400));
    }

    /** @param firstPause before the second try; it doubles for the third */
    SearchedCompanies(String base, Duration patience, Duration firstPause) {
        this.base = base.strip().replaceFirst("/+$", "");
        this.patience = patience;
        this.firstPause = firstPause;
    }

    CompanyAnswer ask(Siret siret) {
        if (base.isEmpty()) {
            return new CompanyAnswer.Unavailable();
        }
        try {
            return answer(siret);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("The register of companies did not answer within {} s", patience.toSeconds());
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn(
                    "The register of companies could not be read: {}",
                    e.getClass().getSimpleName());
        }
        return new CompanyAnswer.Unavailable();
    }

    private CompanyAnswer answer(Siret siret) throws InterruptedException, ExecutionException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/search?q=" + siret.digits() + "&per_page=5"))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("User-Agent", "Chainon (open-source platform of responsible procurement)")
                .build();
        Duration pause = firstPause;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<String> answer = send(request);
            int status = answer.statusCode();
            if (status == 200) {
                return CompanyJson.read(answer.body(), siret)
                        .<CompanyAnswer>map(CompanyAnswer.Found::new)
                        .orElseGet(CompanyAnswer.Unknown::new);
            }
            if (status != 429 && status < 500) {
                LOG.warn("The register of companies refuses: HTTP {}", status);
                return new CompanyAnswer.Unavailable();
            }
            if (attempt < TRIES) {
                Thread.sleep(longer(pause, answer));
                pause = pause.multipliedBy(2);
            }
        }
        LOG.warn("The register of companies is busy");
        return new CompanyAnswer.Unavailable();
    }

    /** The time limit holds for the whole answer, its body too. */
    private HttpResponse<String> send(HttpRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static Duration longer(Duration pause, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, Long.parseLong(seconds))))
                .filter(asked -> asked.compareTo(pause) > 0)
                .orElse(pause);
    }
}
