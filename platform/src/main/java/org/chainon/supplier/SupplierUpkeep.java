package org.chainon.supplier;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suppliers are kept true; the reasons stand in {@code application.yaml}.
 *
 * @param reminders how many days before the end of an accreditation its supplier is written to
 * @param stateDays after how many days the register is asked again whether an enterprise is still there
 * @param stateBatch how many are asked for a night
 * @param statePause between two questions
 */
@ConfigurationProperties("chainon.upkeep")
public record SupplierUpkeep(
        @DefaultValue({"60", "15"}) List<Integer> reminders,
        @DefaultValue("30") int stateDays,
        @DefaultValue("300") int stateBatch,
        @DefaultValue("500ms") Duration statePause) {
    private static final int SOON_DAYS = 60;

    public SupplierUpkeep {
        reminders = reminders.stream().distinct().sorted().toList();
    }

    /** How many days before its end an accreditation stands in the facilitator's list. */
    public int soonDays() {
        return reminders.isEmpty() ? SOON_DAYS : reminders.getLast();
    }
}
