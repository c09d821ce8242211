package org.chainon.shell;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** French first, English second; {@code ?lang=en} switches and is remembered. Each module brings {@code i18n/MODULE.properties}. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new LiteralApostrophes();
        messages.setBasenames(baseNames());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Every {@code i18n/NAME.properties} on the class path that is not another language of one. */
    private static String[] baseNames() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties"))
                .map(resource -> resource.getFilename() == null ? "" : resource.getFilename())
                .map(file -> file.replace(".properties", ""))
                .filter(name -> !name.contains("_") && !name.isEmpty())
                .distinct()
                .sorted()
                .map(name -> "i18n/" + name)
                .toArray(String[]::new);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Locale.FRENCH);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** French is full of apostrophes: they stand for themselves, with and without values. */
    private static final class LiteralApostrophes extends ResourceBundleMessageSource {
        @Override
        protected MessageFormat createMessageFormat(String message, @Nullable Locale locale) {
            return super.createMessageFormat(message.replace("'", "''"), locale);
        }
    }
}
