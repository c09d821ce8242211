package org.chainon.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open needs that a supplier was told of and that still want something of it: an answer, an offer. */
@Component
class ReceivedNeeds {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Contacts contacts;
    private final Needs needs;
    private final Clock clock;

    ReceivedNeeds(Contacts contacts, Needs needs, Clock clock) {
        this.contacts = contacts;
        this.needs = needs;
        this.clock = clock;
    }

    /** @param until the last minute in which it may answer; null where there is none */
    record Received(Contact contact, Need need, @Nullable OffsetDateTime until) {}

    /** The nearest deadline first. */
    List<Received> open(SupplierId supplier) {
        return contacts.toldTo(List.of(supplier)).stream()
                .filter(contact -> contact.state().awaited() || contact.state() == Contact.State.INTERESTED)
                .flatMap(contact -> needs.find(contact.need()).stream()
                        .filter(need -> need.answerable(
                                LocalDate.now(clock.withZone(need.law().zone()))))
                        .map(need -> new Received(contact, need, until(need))))
                .sorted(Comparator.comparing(
                        (Received received) -> received.need().sheet().deadline(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static @Nullable OffsetDateTime until(Need need) {
        LocalDate day = need.sheet().deadline();
        return day == null
                ? null
                : day.atTime(END_OF_DAY).atZone(need.law().zone()).toOffsetDateTime();
    }
}
