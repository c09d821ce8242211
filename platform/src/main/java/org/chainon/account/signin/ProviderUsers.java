package org.chainon.account.signin;

import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestTemplate;

/** Asks the provider who came, in JSON or in a signed token. */
final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUserService service = new OidcUserService();
        DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
        asked.setRestOperations(client(request.getClientRegistration()));
        service.setOauth2UserService(asked);
        return service.loadUser(request);
    }

    private static RestTemplate client(ClientRegistration provider) {
        JdkClientHttpRequestFactory connections = new JdkClientHttpRequestFactory();
        connections.setReadTimeout(PATIENCE);
        RestTemplate client = new RestTemplate(connections);
        client.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        if (provider.getProviderDetails().getJwkSetUri() != null) {
            client.getMessageConverters().addFirst(new SignedUserInfo(provider));
        }
        return client;
    }
}
