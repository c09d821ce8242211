package org.chainon.convention.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Entrance;
import org.chainon.convention.Party;
import org.chainon.convention.Side;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Conventions d'affaires » : those that lie ahead, and what everybody may know of one. */
@Controller
@Allows(Action.READ_PUBLIC)
class ConventionPages {
    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final CurrentActor current;

    ConventionPages(ConventionLookup lookup, Conventions conventions, CurrentActor current) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.current = current;
    }

    /** @param mine of the reader's bodies that have to do with it */
    record Row(Convention convention, String holder, List<Own> mine) {}

    /**
     * A body of the reader beside a convention.
     *
     * @param attendee null where it was never asked, and never registered
     */
    record Own(
            String name, String path, Side side, @Nullable Attendee attendee) {}

    /** How one side comes in. */
    record Door(Side side, Entrance entrance, int taken) {
        public int free() {
            return Math.max(0, entrance.places() - taken);
        }
    }

    @GetMapping("/conventions")
    String list(Model model) {
        List<Membership> own = memberships();
        Map<ConventionId, List<Attendee>> mine = conventions
                .of(
                        own.stream().map(Membership::organisation).toList(),
                        own.stream()
                                .map(Membership::supplier)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .filter(attendee -> attendee.state() != Attendee.State.WITHDRAWN)
                .collect(Collectors.groupingBy(Attendee::convention));
        List<Row> rows = conventions.ahead().stream()
                .map(each -> new Row(
                        each,
                        lookup.holder(each),
                        own(own, mine.getOrDefault(each.id(), List.of()), each).stream()
                                .filter(one -> one.attendee() != null)
                                .toList()))
                .toList();
        model.addAttribute(
                "mine", rows.stream().filter(row -> !row.mine().isEmpty()).toList());
        model.addAttribute(
                "others", rows.stream().filter(row -> row.mine().isEmpty()).toList());
        model.addAttribute(
                "bodies",
                own.stream()
                        .filter(each -> each.kind() == Organisation.Kind.FACILITATOR)
                        .toList());
        return "convention/list";
    }

    @GetMapping("/conventions/{convention:[0-9a-z]{26}}")
    String one(@PathVariable("convention") String id, Model model) {
        Convention convention = lookup.known(id);
        List<Membership> memberships = memberships();
        List<Attendee> attendees = conventions.attendees(convention.id());
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("holder", lookup.holder(convention));
        model.addAttribute("registers", convention.registers(lookup.today(convention)));
        model.addAttribute(
                "doors",
                Stream.of(Side.values())
                        .map(side -> new Door(
                                side, convention.plan().entrance(side), conventions.registered(convention.id(), side)))
                        .toList());
        model.addAttribute("own", own(memberships, attendees, convention));
        model.addAttribute(
                "runs",
                memberships.stream().anyMatch(each -> each.organisation().equals(convention.organisation())));
        return "convention/convention";
    }

    private List<Membership> memberships() {
        return current.find().map(Actor::memberships).orElse(List.of());
    }

    private static List<Own> own(List<Membership> memberships, List<Attendee> attendees, Convention convention) {
        Map<Party, Attendee> byParty =
                attendees.stream().collect(Collectors.toMap(Attendee::party, Function.identity()));
        return memberships.stream()
                .flatMap(each -> own(each, byParty, convention))
                .toList();
    }

    private static Stream<Own> own(Membership membership, Map<Party, Attendee> attendees, Convention convention) {
        SupplierId supplier = membership.supplier();
        OrganisationId organisation = membership.organisation();
        String end = "/conventions/" + convention.id();
        if (supplier != null) {
            return Stream.of(new Own(
                    membership.name(),
                    "/fournisseurs/" + supplier + end,
                    Side.SUPPLIER,
                    attendees.get(new Party.Enterprise(supplier))));
        }
        return membership.kind() == Organisation.Kind.BUYER
                ? Stream.of(new Own(
                        membership.name(),
                        "/acheteurs/" + organisation + end,
                        Side.BUYER,
                        attendees.get(new Party.Buyer(organisation))))
                : Stream.empty();
    }
}
