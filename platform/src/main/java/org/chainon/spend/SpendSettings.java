package org.chainon.spend;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a file of payments may be.
 *
 * @param maxBytes of the file as it is handed in
 * @param maxLines that are read of it
 */
@ConfigurationProperties("chainon.spend")
record SpendSettings(
        @DefaultValue("60000000") long maxBytes,
        @DefaultValue("500000") long maxLines) {}
