package org.chainon.convention.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainon.account.PublicAddress;
import org.chainon.convention.Convention;
import org.chainon.convention.Party;
import org.chainon.convention.Slot;
import org.chainon.convention.day.Met;
import org.chainon.convention.day.Moment;
import org.chainon.convention.day.OwnAgenda;
import org.chainon.kernel.Agenda;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An agenda for calendar programs: one event a meeting, the same id through all changes; what was lost is cancelled, not left out. */
@Component
class AgendaCalendar {
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final PartyNames names;
    private final ConventionWords words;
    private final MessageSource messages;
    private final PublicAddress site;

    AgendaCalendar(PartyNames names, ConventionWords words, MessageSource messages, PublicAddress site) {
        this.names = names;
        this.words = words;
        this.messages = messages;
        this.site = site;
    }

    Agenda of(Convention convention, OwnAgenda agenda) {
        Map<Party, PartyNames.Named> named =
                names.of(agenda.meetings().stream().map(Met::other).toList());
        return new Agenda(
                convention.plan().title(),
                AGAIN,
                agenda.meetings().stream()
                        .flatMap(met ->
                                event(convention, agenda, met, named.getOrDefault(met.other(), PartyNames.Named.GONE)))
                        .toList());
    }

    private Stream<Agenda.Event> event(Convention convention, OwnAgenda agenda, Met met, PartyNames.Named other) {
        boolean off = convention.state() == Convention.State.CANCELLED && met.planned();
        return Moment.slot(convention.plan(), met.meeting().slot()).stream()
                .map(slot -> new Agenda.Event(
                        met.meeting().id().toString(),
                        met.meeting().sequence() + (off ? 1L : 0L),
                        off ? convention.changedAt() : met.meeting().changedAt(),
                        during(slot, convention.law().zone()),
                        other.name(),
                        description(convention, met, other),
                        met.meeting().video() ? say("convention.by-video") : place(convention, met),
                        address(convention, agenda, met),
                        off || !met.planned()));
    }

    private static Agenda.When during(Slot slot, ZoneId zone) {
        Instant from = Moment.begin(slot).atZone(zone).toInstant();
        return new Agenda.During(from, Moment.end(slot).atZone(zone).toInstant());
    }

    private static String description(Convention convention, Met met, PartyNames.Named other) {
        return String.join(
                "\n",
                Stream.of(
                                convention.plan().title(),
                                other.town(),
                                met.words(),
                                met.meeting().video() ? convention.plan().videoLink() : "")
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private String place(Convention convention, Met met) {
        return String.join(", ", List.of(met.meeting().place(), words.site(convention.plan())));
    }

    private URI address(Convention convention, OwnAgenda agenda, Met met) {
        String link = convention.plan().videoLink();
        return met.meeting().video() && !link.isEmpty()
                ? URI.create(link)
                : URI.create(site.find().orElse("") + Parties.path(agenda.party(), convention.id()) + "/agenda");
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
