package org.chainon.account.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.CurrentSession;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's pages: people, the audit log, acting as somebody. */
@Controller
@Allows(Action.ADMINISTER)
class AdministrationPages {
    private static final int LINES = 50;

    private final People people;
    private final Audit audit;
    private final CurrentActor current;
    private final CurrentSession session;

    AdministrationPages(People people, Audit audit, CurrentActor current, CurrentSession session) {
        this.people = people;
        this.audit = audit;
        this.current = current;
        this.session = session;
    }

    @GetMapping("/administration")
    String home() {
        return "account/administration";
    }

    @GetMapping("/administration/personnes")
    String people(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("people", people.search(q, LINES));
        return "account/people";
    }

    /** @param geste {@code administrateur}, {@code retirer}, {@code fermer}, {@code rouvrir} or {@code agir} */
    @PostMapping("/administration/personnes")
    String person(@RequestParam String personne, @RequestParam String geste, Model model) {
        Person person = find(personne);
        Actor me = current.get();
        switch (geste) {
            case "administrateur" -> people.admin(person.id(), true);
            case "retirer" -> {
                if (person.id().equals(me.id())) {
                    model.addAttribute("refused", Reason.of("administration.own-role"));
                    return people("", model);
                }
                people.admin(person.id(), false);
            }
            case "fermer" -> {
                if (person.id().equals(me.id())) {
                    model.addAttribute("refused", Reason.of("administration.own-account"));
                    return people("", model);
                }
                people.block(person.id(), true);
                audit.record("person.blocked", person.id().toString(), Map.of());
            }
            case "rouvrir" -> {
                people.block(person.id(), false);
                audit.record("person.unblocked", person.id().toString(), Map.of());
            }
            case "agir" -> {
                if (person.admin()) {
                    model.addAttribute("refused", Reason.of("administration.as-admin"));
                    return people("", model);
                }
                audit.record("impersonation.started", person.id().toString(), Map.of());
                session.open(person.id(), me.id());
                return "redirect:/";
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/administration/personnes";
    }

    /** Back to oneself. */
    @PostMapping("/administration/cesser")
    @Allows(Action.STOP_IMPERSONATING)
    String stop() {
        Actor acting = current.get();
        PersonId myself = acting.impersonator();
        if (myself == null) {
            return "redirect:/";
        }
        audit.record("impersonation.ended", acting.id().toString(), Map.of());
        session.open(myself, null);
        return "redirect:/administration/personnes";
    }

    @GetMapping("/administration/journal")
    String journal(@RequestParam(defaultValue = "1") int page, Model model) {
        List<Audit.Entry> entries = audit.latest(LINES, (Math.max(1, page) - 1) * LINES);
        Map<PersonId, String> names = new HashMap<>();
        entries.stream()
                .map(Audit.Entry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> people.find(id).ifPresent(person -> names.put(id, person.name())));
        model.addAttribute("entries", entries);
        model.addAttribute("names", names);
        model.addAttribute("number", Math.max(1, page));
        return "account/journal";
    }

    private Person find(String id) {
        try {
            return people.find(PersonId.parse(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
