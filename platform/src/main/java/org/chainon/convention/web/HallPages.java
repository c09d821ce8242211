package org.chainon.convention.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Slot;
import org.chainon.convention.day.Agendas;
import org.chainon.convention.day.Moment;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.convention.programme.Programmes;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the hall reads: the slot that runs or comes next, by table and by name, one page after the other; or one table alone. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}/ecran")
@Allows(Action.RUN_CONVENTION)
class HallPages {
    /** Lines that one reads at five metres. */
    private static final int LINES = 12;

    private static final int NAMES = 24;

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Programmes programmes;
    private final DayView view;

    HallPages(ConventionLookup lookup, Conventions conventions, Programmes programmes, DayView view) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.programmes = programmes;
        this.view = view;
    }

    /** One line: where, and who; by table the buyer and the supplier, by name one and the other. */
    record Line(String place, String first, String second) {}

    /** @param names whether it goes by name, else by table */
    record Sheet(boolean names, List<Line> lines) {}

    /**
     * @param page which one of those that turn, from 0
     * @param table the name of a table, to see it alone
     * @param creneau id of a slot, to see it whatever the time
     */
    @GetMapping
    String open(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String creneau,
            Model model) {
        fill(organisation, id, page, table, creneau, model);
        return "convention/hall";
    }

    /** The same without what stands around it: the next page, as the screen turns. */
    @GetMapping("/vue")
    String turned(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String creneau,
            Model model) {
        fill(organisation, id, page, table, creneau, model);
        return "convention/hall :: view";
    }

    private void fill(String organisation, String id, int page, String table, String creneau, Model model) {
        Convention convention = Optional.of(lookup.own(lookup.facilitator(organisation), id))
                .filter(Agendas::told)
                .orElseThrow(ConventionForms::notFound);
        Moment moment = view.moment(convention);
        Slot next = moment.next();
        Slot shown = Moment.slot(convention.plan(), creneau)
                .or(() -> Optional.ofNullable(moment.running()))
                .or(() -> Optional.ofNullable(next))
                .orElse(null);
        List<Sheet> sheets = sheets(convention, shown, table);
        int at = Math.floorMod(page, sheets.size());
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("moment", moment);
        model.addAttribute("shown", shown);
        model.addAttribute("runs", shown != null && moment.runs(shown));
        model.addAttribute("minutes", shown == null ? 0 : minutes(moment, shown));
        model.addAttribute("sheet", sheets.get(at));
        model.addAttribute("at", at);
        model.addAttribute("sheets", sheets.size());
        model.addAttribute("table", table);
        model.addAttribute("slotAsked", creneau);
        model.addAttribute("base", "/territoires/" + organisation + "/conventions/" + id + "/ecran");
    }

    /** Until its end if it runs, else until it begins; at least one. */
    private static long minutes(Moment moment, Slot slot) {
        Duration left = Duration.between(moment.now(), moment.runs(slot) ? Moment.end(slot) : Moment.begin(slot));
        return Math.max(0, (left.toSeconds() + 59) / 60);
    }

    private List<Sheet> sheets(Convention convention, @Nullable Slot slot, String table) {
        if (slot == null) {
            return List.of(new Sheet(false, List.of()));
        }
        Map<AttendeeId, PartyNames.Named> names = view.names(conventions.attendees(convention.id()));
        List<Line> byTable = programmes.meetings(convention.id()).stream()
                .filter(meeting -> meeting.planned() && meeting.slot().equals(slot.id()))
                .filter(meeting -> table.isEmpty() || meeting.place().equals(table))
                .sorted(Comparator.comparing(order(convention)))
                .map(meeting ->
                        new Line(meeting.place(), name(names, meeting.buyer()), name(names, meeting.supplier())))
                .toList();
        if (!table.isEmpty()) {
            return List.of(new Sheet(false, byTable));
        }
        List<Line> byName = byTable.stream()
                .flatMap(line -> Stream.of(
                        new Line(line.place(), line.first(), line.second()),
                        new Line(line.place(), line.second(), line.first())))
                .sorted(Comparator.comparing(Line::first, String::compareToIgnoreCase))
                .toList();
        List<Sheet> sheets = new ArrayList<>(cut(false, byTable, LINES));
        sheets.addAll(cut(true, byName, NAMES));
        return sheets.isEmpty() ? List.of(new Sheet(false, List.of())) : sheets;
    }

    /** As the tables stand in the plan; those by video last. */
    private static Function<PlannedMeeting, Integer> order(Convention convention) {
        Map<String, Integer> order = Stream.iterate(0, i -> i + 1)
                .limit(convention.plan().tables().size())
                .collect(Collectors.toMap(convention.plan().tables()::get, Function.identity(), (a, b) -> a));
        return meeting -> order.getOrDefault(meeting.place(), Integer.MAX_VALUE);
    }

    private static String name(Map<AttendeeId, PartyNames.Named> names, AttendeeId id) {
        return names.getOrDefault(id, PartyNames.Named.GONE).name();
    }

    private static List<Sheet> cut(boolean names, List<Line> lines, int most) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += most) {
            sheets.add(new Sheet(names, lines.subList(i, Math.min(lines.size(), i + most))));
        }
        return sheets;
    }
}
