package org.chainon.notice.source.boamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.notice.source.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that behaves as Opendatasoft's: 100 a page, nothing past 10,000. */
class BoampApiTest {
    private final BoampApi api = new BoampApi(new ApiClient(Duration.ofMillis(5)));
    private List<LocalDate> days = List.of();
    private HttpServer server;
    private String lastWhere = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/explore/v2.1/catalog/datasets/boamp/records", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String parameter(String query, String name, String otherwise) {
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
        return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : otherwise;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        int offset = Integer.parseInt(parameter(query, "offset", "0"));
        int limit = Integer.parseInt(parameter(query, "limit", "10"));
        lastWhere = parameter(query, "where", "");
        Matcher from = Pattern.compile("dateparution >= date'([0-9-]+)'").matcher(lastWhere);
        LocalDate first = from.find() ? LocalDate.parse(from.group(1)) : LocalDate.MIN;
        boolean refused = limit > 100 || offset + limit > 10_000;
        String results = IntStream.range(0, days.size())
                .filter(i -> !days.get(i).isBefore(first))
                .skip(offset)
                .limit(limit)
                .mapToObj(i -> "{\"idweb\": \"26-" + i + "\", \"dateparution\": \"" + days.get(i) + "\"}")
                .collect(Collectors.joining(","));
        byte[] body = ("{\"total_count\": " + days.size() + ", \"results\": [" + results + "]}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<LocalDate> days(int count, int perDay) {
        LocalDate start = LocalDate.of(2026, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> start.plusDays(i / perDay))
                .toList();
    }

    private Set<String> read(String query) throws IOException {
        Set<String> found = new HashSet<>();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort()
                + "/api/explore/v2.1/catalog/datasets/boamp/records" + query);
        assertThat(BoampApi.isRecords(address)).isTrue();
        api.records(
                address,
                (location, record) -> assertThat(found.add(new String(record, StandardCharsets.UTF_8)))
                        .as("no record twice")
                        .isTrue());
        return found;
    }

    @Test
    void readsAllPages() throws IOException {
        days = days(250, 40);
        assertThat(read("")).hasSize(250);
        days = days(200, 40);
        assertThat(read("")).hasSize(200);
        days = List.of();
        assertThat(read("")).isEmpty();
    }

    @Test
    void goesOnByDayPastTheTenThousandth() throws IOException {
        days = days(12_345, 150);
        assertThat(read("?where=type_marche%3D%27SERVICES%27")).hasSize(12_345);
        assertThat(lastWhere).startsWith("(type_marche='SERVICES') and dateparution >= date'");
    }

    @Test
    void saysSoWhenOneDayAloneIsTooLong() {
        days = days(10_500, 20_000);
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class).hasMessageContaining("one day");
    }
}
