package org.chainon.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.jurisdiction.WorkingDays.Week;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When an answer is due: so many working days later, at the same hour; a question of a day off counts from the next working morning. */
@Component
@EnableConfigurationProperties(HotlineSettings.class)
class DueTimes {
    private final HotlineSettings settings;
    private final WorkingDays workingDays;

    DueTimes(HotlineSettings settings, WorkingDays workingDays) {
        this.settings = settings;
        this.workingDays = workingDays;
    }

    Instant of(Instant asked, Question.Priority priority, Jurisdiction where) {
        ZonedDateTime at = asked.atZone(where.zone());
        LocalDate first = workingDays.from(at.toLocalDate(), Week.FIVE_DAYS, where);
        if (!first.equals(at.toLocalDate())) {
            at = first.atStartOfDay(where.zone());
        }
        int days = switch (priority) {
            case URGENT -> settings.urgentWorkingDays();
            case NORMAL -> settings.workingDays();
        };
        return at.with(workingDays.after(first, days, Week.FIVE_DAYS, where)).toInstant();
    }
}
