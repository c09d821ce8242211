package org.chainon.bid;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded of their bids ({@code chainon.bids.…}), in days.
 *
 * @param at the hour of the day, on the operator's clock
 * @param beforeDeadline while the tender is not handed in
 * @param beforeVisit before a visit of the site or a meeting
 * @param submitted after the deadline, when nobody said that the tender was handed in
 * @param result after the deadline, while no result is known
 */
@ConfigurationProperties("chainon.bids")
record ReminderSettings(
        @DefaultValue("07:10") LocalTime at,
        @DefaultValue({"7", "3", "1"}) List<Integer> beforeDeadline,
        @DefaultValue("2") List<Integer> beforeVisit,
        @DefaultValue("1") List<Integer> submitted,
        @DefaultValue({"30", "90"}) List<Integer> result) {
    ReminderSettings {
        beforeDeadline = List.copyOf(beforeDeadline);
        beforeVisit = List.copyOf(beforeVisit);
        submitted = List.copyOf(submitted);
        result = List.copyOf(result);
    }
}
