package org.chainon.convention.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.day.Agendas;
import org.chainon.convention.day.OwnAgenda;
import org.chainon.kernel.AttendeeId;
import org.chainon.paper.PrintPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is printed for the day, and where the code of a badge leads. */
@Controller
class BadgePages {
    private static final int ON_A_SHEET = 4;

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Agendas agendas;
    private final AgendaView view;
    private final Badges badges;
    private final PrintPages print;
    private final CurrentActor current;

    BadgePages(
            ConventionLookup lookup,
            Conventions conventions,
            Agendas agendas,
            AgendaView view,
            Badges badges,
            PrintPages print,
            CurrentActor current) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.agendas = agendas;
        this.view = view;
        this.badges = badges;
        this.print = print;
        this.current = current;
    }

    @GetMapping({
        "/fournisseurs/{supplier}/conventions/{convention:[0-9a-z]{26}}/agenda.pdf",
        "/acheteurs/{organisation}/conventions/{convention:[0-9a-z]{26}}/agenda.pdf"
    })
    @Allows(Action.ATTEND_CONVENTION)
    ResponseEntity<byte[]> agenda(@PathVariable Map<String, String> path, Locale locale) {
        Convention convention = lookup.known(path.getOrDefault("convention", ""));
        OwnAgenda agenda = agendas.of(convention, Parties.named(path)).orElseThrow(ConventionForms::notFound);
        Model model = new ConcurrentModel();
        view.fill(convention, agenda, model);
        model.addAttribute("badge", badges.of(agenda));
        return pdf("agenda", print.pdf("convention/agenda-print", locale, model.asMap()));
    }

    /** Of all who have a place, four on a sheet. */
    @GetMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}/badges.pdf")
    @Allows(Action.RUN_CONVENTION)
    ResponseEntity<byte[]> all(
            @PathVariable String organisation, @PathVariable("convention") String id, Locale locale) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        List<Badges.Badge> all = badges.of(conventions.attendees(convention.id()).stream()
                .filter(Attendee::registered)
                .toList());
        List<List<Badges.Badge>> sheets = new ArrayList<>();
        for (int i = 0; i < all.size(); i += ON_A_SHEET) {
            sheets.add(all.subList(i, Math.min(all.size(), i + ON_A_SHEET)));
        }
        return pdf(
                "badges",
                print.pdf("convention/badges-print", locale, Map.of("plan", convention.plan(), "sheets", sheets)));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(bytes);
    }

    /** Who runs the convention checks this one in; everybody else learns what it is about. */
    @GetMapping("/badges/{attendee}")
    @Allows(Action.READ_PUBLIC)
    String badge(@PathVariable String attendee) {
        Attendee found = conventions
                .attendee(ConventionForms.id(AttendeeId::parse, attendee))
                .orElseThrow(ConventionForms::notFound);
        Convention convention = lookup.known(found.convention().toString());
        Target held = new Target(convention.organisation(), null, null, Set.of());
        return Policy.allows(current.find().orElse(null), Action.RUN_CONVENTION, held)
                ? "redirect:/territoires/" + convention.organisation() + "/conventions/" + convention.id()
                        + "/accueil?badge=" + found.id()
                : "redirect:/conventions/" + convention.id();
    }
}
