package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.chainon.account.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Against a real provider of identities, started when the platform already runs. */
@SpringBootTest(
        properties = {
            "chainon.home=target/test-homes/${random.uuid}",
            "chainon.database.durable=false",
            "chainon.mail.pause=1d",
            "management.server.port=-1"
        })
@AutoConfigureMockMvc
class OidcSignInTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final int PORT = freePort();
    private static boolean started;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final String email = Visitor.email();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("chainon.oidc.issuer", () -> "http://localhost:" + PORT + "/agents");
        registry.add("chainon.oidc.client-id", () -> "chainon");
        registry.add("chainon.oidc.client-secret", () -> "secret");
        registry.add("chainon.oidc.name", () -> "ProConnect");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void whoComesWithAVerifiedAddressIsSignedInOnceTheProviderAnswers() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc);
        if (!started) {
            assertThat(visitor.get("/connexion/fournisseur").redirect()).isEqualTo("/connexion?fournisseur=absent");
        }
        startOnce();
        assertThat(visitor.get("/connexion").page()).contains("Me connecter avec ProConnect");

        Visitor.Answer back = come(visitor, Map.of("email", email, "email_verified", true));
        assertThat(back.redirect()).isEqualTo("/avis?q=a");
        assertThat(visitor.get("/compte").page()).contains(email);
        assertThat(visitor.mails(email)).isZero();
    }

    @Test
    void anAddressThatIsNotVerifiedIsRefused() throws Exception {
        startOnce();
        Visitor visitor = new Visitor(mvc, jdbc);
        for (Map<String, Object> claims : List.of(
                Map.<String, Object>of("email", email, "email_verified", false),
                Map.<String, Object>of("email", email))) {
            assertThat(come(visitor, claims).redirect()).isEqualTo("/connexion?fournisseur=no-verified-mail");
            assertThat(visitor.signedIn()).isFalse();
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        startOnce();
        Visitor visitor = new Visitor(mvc, jdbc);
        assertThat(visitor.get("/login/oauth2/code/fournisseur", "code", "x", "state", "y")
                        .redirect())
                .isEqualTo("/connexion?fournisseur=refused");
        assertThat(visitor.signedIn()).isFalse();
    }

    private Visitor.Answer come(Visitor visitor, Map<String, Object> claims) throws Exception {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback("agents", email, "JWT", List.of("chainon"), claims, 600));
        String start =
                visitor.get("/connexion/fournisseur", "suite", "/avis?q=a").redirect();
        URI ask = URI.create(visitor.get(start).redirect());
        assertThat(ask.getQuery()).contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ask).build(), HttpResponse.BodyHandlers.discarding());
        UriComponents back = UriComponentsBuilder.fromUriString(
                        answer.headers().firstValue("Location").orElseThrow())
                .build();
        return visitor.get(
                "/login/oauth2/code/fournisseur",
                "code",
                back.getQueryParams().getFirst("code"),
                "state",
                java.net.URLDecoder.decode(
                        back.getQueryParams().getFirst("state"), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static synchronized void startOnce() throws Exception {
        if (!started) {
            started = true;
            PROVIDER.start(PORT);
            // The platform asks again a second after it was not answered.
            Thread.sleep(1100);
        }
    }

    private static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
