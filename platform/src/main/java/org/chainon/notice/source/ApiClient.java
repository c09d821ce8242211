package org.chainon.notice.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks public APIs: a time limit on every answer, a bound on its size, and a few more tries with growing pauses while one is busy. */
@Component
public class ApiClient {
    private static final int TRIES = 4;
    private static final int LARGEST_ANSWER = 100 << 20;

    private final HttpClient http;
    private final Duration firstPause;

    @Autowired
    public ApiClient() {
        this(Duration.ofSeconds(2));
    }

    /** @param firstPause before the second try; it doubles from try to try */
    public ApiClient(Duration firstPause) {
        this.firstPause = firstPause;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** @throws IOException when the answer is an error, or none comes after several tries */
    public byte[] bytes(HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.copy()
                .timeout(Duration.ofSeconds(60))
                .header("User-Agent", "Chainon (open-source platform of responsible procurement)")
                .header("Accept-Encoding", "gzip")
                .build();
        IOException last = new IOException("no answer: " + asked.uri());
        Duration pause = firstPause;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                HttpResponse<InputStream> answer = http.send(asked, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    int status = answer.statusCode();
                    if (status == 200) {
                        return unpacked(answer, body);
                    }
                    last = new IOException("HTTP " + status + ": " + asked.uri());
                    if (status != 429 && status < 500) {
                        throw new Refused(last);
                    }
                    pause = longer(pause, answer);
                }
            } catch (Refused refused) {
                throw refused.answer;
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted: " + asked.uri(), e);
            }
            if (attempt < TRIES) {
                rest(pause);
                pause = pause.multipliedBy(2);
            }
        }
        throw last;
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IOException answer;

        private Refused(IOException answer) {
            super(answer);
            this.answer = answer;
        }
    }

    private static byte[] unpacked(HttpResponse<InputStream> answer, InputStream body) throws IOException {
        boolean gzip = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        byte[] bytes = (gzip ? new GZIPInputStream(body) : body).readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            throw new Refused(new IOException("answer over 100 MB: " + answer.uri()));
        }
        return bytes;
    }

    /** The server may say how many seconds to wait; a minute at most. */
    private static Duration longer(Duration pause, HttpResponse<InputStream> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Duration.ofSeconds(Math.min(60, Long.parseLong(seconds))))
                .filter(asked -> asked.compareTo(pause) > 0)
                .orElse(pause);
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
