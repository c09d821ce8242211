package org.chainon.need.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.account.AreaWords;
import org.chainon.account.Mailbox;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.Wording;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.need.contact.Contact.State;
import org.springframework.stereotype.Component;

/** Mails about needs, in the transaction that is open. All suppliers are told the same. */
@Component
public class ContactLetters {
    private final Contacts contacts;
    private final People people;
    private final Organisations organisations;
    private final Mailbox mailbox;
    private final PublicAddress address;
    private final AreaWords areas;
    private final Wording wording;
    private final DemandLinks links;

    ContactLetters(
            Contacts contacts,
            People people,
            Organisations organisations,
            Mailbox mailbox,
            PublicAddress address,
            AreaWords areas,
            Wording wording,
            DemandLinks links) {
        this.contacts = contacts;
        this.people = people;
        this.organisations = organisations;
        this.mailbox = mailbox;
        this.address = address;
        this.areas = areas;
        this.wording = wording;
        this.links = links;
    }

    void told(Need need, Contact contact, List<PersonId> to) {
        demand(need, contact, to, "need-told");
    }

    void reminder(Need need, Contact contact, List<PersonId> to) {
        demand(need, contact, to, contact.state() == State.INTERESTED ? "need-quote-due" : "need-reminder");
    }

    private void demand(Need need, Contact contact, List<PersonId> to, String key) {
        for (PersonId id : to) {
            people.find(id).ifPresent(person -> {
                Locale locale = Locale.of(person.language());
                mailbox.send(
                        person.email(),
                        person.language(),
                        end(need),
                        key,
                        need.sheet().title(),
                        places(need.sheet()),
                        wording.message("need.kind." + need.sheet().kind(), locale),
                        buyer(need, locale),
                        deadline(need.sheet(), locale),
                        amount(need.sheet(), locale),
                        link(links.of(new DemandLinks.Demand(id, contact.id()))));
            });
        }
    }

    /** Somebody wrote: to all who were told and have not declined, to one, or to the buyer with the next news. */
    void said(Need need, Message message) {
        switch (message.kind()) {
            case ANSWER, NOTE -> suppliers(need, listening(need), "need-said");
            case TO_SUPPLIER ->
                suppliers(
                        need,
                        contacts.of(need.id()).stream()
                                .filter(contact -> contact.id().equals(message.contact()))
                                .toList(),
                        "need-to-supplier");
            case QUESTION, TO_BUYER -> {}
        }
    }

    void extended(Need need, LocalDate until) {
        for (Contact contact : listening(need)) {
            each(
                    contact,
                    (person, locale) -> mailbox.send(
                            person.email(),
                            person.language(),
                            "need-extended",
                            need.sheet().title(),
                            date(until, locale),
                            page(contact)));
        }
    }

    /** To those who said that they would do it, and to whom nothing was decided. */
    void ended(Need need, boolean withdrawn) {
        suppliers(
                need,
                contacts.of(need.id()).stream()
                        .filter(contact -> contact.state() == State.INTERESTED || contact.state() == State.QUOTED)
                        .toList(),
                withdrawn ? "need-withdrawn" : "need-closed");
    }

    /** @param words the reasons that the buyer gives, may be empty */
    public void decided(Need need, Contact contact, boolean kept, String words) {
        each(
                contact,
                (person, locale) -> mailbox.send(
                        person.email(),
                        person.language(),
                        kept ? "need-kept" : "need-not-kept",
                        need.sheet().title(),
                        buyer(need, locale),
                        words,
                        page(contact)));
    }

    private List<Contact> listening(Need need) {
        return contacts.of(need.id()).stream()
                .filter(contact -> contact.state().told() && contact.state() != State.DECLINED)
                .toList();
    }

    private void suppliers(Need need, List<Contact> to, String key) {
        to.forEach(contact -> each(
                contact,
                (person, locale) -> mailbox.send(
                        person.email(),
                        person.language(),
                        key,
                        need.sheet().title(),
                        buyer(need, locale),
                        page(contact))));
    }

    private void each(Contact contact, Write write) {
        Map<SupplierId, List<PersonId>> members = people.membersOf(List.of(contact.supplier()));
        members.getOrDefault(contact.supplier(), List.of()).stream()
                .flatMap(id -> people.find(id).stream())
                .forEach(person -> write.to(person, Locale.of(person.language())));
    }

    @FunctionalInterface
    private interface Write {
        void to(Person person, Locale locale);
    }

    /** To the facilitators who look at needs of that territory. */
    void waits(Need need, Collection<Organisation> bodies) {
        bodies.stream()
                .flatMap(body -> people.members(body.id()).stream())
                .filter(People.Member::granted)
                .map(People.Member::person)
                .distinct()
                .forEach(person -> mailbox.send(
                        person.email(),
                        person.language(),
                        "need-waits",
                        need.sheet().title(),
                        organisations.find(need.buyer()).map(Organisation::name).orElse(""),
                        page(need.id(), "")));
    }

    /** To the buyer's people. */
    void buyer(Need need, List<Person> to, String key) {
        to.forEach(person -> mailbox.send(
                person.email(), person.language(), key, need.sheet().title(), page(need.id(), "")));
    }

    /** @param counts since the last news: interested, declined, offers, questions and messages; then in all: told, willing */
    void news(Need need, List<Person> to, String key, Object... counts) {
        to.forEach(person -> mailbox.send(
                person.email(),
                person.language(),
                key,
                Stream.concat(Stream.of(need.sheet().title(), page(need.id(), "/entreprises")), Stream.of(counts))
                        .toArray()));
    }

    private String page(NeedId need, String part) {
        return link("/besoins/" + need + part);
    }

    private String page(Contact contact) {
        return link("/besoins/recus/" + contact.id());
    }

    /** Empty where the platform's own address is not known. */
    private String link(String path) {
        return address.find().map(base -> base + path).orElse("");
    }

    private String buyer(Need need, Locale locale) {
        return need.sheet().buyerHidden()
                ? wording.message("contact.buyer-hidden", locale)
                : organisations.find(need.buyer()).map(Organisation::name).orElse("");
    }

    private String places(NeedSheet sheet) {
        return String.join(
                ", ",
                sheet.allPlaces().stream().map(id -> areas.label(id.toString())).toList());
    }

    private String amount(NeedSheet sheet, Locale locale) {
        List<Money> amounts = sheet.lots().stream()
                .map(NeedLot::amount)
                .flatMap(Stream::ofNullable)
                .toList();
        return sheet.amountHidden() || amounts.size() < sheet.lots().size()
                ? wording.message("component.no-amount", locale)
                : wording.money(
                        amounts.stream()
                                .reduce((a, b) -> new Money(a.amount().add(b.amount()), a.currency()))
                                .orElseThrow(),
                        locale);
    }

    private String deadline(NeedSheet sheet, Locale locale) {
        LocalDate day = sheet.deadline();
        return day == null ? wording.message("component.no-deadline", locale) : date(day, locale);
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** After that day nobody can answer. */
    private static @org.jspecify.annotations.Nullable Instant end(Need need) {
        LocalDate day = need.sheet().deadline();
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(need.law().zone()).toInstant();
    }
}
