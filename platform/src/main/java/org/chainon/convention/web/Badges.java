package org.chainon.convention.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chainon.account.PublicAddress;
import org.chainon.convention.Attendee;
import org.chainon.convention.Party;
import org.chainon.convention.Side;
import org.chainon.convention.day.BadgeCode;
import org.chainon.convention.day.OwnAgenda;
import org.chainon.kernel.AttendeeId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Badges of those who come. */
@Component
class Badges {
    private final PartyNames names;
    private final PublicAddress site;

    Badges(PartyNames names, PublicAddress site) {
        this.names = names;
        this.site = site;
    }

    /**
     * @param person who comes; empty once forgotten
     * @param code a {@code data:} address of the QR code
     */
    record Badge(String person, String organisation, Side side, String code) {}

    /** In the order of their names, one side after the other. */
    List<Badge> of(Collection<Attendee> attendees) {
        Map<Party, PartyNames.Named> named =
                names.of(attendees.stream().map(Attendee::party).toList());
        return attendees.stream()
                .map(each -> badge(
                        each.id(),
                        each.coming().name(),
                        named.getOrDefault(each.party(), PartyNames.Named.GONE),
                        each.side()))
                .sorted(Comparator.comparing(Badge::side)
                        .thenComparing(Badge::organisation, String::compareToIgnoreCase))
                .toList();
    }

    Badge of(OwnAgenda agenda) {
        PartyNames.Named named = names.of(List.of(agenda.party())).getOrDefault(agenda.party(), PartyNames.Named.GONE);
        return badge(agenda.attendee(), agenda.name(), named, agenda.party().side());
    }

    private Badge badge(AttendeeId attendee, String person, PartyNames.Named named, Side side) {
        return new Badge(person, named.name(), side, BadgeCode.of(address() + "/badges/" + attendee));
    }

    private String address() {
        return site.find()
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUriString());
    }
}
