package org.chainon.convention.web;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.day.Agendas;
import org.chainon.convention.programme.Kept;
import org.chainon.convention.programme.RunDay;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Accueil » : who arrives, by the code of the badge or by name; with a script it works without a network too. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}/accueil")
@Allows(Action.RUN_CONVENTION)
class ReceptionPages {
    private static final ClassPathResource WORKER = new ClassPathResource("convention/reception-worker.js");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final RunDay run;
    private final DayView view;

    ReceptionPages(ConventionLookup lookup, Conventions conventions, RunDay run, DayView view) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.run = run;
        this.view = view;
    }

    /**
     * @param badge whose badge was read
     * @param fait who was checked in just now
     */
    @GetMapping
    String open(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "") String badge,
            @RequestParam(defaultValue = "") String fait,
            Model model) {
        Convention convention = told(organisation, id);
        List<DayView.Row> rows = view.rows(convention);
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", "/territoires/" + organisation + "/conventions/" + id);
        model.addAttribute(
                "rows",
                rows.stream().filter(row -> row.there() != DayView.There.HERE).toList());
        model.addAttribute("all", rows);
        model.addAttribute("arrived", DayView.counts(rows).get(DayView.There.HERE));
        model.addAttribute("read", one(rows, badge));
        model.addAttribute("done", one(rows, fait));
        return "convention/reception";
    }

    private static DayView.@Nullable Row one(List<DayView.Row> rows, String id) {
        return rows.stream()
                .filter(row -> row.attendee().id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Convention told(String organisation, String id) {
        return Optional.of(lookup.own(lookup.facilitator(organisation), id))
                .filter(Agendas::told)
                .orElseThrow(ConventionForms::notFound);
    }

    @PostMapping
    String arrive(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "") String participant) {
        Attendee attendee = attendee(told(organisation, id), participant);
        run.arrived(attendee.convention(), attendee.id(), view.now());
        return "redirect:/territoires/" + organisation + "/conventions/" + id + "/accueil?fait=" + attendee.id();
    }

    /**
     * The same from a script, perhaps much later, perhaps twice.
     *
     * @param a when it was seen, ISO 8601; what lies ahead counts as now
     */
    @PostMapping("/arrivee")
    ResponseEntity<Void> arrived(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "") String participant,
            @RequestParam(defaultValue = "") String a) {
        Attendee attendee = attendee(told(organisation, id), participant);
        Kept kept = run.arrived(attendee.convention(), attendee.id(), seen(a));
        return ResponseEntity.status(
                        kept instanceof Kept.Refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NO_CONTENT)
                .build();
    }

    private Instant seen(String text) {
        Instant now = view.now();
        try {
            Instant at = Instant.parse(text);
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException unread) {
            return now;
        }
    }

    private Attendee attendee(Convention convention, String id) {
        return conventions
                .attendee(ConventionForms.id(AttendeeId::parse, id))
                .filter(found -> found.convention().equals(convention.id()))
                .orElseThrow(ConventionForms::notFound);
    }

    /** Keeps the page for times without a network; it rules over this page only. */
    @GetMapping("/hors-ligne.js")
    ResponseEntity<byte[]> worker(@PathVariable String organisation, @PathVariable("convention") String id)
            throws IOException {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/territoires/" + organisation + "/conventions/" + id + "/accueil")
                .body(WORKER.getContentAsByteArray());
    }
}
