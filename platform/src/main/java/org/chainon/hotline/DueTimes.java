package org.chainon.hotline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When an answer is due: so many working days later, at the same hour; a question of the weekend counts from Monday morning. */
@Component
@EnableConfigurationProperties(HotlineSettings.class)
class DueTimes {
    private final HotlineSettings settings;

    DueTimes(HotlineSettings settings) {
        this.settings = settings;
    }

    Instant of(Instant asked, Question.Priority priority, Jurisdiction where) {
        ZonedDateTime at = asked.atZone(where.zone());
        while (!works(at)) {
            at = at.plusDays(1).toLocalDate().atStartOfDay(where.zone());
        }
        int days = switch (priority) {
            case URGENT -> settings.urgentWorkingDays();
            case NORMAL -> settings.workingDays();
        };
        for (int i = 0; i < days; i++) {
            do {
                at = at.plusDays(1);
            } while (!works(at));
        }
        return at.toInstant();
    }

    private static boolean works(ZonedDateTime at) {
        return at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
