package org.chainon.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are kept.
 *
 * @param folder where they lie; {@code files} in the home folder unless told
 * @param maxBytes of one file
 * @param clamdHost where ClamAV's daemon listens; null for no scanner
 */
@ConfigurationProperties("chainon.files")
record FileSettings(
        @Nullable Path folder,
        @DefaultValue("10000000") int maxBytes,
        @Nullable String clamdHost,
        @DefaultValue("3310") int clamdPort) {}
