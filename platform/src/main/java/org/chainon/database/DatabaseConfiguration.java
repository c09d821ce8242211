package org.chainon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Connects the platform to its PostgreSQL and brings each module's schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    private static final Pattern MODULE = Pattern.compile(".*/db/migration/([a-z]+)/[^/]+");
    private static final String BASE = "database";

    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedCondition.class)
    EmbeddedServer embeddedServer(DatabaseProperties properties) throws IOException {
        return new EmbeddedServer(properties.home(), properties.database().durable());
    }

    @Bean
    JdbcConnectionDetails connectionDetails(DatabaseProperties properties, ObjectProvider<EmbeddedServer> embedded) {
        DatabaseProperties.Database own = properties.database();
        if (own.external()) {
            return new Details(Objects.requireNonNull(own.url()), own.user(), own.password());
        }
        EmbeddedServer server = embedded.getObject();
        return new Details(server.url(), EmbeddedServer.USER, server.password());
    }

    /** One schema and one history a module: {@code db/migration/MODULE/V1__what.sql}; what all need comes first. */
    @Bean
    FlywayMigrationStrategy migrateEachModule() {
        return flyway -> {
            migrate(flyway, BASE);
            modules().forEach(module -> migrate(flyway, module));
        };
    }

    private static void migrate(Flyway flyway, String module) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .load()
                .migrate();
    }

    private static TreeSet<String> modules() {
        try {
            TreeSet<String> modules = new TreeSet<>();
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql"))
                    .map(Object::toString)
                    .forEach(resource -> {
                        Matcher matcher = MODULE.matcher(resource);
                        if (matcher.find() && !matcher.group(1).equals(BASE)) {
                            modules.add(matcher.group(1));
                        }
                    });
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Details(
            String url, @Nullable String user, @Nullable String secret) implements JdbcConnectionDetails {
        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return secret;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
