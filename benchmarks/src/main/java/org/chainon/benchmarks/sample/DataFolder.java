package org.chainon.benchmarks.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.chainon.benchmarks.Benchmark.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of real data: {@code CHAINON_DATA}, else {@code ../shared/data} beside the project. */
public record DataFolder(Path path) {
    public static final String NOTICES = "notices/boamp-2021q1.jsonl.gz";
    public static final String POOL = "suppliers/inclusive-pool.jsonl";
    public static final String ESTABLISHMENTS = "suppliers/sirene-establishments.csv";
    public static final String ESS_AWARDS = "awards/ess-queries-to-2019-10.jsonl";
    public static final String AWARDS = "awards/awards-2018-to-2019-05.jsonl";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws Unfit when a file that the benchmark reads is not there */
    public static DataFolder find(Map<String, String> environment) {
        String named = environment.getOrDefault("CHAINON_DATA", "");
        Path path = named.isBlank() ? Path.of("..", "shared", "data") : Path.of(named);
        for (String file : List.of(NOTICES, POOL, ESTABLISHMENTS, AWARDS, ESS_AWARDS)) {
            if (!Files.isReadable(path.resolve(file))) {
                throw new Unfit("This benchmark reads real notices and suppliers, which do not come with the project: "
                        + path.resolve(file) + " is missing.\nName the folder that holds them: CHAINON_DATA=FOLDER"
                        + " ./bench …");
            }
        }
        return new DataFolder(path);
    }

    /** Each line of a file of one JSON object a line, plain or gzipped. */
    public void eachObject(String file, Consumer<JsonNode> reader) {
        try (InputStream opened = Files.newInputStream(path.resolve(file));
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(opened, 1 << 16) : opened;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of a field; empty where it is missing or null. */
    public static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
