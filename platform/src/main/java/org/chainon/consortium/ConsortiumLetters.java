package org.chainon.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.Wording;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails about groupings, in the transaction that is open: to people who have an account only. */
@Component
class ConsortiumLetters {
    private final People people;
    private final SupplierDirectory suppliers;
    private final Mailbox mailbox;
    private final PublicAddress address;
    private final Wording wording;
    private final InvitationLinks links;

    ConsortiumLetters(
            People people,
            SupplierDirectory suppliers,
            Mailbox mailbox,
            PublicAddress address,
            Wording wording,
            InvitationLinks links) {
        this.people = people;
        this.suppliers = suppliers;
        this.mailbox = mailbox;
        this.address = address;
        this.wording = wording;
        this.links = links;
    }

    String name(SupplierId supplier) {
        return suppliers.findEvenWithdrawn(supplier).map(Supplier::displayName).orElse("");
    }

    void invited(Consortium consortium, Member member) {
        invitation(consortium, member, "consortium-invited");
    }

    void reminder(Consortium consortium, Member member) {
        invitation(consortium, member, "consortium-reminder");
    }

    private void invitation(Consortium consortium, Member member, String key) {
        LocalDate last = Objects.requireNonNull(member.answerBy());
        Instant end =
                last.plusDays(1).atStartOfDay(consortium.subject().law().zone()).toInstant();
        String buyer = consortium.subject().buyer();
        OffsetDateTime due = consortium.subject().deadline();
        for (Person person : of(member)) {
            Locale locale = Locale.of(person.language());
            mailbox.send(
                    person.email(),
                    person.language(),
                    end,
                    key,
                    consortium.subject().title(),
                    name(consortium.lead().supplier()),
                    buyer.isBlank() ? wording.message("contact.buyer-hidden", locale) : buyer,
                    due == null ? wording.message("component.no-deadline", locale) : wording.dateTime(due, locale),
                    member.expected().isBlank()
                            ? wording.message("consortium.mail.nothing-said", locale)
                            : member.expected(),
                    terms(member.terms(), locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(last),
                    link(links.of(new InvitationLinks.Invitation(person.id(), member.supplier(), consortium.id()))));
        }
    }

    private String terms(Terms terms, Locale locale) {
        Money price = terms.price();
        String share = terms.share() == null
                ? wording.message("consortium.terms.share-open", locale)
                : wording.message(
                        "consortium.terms.share", locale, terms.share().stripTrailingZeros());
        return share + ", "
                + (price == null
                        ? wording.message("consortium.terms.price-open", locale)
                        : wording.money(price, locale));
    }

    /** The lead wrote on the terms of one member: an offer, a yes, a no. */
    void terms(Consortium consortium, Member member, String key) {
        to(consortium, member, key, name(consortium.lead().supplier()));
    }

    void toLead(Consortium consortium, String key, Object... values) {
        to(consortium, consortium.lead(), key, values);
    }

    /** To the people of all who said yes. */
    void toAll(Consortium consortium, String key, Object... values) {
        consortium.accepted().forEach(member -> to(consortium, member, key, values));
    }

    void removed(Consortium consortium, Member member, String why) {
        of(member)
                .forEach(person -> mailbox.send(
                        person.email(),
                        person.language(),
                        "consortium-removed",
                        consortium.subject().title(),
                        name(consortium.lead().supplier()),
                        why));
    }

    /** Values of the mail: the subject's title, the page, then those that are given. */
    void to(Consortium consortium, Member member, String key, Object... values) {
        of(member).forEach(person -> to(consortium, person, key, values));
    }

    void to(Consortium consortium, Person person, String key, Object... values) {
        mailbox.send(
                person.email(),
                person.language(),
                key,
                Stream.concat(Stream.of(consortium.subject().title(), page(consortium.id())), Stream.of(values))
                        .toArray());
    }

    /** Who takes care of it in the enterprise; all of its people where nobody does, or has left. */
    List<Person> of(Member member) {
        Map<SupplierId, List<PersonId>> members = people.membersOf(List.of(member.supplier()));
        List<PersonId> all = members.getOrDefault(member.supplier(), List.of());
        PersonId chosen = member.person();
        return (chosen != null && all.contains(chosen) ? List.of(chosen) : all)
                .stream().map(people::find).flatMap(Optional::stream).toList();
    }

    private String page(ConsortiumId id) {
        return link("/groupements/" + id);
    }

    /** Empty where the platform's own address is not known. */
    private String link(@Nullable String path) {
        return address.find().map(base -> base + path).orElse("");
    }
}
