package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Level;
import org.chainon.convention.Party;
import org.chainon.convention.ProposeMeetings;
import org.chainon.convention.ProposeMeetings.Proposed;
import org.chainon.convention.Registration;
import org.chainon.convention.SayWishes;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.SharedPast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom somebody wants to meet: all of the other side, best proposals first, in one form. */
@Controller
@RequestMapping({
    "/fournisseurs/{supplier}/conventions/{convention:[0-9a-z]{26}}/souhaits",
    "/acheteurs/{organisation}/conventions/{convention:[0-9a-z]{26}}/souhaits"
})
@Allows(Action.ATTEND_CONVENTION)
class WishPages {
    private static final String PREFIX = "souhait-";

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Parties parties;
    private final PartyNames names;
    private final SayWishes wishes;
    private final ProposeMeetings propose;
    private final SharedPast past;

    WishPages(
            ConventionLookup lookup,
            Conventions conventions,
            Parties parties,
            PartyNames names,
            SayWishes wishes,
            ProposeMeetings propose,
            SharedPast past) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.parties = parties;
        this.names = names;
        this.wishes = wishes;
        this.propose = propose;
        this.past = past;
    }

    /**
     * @param past meetings at other conventions; told, and without weight in the order
     * @param level null while nothing is said
     */
    record Row(
            Proposed proposed,
            PartyNames.Named named,
            List<Reason> past,
            @Nullable Level level) {}

    @GetMapping
    String open(@PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String dit, Model model) {
        Convention convention = convention(path);
        Attendee attendee = registered(convention, parties.of(path));
        model.addAttribute("said", dit.equals("oui"));
        return show(convention, attendee, wishes.of(attendee.id()), Map.of(), model);
    }

    @PostMapping
    String say(
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Convention convention = convention(path);
        Attendee attendee = registered(convention, parties.of(path));
        Map<AttendeeId, Level> levels = levels(form);
        return switch (wishes.say(convention.id(), attendee.party(), levels)) {
            case Registration.Refused refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(convention, attendee, levels, Map.of("souhaits", refusal.reason()), model);
            }
            case Registration.Done done ->
                "redirect:" + Parties.path(attendee.party(), convention.id()) + "/souhaits?dit=oui";
            case Registration.Stale stale ->
                "redirect:" + Parties.path(attendee.party(), convention.id()) + "/souhaits";
        };
    }

    private static Map<AttendeeId, Level> levels(MultiValueMap<String, String> form) {
        Map<AttendeeId, Level> levels = new HashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(PREFIX)) {
                AttendeeId about = ConventionForms.id(AttendeeId::parse, field.substring(PREFIX.length()));
                ConventionForms.constant(Level.class, values.getFirst()).ifPresent(level -> levels.put(about, level));
            }
        });
        return levels;
    }

    private String show(
            Convention convention,
            Attendee attendee,
            Map<AttendeeId, Level> levels,
            Map<String, Reason> errors,
            Model model) {
        List<Proposed> proposed = propose.of(convention, attendee);
        Map<Party, PartyNames.Named> named =
                names.of(proposed.stream().map(each -> each.other().party()).toList());
        Map<Party, List<Reason>> met = past(attendee.party(), named.keySet());
        model.addAttribute("convention", convention);
        model.addAttribute("base", Parties.path(attendee.party(), convention.id()));
        model.addAttribute("side", attendee.side());
        model.addAttribute("levels", Level.values());
        model.addAttribute("open", wishes.open(convention));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "rows",
                proposed.stream()
                        .map(each -> new Row(
                                each,
                                named.getOrDefault(each.other().party(), PartyNames.Named.GONE),
                                met.getOrDefault(each.other().party(), List.of()),
                                levels.get(each.other().id())))
                        .toList());
        return "convention/wishes";
    }

    private Map<Party, List<Reason>> past(Party own, Collection<Party> others) {
        Map<Party, List<Reason>> met = new HashMap<>();
        switch (own) {
            case Party.Buyer buyer ->
                past.ofBuyers(List.of(buyer.organisation()), suppliers(others))
                        .forEach((supplier, reasons) -> met.put(new Party.Enterprise(supplier), reasons));
            case Party.Enterprise enterprise ->
                past.ofSuppliers(List.of(enterprise.supplier()), buyers(others))
                        .forEach((buyer, reasons) -> met.put(new Party.Buyer(buyer), reasons));
        }
        return met;
    }

    private static List<SupplierId> suppliers(Collection<Party> parties) {
        return parties.stream()
                .filter(Party.Enterprise.class::isInstance)
                .map(party -> ((Party.Enterprise) party).supplier())
                .toList();
    }

    private static List<OrganisationId> buyers(Collection<Party> parties) {
        return parties.stream()
                .filter(Party.Buyer.class::isInstance)
                .map(party -> ((Party.Buyer) party).organisation())
                .toList();
    }

    private Convention convention(Map<String, String> path) {
        return lookup.known(path.getOrDefault("convention", ""));
    }

    private Attendee registered(Convention convention, Party party) {
        return conventions
                .attendee(convention.id(), party)
                .filter(Attendee::registered)
                .orElseThrow(ConventionForms::notFound);
    }
}
