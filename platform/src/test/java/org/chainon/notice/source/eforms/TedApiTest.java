package org.chainon.notice.source.eforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chainon.notice.source.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TedApiTest {
    private final List<String> questions = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final TedApi api = new TedApi(new ApiClient(Duration.ofMillis(5)));
    private HttpServer server;
    private int failures;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/notices/search", this::answer);
        server.createContext("/en/notice", exchange -> send(exchange, 200, "<x>" + exchange.getRequestURI() + "</x>"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI address(String query) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v3/notices/search" + query);
    }

    private String notice(String number) {
        return """
                {"publication-number": "%1$s", "links": {"xml": {"MUL": "http://localhost:%2$d/en/notice/%1$s/xml"},
                 "pdf": {"FRA": "http://localhost/fr/notice/%1$s/pdf"}}}""".formatted(number, server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questions.add(question);
        if (failures-- > 0) {
            send(exchange, 503, "busy");
        } else if (question.contains("\"iterationNextToken\":\"second\"")) {
            send(exchange, 200, """
                    {"notices": [%s], "totalNoticeCount": 3, "iterationNextToken": "third", "timedOut": false}""".formatted(notice("3-2026")));
        } else if (question.contains("nothing-like-it")) {
            send(exchange, 200, "{\"message\": \"maintenance\"}");
        } else if (question.contains("syntax-error")) {
            send(exchange, 400, "{\"message\": \"query syntax\"}");
        } else {
            send(exchange, 200, """
                    {"notices": [%s, %s], "totalNoticeCount": 3, "iterationNextToken": "second", "timedOut": false}""".formatted(notice("1-2026"), notice("2-2026")));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void search(String query) throws IOException {
        api.search(address(query), (location, document) -> found.add(new String(document, StandardCharsets.UTF_8)));
    }

    @Test
    void followsTheTokensUntilAllNoticesAreThere() throws IOException {
        search("?query=place-of-performance%3DFRY4");

        assertThat(found)
                .containsExactly(
                        "<x>/en/notice/1-2026/xml</x>", "<x>/en/notice/2-2026/xml</x>", "<x>/en/notice/3-2026/xml</x>");
        assertThat(questions)
                .as("the token after the last notice is not followed")
                .hasSize(2);
        assertThat(questions.getFirst()).contains("place-of-performance=FRY4").contains("ITERATION");
    }

    @Test
    void asksAgainWhileTheServerIsBusy() throws IOException {
        failures = 2;
        search("");
        assertThat(found).hasSize(3);

        failures = 10;
        assertThatThrownBy(() -> search("")).isInstanceOf(IOException.class).hasMessageContaining("503");
    }

    @Test
    void anAnswerOfAnotherShapeIsAnError() {
        assertThatThrownBy(() -> search("?query=nothing-like-it")).hasMessageContaining("no list of notices");
        questions.clear();
        assertThatThrownBy(() -> search("?query=syntax-error")).hasMessageContaining("HTTP 400");
        assertThat(questions).as("a refused question is not asked again").hasSize(1);
    }
}
