package org.chainon.benchmarks.agendas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.Chainon;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.intake.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole platform with its pages on a PostgreSQL of its own, and phones that ask for their agendas over HTTP from the same machine: all within
 * some seconds after a change, then all again, knowing what they have.
 */
@Command(
        name = "agendas",
        description = "Phones of a convention ask for their agendas: after a change, and while nothing changes.",
        mixinStandardHelpOptions = true)
public final class AgendaLoad implements Callable<Integer> {
    private static final int UNCHANGED_ROUNDS = 3;
    private static final int CHANGES = 3;
    private static final int FRESH = 200;
    private static final int KNOWN = 304;

    @Option(names = "--phones", description = "How many (default: ${DEFAULT-VALUE}).")
    private int phones = 300;

    @Option(names = "--within", description = "Seconds in which all of them ask once (default: ${DEFAULT-VALUE}).")
    private int within = 5;

    @Option(
            names = "--warm",
            description =
                    "How often all of them ask before it counts, as the virtual machine warms up (default: ${DEFAULT-VALUE}).")
    private int warm = 10;

    @Option(names = "--seed", description = "When each of them asks (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    private final Map<String, Object> figures = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<Hall.Phone, String> known = new ConcurrentHashMap<>();

    @Override
    public Integer call() throws Exception {
        DataFolder data = DataFolder.find(System.getenv());
        Path home = Files.createTempDirectory("chainon-agendas");
        try (ConfigurableApplicationContext platform = new SpringApplicationBuilder(Chainon.class)
                .logStartupInfo(false)
                .run(
                        "--chainon.home=" + home,
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--chainon.jobs.enabled=false",
                        "--logging.level.org.chainon=warn")) {
            Imports imports = platform.getBean(Imports.class);
            imports.run(
                    imports.importer("suppliers").orElseThrow(),
                    List.of(data.path().resolve(DataFolder.POOL).toString()),
                    soFar -> {});
            Hall hall = new Hall(platform);
            List<Hall.Phone> all = hall.phones(phones);
            figures.put("phones", all.size());
            ask(hall, all, platform.getEnvironment().getRequiredProperty("local.server.port"));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        figures.forEach((name, value) -> System.out.printf(
                Locale.ROOT, "%-28s %s%n", name, value instanceof Double d ? "%.1f".formatted(d) : value));
        if (json != null) {
            Files.writeString(json, JsonMapper.shared().writeValueAsString(figures) + System.lineSeparator());
        }
        return 0;
    }

    private void ask(Hall hall, List<Hall.Phone> all, String port) throws Exception {
        Random random = new Random(seed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            // Not measured: on the day the platform has run since the morning.
            for (int i = 0; i < warm; i++) {
                hall.change();
                round(threads, client, all, port, random, FRESH);
            }
            List<Double> fresh = new ArrayList<>();
            List<Double> same = new ArrayList<>();
            for (int change = 0; change < CHANGES; change++) {
                hall.change();
                fresh.addAll(round(threads, client, all, port, random, FRESH));
                for (int i = 0; i < UNCHANGED_ROUNDS; i++) {
                    same.addAll(round(threads, client, all, port, random, KNOWN));
                }
            }
            figures("after a change", fresh);
            figures("unchanged", same);
        }
    }

    /** All ask once, each at its own moment; milliseconds until the answer was read. */
    private List<Double> round(
            ExecutorService threads, HttpClient client, List<Hall.Phone> all, String port, Random random, int status)
            throws Exception {
        List<Future<Double>> asked = new ArrayList<>();
        for (Hall.Phone phone : all) {
            Duration wait = Duration.ofMillis(random.nextInt(within * 1000));
            asked.add(threads.submit(() -> {
                Thread.sleep(wait);
                return one(client, phone, port, status);
            }));
        }
        List<Double> times = new ArrayList<>();
        for (Future<Double> each : asked) {
            times.add(each.get());
        }
        return times;
    }

    private double one(HttpClient client, Hall.Phone phone, String port, int status)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + phone.path()))
                .header("Cookie", phone.cookie())
                .header("HX-Request", "true");
        String etag = known.get(phone);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        long before = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - before) / 1e6;
        if (answer.statusCode() != status && answer.statusCode() != FRESH) {
            throw new Unfit("Asked for " + phone.path() + " and got " + answer.statusCode());
        }
        answer.headers().firstValue("ETag").ifPresent(fresh -> known.put(phone, fresh));
        figures.merge("answers " + answer.statusCode(), 1, (a, b) -> (Integer) a + (Integer) b);
        return took;
    }

    private void figures(String name, List<Double> all) {
        double[] times = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        figures.put(name + " median, ms", times[times.length / 2]);
        figures.put(name + " p99, ms", times[(int) (times.length * 0.99)]);
        figures.put(name + " longest, ms", Arrays.stream(times).max().orElse(0));
    }
}
