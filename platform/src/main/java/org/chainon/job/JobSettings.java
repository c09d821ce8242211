package org.chainon.job;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are done.
 *
 * @param enabled whether this process does jobs; others that share the database may
 * @param zone the operator's clock
 * @param poll how often one looks whether something is due
 * @param heartbeat how often a process says that it is still at it; silent for four, another takes over
 * @param keepDays how long one remembers what was done
 */
@ConfigurationProperties("chainon.jobs")
record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("2") int threads,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("30") int keepDays) {
    static final int MISSED_HEARTBEATS = 4;

    Duration silence() {
        return heartbeat.multipliedBy(MISSED_HEARTBEATS);
    }
}
