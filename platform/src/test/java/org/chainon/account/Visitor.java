package org.chainon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser on a network of its own: keeps cookies, sends forms, reads its mails in the outbox. */
public final class Visitor {
    private static final Pattern LINK = Pattern.compile("/connexion/lien\\?jeton=([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\n\\n([0-9]{3} [0-9]{3})\\n\\n");

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address;

    public Visitor(MockMvc mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        this.address = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    /** An address of mail of nobody else. */
    public static String email() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "@exemple.fr";
    }

    public Visitor at(String otherAddress) {
        address = otherAddress;
        return this;
    }

    public Answer get(String path, String... parameters) throws Exception {
        return send(HttpMethod.GET, path, parameters);
    }

    public Answer post(String path, String... parameters) throws Exception {
        return send(HttpMethod.POST, path, parameters);
    }

    private Answer send(HttpMethod method, String path, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path)
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0")
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        if (method == HttpMethod.POST) {
            request.with(csrf());
        }
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return new Answer(response);
    }

    /** What came back. */
    public record Answer(MockHttpServletResponse response) {
        public int status() {
            return response.getStatus();
        }

        public String redirect() {
            return response.getRedirectedUrl();
        }

        /** With its apostrophes as they are read. */
        public String page() throws Exception {
            return response.getContentAsString(StandardCharsets.UTF_8).replace("&#39;", "'");
        }

        public String header(String name) {
            return response.getHeader(name);
        }

        public List<String> headers(String name) {
            return response.getHeaders(name);
        }
    }

    public String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? null : cookie.getValue();
    }

    public void forget(String name) {
        cookies.remove(name);
    }

    /** Text of the newest mail. */
    public String mail(String to) {
        return jdbc.sql("select body_text from account.outbox where recipient = ? order by id desc limit 1")
                .params(to)
                .query(String.class)
                .single();
    }

    public int mails(String to) {
        return jdbc.sql("select count(*) from account.outbox where recipient = ?")
                .params(to)
                .query(Integer.class)
                .single();
    }

    public String token(String to) {
        return found(LINK, mail(to));
    }

    public String code(String to) {
        return found(CODE, mail(to));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    /** By the link of a mail. */
    public Visitor signIn(String email) throws Exception {
        assertThat(post("/connexion", "email", email).status()).isEqualTo(200);
        assertThat(post("/connexion/lien", "jeton", token(email)).status()).isEqualTo(302);
        return this;
    }

    public boolean signedIn() throws Exception {
        return get("/compte").status() == 200;
    }
}
