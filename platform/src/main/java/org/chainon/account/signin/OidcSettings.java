package org.chainon.account.signin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of identities by OpenID Connect ({@code CHAINON_OIDC_ISSUER}, {@code …_CLIENT_ID}, {@code …_CLIENT_SECRET},
 * {@code …_NAME}, {@code …_SCOPES}).
 *
 * @param issuer empty: none
 * @param name on the button: « ProConnect »
 * @param scopes ProConnect wants {@code openid,email,given_name,usual_name}
 * @param mailIsVerified for a provider that verifies all addresses and does not say so of each ({@code email_verified})
 */
@ConfigurationProperties("chainon.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue({"openid", "email", "profile"}) List<String> scopes,
        @DefaultValue("false") boolean mailIsVerified) {
    boolean present() {
        return !issuer.isBlank();
    }

    /** Without the secret, which no log is to show. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
