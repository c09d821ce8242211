package org.chainon.watch;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.chainon.notice.Notice;
import org.springframework.stereotype.Component;

/** Deadlines of notices as an iCalendar (RFC 5545): one event a notice, the same id through all its versions. */
@Component
class DeadlineCalendar {
    private final Clock clock;

    DeadlineCalendar(Clock clock) {
        this.clock = clock;
    }

    /** @param base the platform's own address, without a slash at its end */
    String write(String name, String base, List<Notice> notices) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Chainon//Veilles//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        for (Notice notice : notices) {
            OffsetDateTime deadline = notice.deadline();
            if (deadline != null && notice.status() == Notice.Status.PUBLISHED) {
                calendar.add(event(notice, deadline, base + "/avis/" + notice.id()));
            }
        }
        return calendar.toString();
    }

    private VEvent event(Notice notice, OffsetDateTime deadline, String address) {
        VEvent event = new VEvent(false);
        event.add(new Uid(notice.id() + "@chainon"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(deadline.toInstant()));
        event.add(new Summary(notice.title()));
        event.add(new Description(notice.buyer().name() + "\n" + address));
        event.add(new Url(URI.create(address)));
        return event;
    }
}
