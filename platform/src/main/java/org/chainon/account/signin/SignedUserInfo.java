package org.chainon.account.signin;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What a provider says of a person as a signed token instead of plain JSON, as ProConnect does: OpenID Connect Core 1.0,
 * section 5.3.2. The provider's key must have signed it, for this platform.
 */
final class SignedUserInfo extends AbstractGenericHttpMessageConverter<Map<String, Object>> {
    private final NimbusJwtDecoder decoder;

    SignedUserInfo(ClientRegistration provider) {
        super(MediaType.valueOf("application/jwt"));
        ClientRegistration.ProviderDetails details = provider.getProviderDetails();
        this.decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(details.getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256)))
                .build();
        OAuth2TokenValidator<Jwt> forUs = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(provider.getClientId()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(Objects.requireNonNull(details.getIssuerUri())), forUs));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Map.class.isAssignableFrom(type);
    }

    @Override
    public Map<String, Object> read(Type type, @Nullable Class<?> context, HttpInputMessage message)
            throws IOException {
        String token = new String(message.getBody().readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            return decoder.decode(token).getClaims();
        } catch (JwtException e) {
            throw new HttpMessageNotReadableException("the token about the person is not the provider's", e, message);
        }
    }

    @Override
    protected Map<String, Object> readInternal(Class<? extends Map<String, Object>> type, HttpInputMessage message)
            throws IOException {
        return read(type, null, message);
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> of, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(Map<String, Object> claims, @Nullable Type type, HttpOutputMessage message) {
        throw new IllegalStateException("tokens are only read");
    }
}
