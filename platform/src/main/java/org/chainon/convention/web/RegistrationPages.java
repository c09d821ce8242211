package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.convention.Attendee;
import org.chainon.convention.Coming;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.RegisterAttendee;
import org.chainon.convention.Registration;
import org.chainon.convention.SayWishes;
import org.chainon.convention.day.Agendas;
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

/** How an enterprise or a buyer registers for a convention, changes that, and does not come after all. */
@Controller
@RequestMapping({
    "/fournisseurs/{supplier}/conventions/{convention:[0-9a-z]{26}}",
    "/acheteurs/{organisation}/conventions/{convention:[0-9a-z]{26}}"
})
@Allows(Action.ATTEND_CONVENTION)
class RegistrationPages {
    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Parties parties;
    private final PartyNames names;
    private final RegisterAttendee register;
    private final SayWishes wishes;
    private final ComingForm forms;
    private final CurrentActor current;

    RegistrationPages(
            ConventionLookup lookup,
            Conventions conventions,
            Parties parties,
            PartyNames names,
            RegisterAttendee register,
            SayWishes wishes,
            ComingForm forms,
            CurrentActor current) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.parties = parties;
        this.names = names;
        this.register = register;
        this.wishes = wishes;
        this.forms = forms;
        this.current = current;
    }

    @GetMapping
    String open(@PathVariable Map<String, String> path, Model model) {
        Convention convention = convention(path);
        Party party = parties.of(path);
        Coming coming = conventions
                .attendee(convention.id(), party)
                .map(Attendee::coming)
                .orElse(Coming.NOTHING);
        Coming shown = coming.name().isEmpty() ? named(coming) : coming;
        return show(convention, party, forms.of(shown), Map.of(), false, model);
    }

    /** Most often the one who registers comes. */
    private Coming named(Coming coming) {
        return new Coming(
                current.find().map(Actor::name).orElse(""),
                coming.video(),
                coming.cannot(),
                coming.words(),
                coming.activities(),
                coming.places(),
                coming.prefers());
    }

    /** {@code do}: {@code inscrire, proposer, retirer}. */
    @PostMapping
    String save(
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Convention convention = convention(path);
        Party party = parties.of(path);
        return switch (ConventionForms.one(form, "do")) {
            case "proposer" -> show(convention, party, forms.of(form, convention.plan()), Map.of(), false, model);
            case "retirer" ->
                answered(register.withdraw(convention.id(), party), convention, party, form, model, response);
            case "inscrire" -> come(convention, party, form, model, response);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private String come(
            Convention convention,
            Party party,
            MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        Optional<Coming> coming = forms.read(form, convention.plan(), party.side(), errors);
        if (coming.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(convention, party, forms.of(form, convention.plan()), errors, false, model);
        }
        Registration registration =
                register.come(convention.id(), party, current.get().id(), ConventionForms.read(form), coming.get());
        return answered(registration, convention, party, form, model, response);
    }

    private String answered(
            Registration registration,
            Convention convention,
            Party party,
            MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        return switch (registration) {
            case Registration.Done done -> "redirect:" + Parties.path(party, convention.id());
            case Registration.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(convention, party, forms.of(form, convention.plan()), Map.of(), true, model);
            }
            case Registration.Refused refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        convention,
                        party,
                        forms.of(form, convention.plan()),
                        Map.of("inscription", refusal.reason()),
                        false,
                        model);
            }
        };
    }

    private String show(
            Convention convention,
            Party party,
            ComingForm.Filled filled,
            Map<String, Reason> errors,
            boolean stale,
            Model model) {
        Optional<Attendee> attendee = conventions.attendee(convention.id(), party);
        boolean expected = attendee.filter(Attendee::expected).isPresent();
        boolean registers = convention.registers(lookup.today(convention));
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", Parties.path(party, convention.id()));
        model.addAttribute("attendee", attendee.orElse(null));
        model.addAttribute("version", attendee.map(Attendee::version).orElse(0L));
        model.addAttribute("expected", expected);
        model.addAttribute(
                "mayWrite",
                expected ? convention.ahead() && convention.state() != Convention.State.PUBLISHED : registers);
        model.addAttribute("wishing", wishes.open(convention));
        model.addAttribute("told", Agendas.told(convention));
        model.addAttribute(
                "name",
                names.of(List.of(party))
                        .getOrDefault(party, PartyNames.Named.GONE)
                        .name());
        model.addAttribute("side", party.side());
        model.addAttribute("filled", filled);
        model.addAttribute("halves", ComingForm.halves(convention.plan(), filled.cannot()));
        model.addAttribute("errors", errors);
        model.addAttribute("stale", stale);
        model.addAttribute("longest", RegisterAttendee.LONGEST);
        return "convention/registration";
    }

    private Convention convention(Map<String, String> path) {
        return lookup.known(path.getOrDefault("convention", ""));
    }
}
