package org.chainon.convention.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.StoppedPeople;
import org.chainon.account.Wording;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionLetters;
import org.chainon.convention.Conventions;
import org.chainon.convention.outcome.TellOutcomes.Question;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks everybody once a wave what came of its meetings, by a mail whose links work without signing in. */
@Component
class AskOutcomes {
    /** More names than these make a mail hard to read. */
    private static final int NAMED = 6;

    private final Conventions conventions;
    private final StatementRows rows;
    private final TellOutcomes tell;
    private final ConventionLetters letters;
    private final StoppedPeople stopped;
    private final OutcomeLinks links;
    private final PublicAddress address;
    private final PartnerNames names;
    private final Wording wording;
    private final Clock clock;

    AskOutcomes(
            Conventions conventions,
            StatementRows rows,
            TellOutcomes tell,
            ConventionLetters letters,
            StoppedPeople stopped,
            OutcomeLinks links,
            PublicAddress address,
            PartnerNames names,
            Wording wording,
            Clock clock) {
        this.conventions = conventions;
        this.rows = rows;
        this.tell = tell;
        this.letters = letters;
        this.stopped = stopped;
        this.links = links;
        this.address = address;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /** How many attendees were written to. */
    @Transactional
    public int round(ConventionId id, LocalDate today) {
        Convention convention = conventions.locked(id).orElse(null);
        Wave wave = convention == null ? null : Wave.of(convention, today).orElse(null);
        if (convention == null
                || wave == null
                || !wave.mailed(convention.plan().lastDay().orElseThrow(), today)) {
            return 0;
        }
        Set<AttendeeId> asked = rows.asked(id, wave);
        Map<AttendeeId, Attendee> attendees =
                conventions.attendees(id).stream().collect(Collectors.toMap(Attendee::id, Function.identity()));
        int written = 0;
        for (Attendee attendee : attendees.values()) {
            if (!asked.contains(attendee.id()) && ask(convention, attendee, wave, attendees)) {
                rows.ask(attendee.id(), wave, clock.instant());
                written++;
            }
        }
        return written;
    }

    private boolean ask(Convention convention, Attendee attendee, Wave wave, Map<AttendeeId, Attendee> attendees) {
        List<Attendee> others = tell.questions(attendee, wave).stream()
                .filter(question -> open(question, wave))
                .map(question -> attendees.get(question.meeting().other(attendee.id())))
                .filter(Objects::nonNull)
                .toList();
        List<Person> readers = others.isEmpty() ? List.of() : readers(attendee);
        if (readers.isEmpty()) {
            return false;
        }
        Map<AttendeeId, String> named = names.of(others);
        for (Person person : readers) {
            Locale locale = Locale.of(person.language());
            letters.to(convention, attendee, person, key(wave, others.size()), values(attendee, person, named, locale));
        }
        return true;
    }

    private static boolean open(Question question, Wave wave) {
        Statement said = question.said();
        return question.asked() && (said == null || said.wave() != wave);
    }

    /** Who reads mails for it, and may be asked. */
    private List<Person> readers(Attendee attendee) {
        List<Person> readers = letters.readers(attendee);
        Set<PersonId> gone = stopped.among(readers.stream().map(Person::id).toList());
        return readers.stream()
                .filter(person -> !gone.contains(person.id()) && !rows.unasked(person.id()))
                .toList();
    }

    private static String key(Wave wave, int meetings) {
        String which = wave == Wave.DAY ? "convention-outcomes" : "convention-outcomes-later";
        return meetings == 1 ? which + "-one" : which;
    }

    /** Whom it met, the page for all answers, then one address an answer. */
    private Object[] values(Attendee attendee, Person person, Map<AttendeeId, String> named, Locale locale) {
        List<String> all = named.values().stream().sorted().toList();
        String whom = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        String page = address.find()
                .map(base -> base + links.of(new OutcomeLinks.Asked(person.id(), attendee.id())))
                .orElse("");
        List<Object> values = new ArrayList<>();
        values.add(
                all.size() > NAMED
                        ? wording.message("convention.outcomes.more", locale, whom, all.size() - NAMED)
                        : whom);
        values.add(page);
        for (CameOf what : CameOf.values()) {
            values.add(page.isEmpty() ? "" : page + "?reponse=" + what);
        }
        return values.toArray();
    }
}
