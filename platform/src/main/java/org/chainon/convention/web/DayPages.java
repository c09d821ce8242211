package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.convention.AdmitAttendee;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Registration;
import org.chainon.convention.Side;
import org.chainon.convention.day.Agendas;
import org.chainon.convention.day.Moment;
import org.chainon.convention.programme.Kept;
import org.chainon.convention.programme.Programmes;
import org.chainon.convention.programme.RunDay;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** « Le jour même » : who is here, who is late or does not come, who meets without having planned to; and what each of it changed. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}/jour")
@Allows(Action.RUN_CONVENTION)
class DayPages {
    private static final int CHANGES = 30;

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Programmes programmes;
    private final RunDay run;
    private final AdmitAttendee admit;
    private final DayView view;

    DayPages(
            ConventionLookup lookup,
            Conventions conventions,
            Programmes programmes,
            RunDay run,
            AdmitAttendee admit,
            DayView view) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.programmes = programmes;
        this.run = run;
        this.admit = admit;
        this.view = view;
    }

    /**
     * @param q words of a name
     * @param etat a {@link DayView.There}; all where it is none
     */
    @GetMapping
    String open(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "-1") int deplacees,
            @RequestParam(defaultValue = "0") int perdues,
            @RequestParam(defaultValue = "0") int ajoutees,
            Model model) {
        if (deplacees >= 0) {
            model.addAttribute("told", new int[] {deplacees, perdues, ajoutees});
        }
        return show(organisation, id, q, etat, Map.of(), model);
    }

    private String show(
            String organisation, String id, String q, String etat, Map<String, Reason> errors, Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = published(body, id);
        List<DayView.Row> rows = view.rows(convention);
        Moment moment = view.moment(convention);
        Optional<DayView.There> which = ConventionForms.constant(DayView.There.class, etat);
        List<Attendee> all = conventions.attendees(convention.id());
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", base(organisation, id));
        model.addAttribute("moment", moment);
        model.addAttribute("q", q);
        model.addAttribute("which", which.map(Enum::name).orElse(""));
        model.addAttribute("counts", DayView.counts(rows));
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> which.isEmpty() || row.there() == which.get())
                        .filter(row -> q.isBlank() || DayView.named(row, q))
                        .toList());
        model.addAttribute("buyers", of(rows, Side.BUYER));
        model.addAttribute("suppliers", of(rows, Side.SUPPLIER));
        model.addAttribute(
                "idle", rows.stream().filter(row -> row.meetings() == 0).toList());
        model.addAttribute(
                "outside", all.stream().filter(each -> !each.registered()).toList());
        model.addAttribute("names", view.names(all));
        model.addAttribute(
                "slots",
                convention.plan().slots().stream()
                        .filter(slot -> !moment.past(slot))
                        .toList());
        model.addAttribute(
                "changes",
                programmes.changes(convention.id()).stream().limit(CHANGES).toList());
        model.addAttribute("zone", convention.law().zone());
        model.addAttribute("errors", errors);
        return "convention/day";
    }

    private static List<DayView.Row> of(List<DayView.Row> rows, Side side) {
        return rows.stream()
                .filter(row -> row.attendee().side() == side && row.there() != DayView.There.ABSENT)
                .toList();
    }

    private static String base(String organisation, String id) {
        return "/territoires/" + organisation + "/conventions/" + id;
    }

    private Convention published(Organisation body, String id) {
        Convention convention = lookup.own(body, id);
        if (!Agendas.told(convention)) {
            throw ConventionForms.notFound();
        }
        return convention;
    }

    /** {@code do}: {@code la, absent, retard} with a {@code participant}, {@code rencontre}, {@code programme}, {@code nouveau}. */
    @PostMapping
    String act(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Convention convention = published(lookup.facilitator(organisation), id);
        return switch (done(convention, form)) {
            case Kept.Done done ->
                "redirect:" + base(organisation, id) + "/jour?deplacees="
                        + done.moved().size() + "&perdues=" + done.lost().size() + "&ajoutees="
                        + done.added().size();
            case Kept.Refused refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(organisation, id, "", "", Map.of("jour", refusal.reason()), model);
            }
        };
    }

    private Kept done(Convention convention, MultiValueMap<String, String> form) {
        return switch (ConventionForms.one(form, "do")) {
            case "la" -> run.arrived(convention.id(), one(convention, form, "participant"), view.now());
            case "absent" -> run.absent(convention.id(), one(convention, form, "participant"));
            case "retard" -> run.late(convention.id(), one(convention, form, "participant"), slot(form));
            case "rencontre" ->
                run.walkIn(
                        convention.id(),
                        one(convention, form, "acheteur"),
                        one(convention, form, "fournisseur"),
                        slot(form));
            case "programme" -> run.newcomer(convention.id(), one(convention, form, "participant"));
            case "nouveau" -> newcomer(convention, form);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static String slot(MultiValueMap<String, String> form) {
        return ConventionForms.one(form, "creneau");
    }

    private AttendeeId one(Convention convention, MultiValueMap<String, String> form, String field) {
        AttendeeId id = ConventionForms.id(AttendeeId::parse, ConventionForms.one(form, field));
        return conventions
                .attendee(id)
                .filter(found -> found.convention().equals(convention.id()))
                .map(Attendee::id)
                .orElseThrow(ConventionForms::notFound);
    }

    private Kept newcomer(Convention convention, MultiValueMap<String, String> form) {
        String name = ConventionForms.one(form, "qui");
        String number = ConventionForms.one(form, "numero").replaceAll("[\\s\\u00a0\\u202f]", "");
        Registration registration = number.isEmpty()
                ? admit.again(convention.id(), one(convention, form, "participant"), name)
                : admit.enterprise(convention.id(), number, name);
        return switch (registration) {
            case Registration.Done done -> {
                run.arrived(convention.id(), done.attendee().id(), view.now());
                yield run.newcomer(convention.id(), done.attendee().id());
            }
            case Registration.Refused refusal -> new Kept.Refused(refusal.reason());
            case Registration.Stale stale -> new Kept.Refused(Reason.of("convention.stale"));
        };
    }
}
