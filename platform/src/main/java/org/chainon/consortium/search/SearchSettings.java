package org.chainon.consortium.search;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long groupings are looked for.
 *
 * @param limit after which a search ends with the best so far
 * @param atOnce how many are looked for at the same time by one process
 * @param teams how many different ones are shown at most
 * @param nightlyAt when the notices of the territories are looked at
 * @param nightlyLimit after which the search of a notice at night ends
 */
@ConfigurationProperties("chainon.consortium")
record SearchSettings(
        @DefaultValue("20s") Duration limit,
        @DefaultValue("2") int atOnce,
        @DefaultValue("4") int teams,
        @DefaultValue("02:30") LocalTime nightlyAt,
        @DefaultValue("3s") Duration nightlyLimit) {}
