package org.chainon.watch;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.Agenda;
import org.chainon.kernel.NoticeId;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeHistory;
import org.springframework.stereotype.Component;

/** Deadlines of notices, and the days on which what they offer takes place: one event each, the same id through all versions. */
@Component
class DeadlineCalendar {
    private final NoticeHistory history;

    DeadlineCalendar(NoticeHistory history) {
        this.history = history;
    }

    /** @param base the platform's own address, without a slash at its end */
    Agenda of(String name, String base, List<Notice> notices) {
        Map<NoticeId, NoticeHistory.Newest> newest =
                history.newest(notices.stream().map(Notice::id).toList());
        List<Agenda.Event> events = new ArrayList<>();
        for (Notice notice : notices) {
            if (notice.status() == Notice.Status.PUBLISHED) {
                NoticeHistory.Newest version =
                        newest.getOrDefault(notice.id(), new NoticeHistory.Newest(1, Instant.EPOCH));
                add(notice, version, URI.create(base + "/avis/" + notice.id()), events);
            }
        }
        return new Agenda(name, events);
    }

    private static void add(Notice notice, NoticeHistory.Newest version, URI page, List<Agenda.Event> events) {
        OffsetDateTime deadline = notice.deadline();
        if (deadline != null) {
            events.add(event(notice, version, "", new Agenda.At(deadline.toInstant()), page));
        }
        LocalDate day = notice.opportunity().firstDay();
        if (day != null) {
            events.add(event(notice, version, "-day", new Agenda.On(day), page));
        }
    }

    private static Agenda.Event event(
            Notice notice, NoticeHistory.Newest version, String suffix, Agenda.When when, URI page) {
        // Beside a day of its own, the deadline is one for signing up.
        boolean signingUp = suffix.isEmpty() && notice.opportunity().firstDay() != null;
        return new Agenda.Event(
                notice.id() + suffix,
                version.number() - 1L,
                version.receivedAt(),
                when,
                signingUp ? "Inscription : " + notice.title() : notice.title(),
                notice.buyer().name() + "\n" + page,
                "",
                page);
    }
}
