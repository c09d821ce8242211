package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.servlet.LocaleResolver;

/** Who comes from a provider of identities with a verified address of mail is its holder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn {
    /** Only where one is configured. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnExpression("!'${chainon.oidc.issuer:}'.isBlank()")
    static class Configured {
        @Bean
        OidcProvider oidcProvider(OidcSettings settings, @Value("${chainon.public-url:}") String publicUrl) {
            return new OidcProvider(settings, publicUrl);
        }

        @Bean
        Customizer<HttpSecurity> signInByProvider(
                OidcSettings settings, SignIn signIn, Audit audit, LocaleResolver locales) {
            Answer answer = new Answer(settings, signIn, audit, locales);
            return http -> http.oauth2Login(login -> login.loginPage("/connexion")
                    .authorizedClientRepository(new NoTokensKept())
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(new ProviderUsers()))
                    .successHandler(answer::succeeded)
                    .failureHandler((request, response, failure) -> answer.failed(request, response, "refused")));
        }
    }

    /** What follows the provider's answer. */
    private record Answer(OidcSettings settings, SignIn signIn, Audit audit, LocaleResolver locales) {
        void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws IOException {
            OidcUser user = authentication.getPrincipal() instanceof OidcUser known ? known : null;
            Optional<MailAddress> email =
                    user == null || !(settings.mailIsVerified() || Boolean.TRUE.equals(user.getEmailVerified()))
                            ? Optional.empty()
                            : MailAddress.read(user.getEmail());
            if (email.isEmpty()) {
                failed(request, response, "no-verified-mail");
                return;
            }
            LocalPath returnTo = ProviderPage.returnTo(request);
            String view = signIn.arrive(new SignIn.Arrival(
                    email.get(),
                    Forms.language(locales.resolveLocale(request)),
                    SignIn.Way.PROVIDER,
                    Device.ensure(request, response),
                    returnTo));
            response.sendRedirect(request.getContextPath() + view.substring("redirect:".length()));
        }

        void failed(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
            audit.record(null, "sign-in.refused", null, Map.of("by", "provider", "why", why));
            response.sendRedirect(request.getContextPath() + "/connexion?fournisseur=" + why);
        }
    }
}
