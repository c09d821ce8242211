package org.chainon.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are.
 *
 * @param home the data directory of the embedded server
 * @param database a server of one's own; empty: the embedded one
 */
@ConfigurationProperties("chainon")
record DatabaseProperties(
        @DefaultValue("${user.home}/.chainon") Path home,
        @DefaultValue Database database) {
    /**
     * @param url {@code jdbc:postgresql://…} ({@code CHAINON_DATABASE_URL})
     * @param durable false only in tests: no waiting for the disk
     */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("true") boolean durable) {
        boolean external() {
            return url != null && !url.isBlank();
        }
    }
}
