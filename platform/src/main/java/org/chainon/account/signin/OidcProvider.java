package org.chainon.account.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the provider says of itself, asked for when it is first needed: the platform starts while the provider is down. */
class OidcProvider implements ClientRegistrationRepository {
    static final String ID = "fournisseur";
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** After it did not answer: those who wait do not queue up. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OidcSettings settings;
    private final String publicUrl;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable ClientRegistration known;
    private long notBefore = System.nanoTime();

    OidcProvider(OidcSettings settings, @Value("${chainon.public-url:}") String publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? find().orElse(null) : null;
    }

    /** Empty while the provider does not answer. */
    Optional<ClientRegistration> find() {
        ClientRegistration present = known;
        if (present == null) {
            present = ask().orElse(null);
            known = present;
        }
        return Optional.ofNullable(present);
    }

    private synchronized Optional<ClientRegistration> ask() {
        long now = System.nanoTime();
        if (known != null || now < notBefore) {
            return Optional.ofNullable(known);
        }
        notBefore = now + PAUSE.toNanos();
        try {
            String issuer = settings.issuer().replaceAll("/+$", "");
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, Object> about = new JsonMapper().readValue(answer.body(), new TypeReference<>() {});
            if (!issuer.equals(String.valueOf(about.get("issuer")).replaceAll("/+$", ""))) {
                throw new IOException("it calls itself otherwise than CHAINON_OIDC_ISSUER does");
            }
            return Optional.of(registration(about));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.warn("The provider of identities does not answer as it should: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private ClientRegistration registration(Map<String, Object> about) {
        return ClientRegistrations.fromOidcConfiguration(about)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.name())
                .scope(settings.scopes())
                .redirectUri((publicUrl.isEmpty() ? "{baseUrl}" : publicUrl) + "/login/oauth2/code/{registrationId}")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
