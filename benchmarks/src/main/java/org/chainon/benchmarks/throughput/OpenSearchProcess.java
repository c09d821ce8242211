package org.chainon.benchmarks.throughput;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.chainon.benchmarks.Benchmark.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One OpenSearch node in a process of its own, which ends with this one. It brings another version of Lucene: its class path
 * stands in the system property {@code chainon.opensearch.classpath}, which {@code ./bench} sets.
 */
final class OpenSearchProcess implements Closeable {
    private static final String READY = "READY ";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;

    OpenSearchProcess(Path folder) {
        String classPath = System.getProperty("chainon.opensearch.classpath", "");
        if (classPath.isEmpty()) {
            throw new Unfit("OpenSearch's class path is not set: start the benchmark by ./bench match-throughput.");
        }
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + Runtime.getRuntime().maxMemory(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--add-modules",
                            "jdk.incubator.vector",
                            "-cp",
                            classPath,
                            "org.chainon.benchmarks.opensearch.OpenSearchNode",
                            folder.resolve("opensearch").toString())
                    .redirectError(folder.resolve("opensearch.log").toFile())
                    .start();
            address = "http://127.0.0.1:" + port(process) + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(ignored -> {}));
                return line.substring(READY.length());
            }
        }
        throw new IOException("OpenSearch did not start");
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    JsonNode put(String path, JsonNode body) {
        return send(json(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    JsonNode post(String path, String body) {
        return send(json(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("OpenSearch says " + answer.statusCode() + ": " + body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks its Java for a full collection. */
    void collectGarbage() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It ends when its standard input does. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            client.close();
        }
    }
}
