package org.chainon.convention.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.RegisterAttendee;
import org.chainon.convention.SayWishes;
import org.chainon.convention.Side;
import org.chainon.convention.Wish;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who comes, for the facilitator: the list, also to take away. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}")
@Allows(Action.RUN_CONVENTION)
class AttendeePages {
    private static final List<String> COLUMNS = List.of(
            "side",
            "name",
            "town",
            "person",
            "state",
            "by_video",
            "cannot",
            "looks_for",
            "activities",
            "registered_at",
            "wishes");

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final PartyNames names;
    private final SayWishes wishes;
    private final RegisterAttendee register;

    AttendeePages(
            ConventionLookup lookup,
            Conventions conventions,
            PartyNames names,
            SayWishes wishes,
            RegisterAttendee register) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.names = names;
        this.wishes = wishes;
        this.register = register;
    }

    /** @param wishes how many it has said */
    record Row(Attendee attendee, PartyNames.Named named, long wishes) {}

    @GetMapping("/participants")
    String list(@PathVariable String organisation, @PathVariable("convention") String id, Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = lookup.own(body, id);
        List<Row> rows = rows(convention);
        model.addAttribute("body", body);
        model.addAttribute("convention", convention);
        model.addAttribute("base", "/territoires/" + body.id() + "/conventions/" + convention.id());
        model.addAttribute("sides", Side.values());
        model.addAttribute(
                "rows",
                rows.stream()
                        .collect(Collectors.groupingBy(row -> row.attendee().side())));
        return "convention/attendees";
    }

    /** Those who have a place first, then who waits, who is asked, who left; each in the order in which they came. */
    private List<Row> rows(Convention convention) {
        List<Attendee> attendees = conventions.attendees(convention.id());
        Map<Party, PartyNames.Named> named =
                names.of(attendees.stream().map(Attendee::party).toList());
        Map<AttendeeId, Long> said = wishes.all(convention.id()).stream()
                .collect(Collectors.groupingBy(Wish::attendee, Collectors.counting()));
        List<Attendee.State> order = List.of(
                Attendee.State.REGISTERED, Attendee.State.WAITING, Attendee.State.INVITED, Attendee.State.WITHDRAWN);
        return attendees.stream()
                .map(each -> new Row(
                        each,
                        named.getOrDefault(each.party(), PartyNames.Named.GONE),
                        said.getOrDefault(each.id(), 0L)))
                .sorted(Comparator.comparing((Row row) -> row.attendee().side())
                        .thenComparing(row -> order.indexOf(row.attendee().state())))
                .toList();
    }

    /** It told the facilitator that it does not come. */
    @PostMapping("/participants/{attendee}/retirer")
    String remove(
            @PathVariable String organisation, @PathVariable("convention") String id, @PathVariable String attendee) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        Attendee found = conventions
                .attendee(ConventionForms.id(AttendeeId::parse, attendee))
                .filter(each -> each.convention().equals(convention.id()))
                .orElseThrow(ConventionForms::notFound);
        register.withdraw(convention.id(), found.party());
        return "redirect:/territoires/" + organisation + "/conventions/" + id + "/participants";
    }

    @GetMapping(path = "/participants.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable String organisation, @PathVariable("convention") String id) {
        return table(organisation, id);
    }

    @GetMapping(
            path = "/participants.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable String organisation, @PathVariable("convention") String id) {
        return table(organisation, id);
    }

    @GetMapping(path = "/participants.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable String organisation, @PathVariable("convention") String id) {
        return table(organisation, id);
    }

    private Table table(String organisation, String id) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        return new Table("participants", COLUMNS, rows(convention).stream().map(AttendeePages::row));
    }

    private static List<@Nullable Object> row(Row row) {
        Attendee attendee = row.attendee();
        Set<String> cannot = attendee.coming().cannot();
        List<@Nullable Object> cells = new ArrayList<>();
        Stream.of(
                        attendee.side().name(),
                        row.named().name(),
                        row.named().town(),
                        attendee.coming().name(),
                        attendee.state().name())
                .forEach(cells::add);
        cells.add(attendee.coming().video());
        cells.add(cannot.stream().sorted().collect(Collectors.joining(", ")));
        cells.add(attendee.coming().words());
        cells.add(String.join(", ", attendee.coming().activities()));
        cells.add(
                attendee.registeredAt() == null ? null : attendee.registeredAt().toString());
        cells.add(row.wishes());
        return cells;
    }
}
