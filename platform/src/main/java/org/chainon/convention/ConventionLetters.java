package org.chainon.convention;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainon.account.AreaWords;
import org.chainon.account.Mailbox;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.Wording;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails about conventions, in the transaction that is open: to people who have an account only. */
@Component
public class ConventionLetters {
    private final AttendeeRows attendees;
    private final People people;
    private final Organisations organisations;
    private final Mailbox mailbox;
    private final PublicAddress address;
    private final Wording wording;
    private final AreaWords areas;

    ConventionLetters(
            AttendeeRows attendees,
            People people,
            Organisations organisations,
            Mailbox mailbox,
            PublicAddress address,
            Wording wording,
            AreaWords areas) {
        this.attendees = attendees;
        this.people = people;
        this.organisations = organisations;
        this.mailbox = mailbox;
        this.address = address;
        this.wording = wording;
        this.areas = areas;
    }

    void toRegistered(Convention convention, String key) {
        toAll(convention, Attendee::registered, key);
    }

    /** To those who have a place or wait for one. */
    void toExpected(Convention convention, String key) {
        toAll(convention, Attendee::expected, key);
    }

    private void toAll(Convention convention, Predicate<Attendee> which, String key) {
        attendees.of(convention.id()).stream().filter(which).forEach(attendee -> to(convention, attendee, key));
    }

    /**
     * Values of the mail: the title, who holds it, its days, its place, the own page, the last day to register, the last day for
     * wishes, then {@code more}, a key of the messages with its values; how many people got it.
     */
    public int to(Convention convention, Attendee attendee, String key, Object... more) {
        List<Person> readers = readers(attendee);
        for (Person person : readers) {
            Object[] words = words(more, Locale.of(person.language())).toArray();
            to(convention, attendee, person, key, words);
        }
        return readers.size();
    }

    /** To one of its {@link #readers}: after the same values come {@code more} as they are. */
    public void to(Convention convention, Attendee attendee, Person person, String key, Object[] more) {
        Locale locale = Locale.of(person.language());
        Stream<Object> values = Stream.of(
                convention.plan().title(),
                organisations
                        .find(convention.organisation())
                        .map(Organisation::name)
                        .orElse(""),
                days(convention.plan(), locale),
                place(convention.plan(), locale),
                link(path(attendee)),
                date(convention.plan().registerBy(), locale),
                date(convention.plan().wishBy(), locale));
        mailbox.send(
                person.email(),
                person.language(),
                key,
                Stream.concat(values, Stream.of(more)).toArray());
    }

    private Stream<Object> words(Object[] more, Locale locale) {
        return more.length == 0
                ? Stream.empty()
                : Stream.of(wording.message(more[0].toString(), locale, Arrays.copyOfRange(more, 1, more.length)));
    }

    private static String days(Plan plan, Locale locale) {
        return String.join(
                ", ", plan.days().stream().map(day -> date(day.day(), locale)).toList());
    }

    private String place(Plan plan, Locale locale) {
        Stream<String> site = plan.commune() == null
                ? Stream.empty()
                : Stream.of(plan.address(), areas.label(plan.commune().toString()));
        Stream<String> video = plan.video()
                ? Stream.of(wording.message(plan.onSite() ? "convention.or-by-video" : "convention.by-video", locale))
                : Stream.empty();
        return String.join(
                ", ", Stream.concat(site, video).filter(text -> !text.isBlank()).toList());
    }

    private static String date(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    /** Who registered it; all of its people where nobody did, or has left. */
    public List<Person> readers(Attendee attendee) {
        List<Person> all = people(attendee.party());
        List<Person> chosen = all.stream()
                .filter(person -> person.id().equals(attendee.person()))
                .toList();
        return chosen.isEmpty() ? all : chosen;
    }

    private List<Person> people(Party party) {
        return switch (party) {
            case Party.Enterprise enterprise ->
                people
                        .membersOf(List.of(enterprise.supplier()))
                        .getOrDefault(enterprise.supplier(), List.<PersonId>of())
                        .stream()
                        .map(people::find)
                        .flatMap(Optional::stream)
                        .toList();
            case Party.Buyer buyer ->
                people.members(buyer.organisation()).stream()
                        .filter(member -> member.granted() && !member.person().blocked())
                        .map(People.Member::person)
                        .toList();
        };
    }

    static String path(Attendee attendee) {
        String whose = switch (attendee.party()) {
            case Party.Enterprise enterprise -> "/fournisseurs/" + enterprise.supplier();
            case Party.Buyer buyer -> "/acheteurs/" + buyer.organisation();
        };
        return whose + "/conventions/" + attendee.convention();
    }

    /** Empty where the platform's own address is not known. */
    private String link(String path) {
        return address.find().map(base -> base + path).orElse("");
    }
}
