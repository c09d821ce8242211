package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Against a server that answers as ProConnect does: with a token that it has signed. */
class SignedUserInfoTest {
    private HttpServer provider;
    private RSAKey key;
    private String answer;
    private String mediaType = "application/jwt";

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("of-today").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/keys", "application/json", () -> new JWKSet(key.toPublicJWK()).toString());
        provider.createContext("/userinfo", exchange -> send(exchange, mediaType, answer));
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private void serve(String path, String type, java.util.function.Supplier<String> body) {
        provider.createContext(path, exchange -> send(exchange, type, body.get()));
    }

    private static void send(com.sun.net.httpserver.HttpExchange exchange, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String base() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    private String token(RSAKey signer, String audience) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("of-today").build(),
                new JWTClaimsSet.Builder()
                        .issuer(base())
                        .audience(audience)
                        .subject("agent-1")
                        .claim("email", "agent@ville.example")
                        .claim("email_verified", true)
                        .build());
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private OidcUser come() {
        ClientRegistration registration = ClientRegistration.withRegistrationId("fournisseur")
                .clientId("chainon")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}")
                .scope("openid", "email")
                .issuerUri(base())
                .authorizationUri(base())
                .tokenUri(base())
                .jwkSetUri(base() + "/keys")
                .userInfoUri(base() + "/userinfo")
                .userNameAttributeName("sub")
                .build();
        Instant now = Instant.now();
        OidcIdToken id = new OidcIdToken("id", now, now.plusSeconds(60), Map.of("sub", "agent-1", "iss", base()));
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(60), Set.of("openid", "email"));
        return new ProviderUsers().loadUser(new OidcUserRequest(registration, access, id));
    }

    @Test
    void aSignedAnswerIsRead() throws JOSEException {
        answer = token(key, "chainon");
        assertThat(come().getEmail()).isEqualTo("agent@ville.example");
        assertThat(come().getEmailVerified()).isTrue();
    }

    @Test
    void aPlainAnswerIsReadToo() {
        mediaType = "application/json";
        answer = "{\"sub\":\"agent-1\",\"email\":\"agent@ville.example\"}";
        assertThat(come().getEmail()).isEqualTo("agent@ville.example");
    }

    @Test
    void anAnswerOfAnotherKeyIsRefused() throws JOSEException {
        answer = token(new RSAKeyGenerator(2048).keyID("of-today").generate(), "chainon");
        assertThatThrownBy(this::come).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void anAnswerForAnotherPlatformIsRefused() throws JOSEException {
        answer = token(key, "somebody-else");
        assertThatThrownBy(this::come).isInstanceOf(OAuth2AuthenticationException.class);
    }
}
