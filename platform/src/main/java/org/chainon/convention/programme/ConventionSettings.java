package org.chainon.convention.programme;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long programmes are made.
 *
 * @param limit after which the making ends with the best so far
 * @param relax how long the fewest rules to give up are looked for where there is no programme
 * @param repair how long the fewest changes are looked for on the day
 */
@ConfigurationProperties("chainon.convention")
record ConventionSettings(
        @DefaultValue("60s") Duration limit,
        @DefaultValue("20s") Duration relax,
        @DefaultValue("2s") Duration repair) {}
