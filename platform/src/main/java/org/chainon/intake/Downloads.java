package org.chainon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Files behind addresses, fetched with time-outs and a few tries. */
public final class Downloads {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Downloads() {}

    /** What is done with a file. */
    @FunctionalInterface
    public interface Reader {
        void read(InputFile file) throws IOException;
    }

    /** Downloads one file to a temporary place, then reads it (unpacked when it is packed). */
    public static void open(URI address, Reader reader) throws IOException {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Path folder = Files.createTempDirectory("chainon-download");
        Path file = folder.resolve(name.isEmpty() || name.length() > 100 ? "download" : name);
        try {
            try (InputStream body = send(HttpRequest.newBuilder(address).GET())) {
                Files.copy(body, file);
            }
            InputFiles.open(file, List.of(""), reader::read);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /**
     * Sends a request; tries again, waiting longer each time, when the server is busy (429, 5xx) or cannot be reached.
     *
     * @throws IOException with a sentence for a person when it does not answer well
     */
    private static InputStream send(HttpRequest.Builder request) throws IOException {
        HttpRequest ready =
                request.timeout(ANSWER).header("User-Agent", "chainon").build();
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            String trouble;
            try {
                HttpResponse<InputStream> response = CLIENT.send(ready, HttpResponse.BodyHandlers.ofInputStream());
                if (response.statusCode() / 100 == 2) {
                    return response.body();
                }
                response.body().close();
                trouble = "answered " + response.statusCode();
                if (response.statusCode() != 429 && response.statusCode() < 500) {
                    throw new Refused(ready.uri() + " " + trouble);
                }
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + ready.uri(), e);
            }
            if (attempt == TRIES) {
                throw new IOException(ready.uri() + " did not answer after " + TRIES + " tries: " + trouble);
            }
            sleep(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static void sleep(Duration wait) throws IOException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
