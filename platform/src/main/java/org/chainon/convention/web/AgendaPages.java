package org.chainon.convention.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.PublicAddress;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Level;
import org.chainon.convention.Party;
import org.chainon.convention.SayWishes;
import org.chainon.convention.day.AgendaAddresses;
import org.chainon.convention.day.Agendas;
import org.chainon.convention.day.OwnAgenda;
import org.chainon.convention.programme.Programmes;
import org.chainon.convention.programme.Result;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** « Votre agenda » : whom one meets, when and where, the next one first. */
@Controller
@RequestMapping({
    "/fournisseurs/{supplier}/conventions/{convention:[0-9a-z]{26}}/agenda",
    "/acheteurs/{organisation}/conventions/{convention:[0-9a-z]{26}}/agenda"
})
@Allows(Action.ATTEND_CONVENTION)
class AgendaPages {
    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Parties parties;
    private final PartyNames names;
    private final Agendas agendas;
    private final AgendaAddresses addresses;
    private final Programmes programmes;
    private final SayWishes wishes;
    private final AgendaView view;
    private final Badges badges;
    private final CurrentActor current;
    private final PublicAddress site;

    AgendaPages(
            ConventionLookup lookup,
            Conventions conventions,
            Parties parties,
            PartyNames names,
            Agendas agendas,
            AgendaAddresses addresses,
            Programmes programmes,
            SayWishes wishes,
            AgendaView view,
            Badges badges,
            CurrentActor current,
            PublicAddress site) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.parties = parties;
        this.names = names;
        this.agendas = agendas;
        this.addresses = addresses;
        this.programmes = programmes;
        this.wishes = wishes;
        this.view = view;
        this.badges = badges;
        this.current = current;
        this.site = site;
    }

    @GetMapping
    String open(@PathVariable Map<String, String> path, Model model) {
        return show(path, null, model);
    }

    private String show(Map<String, String> path, @Nullable String made, Model model) {
        Convention convention = lookup.known(path.getOrDefault("convention", ""));
        OwnAgenda agenda = own(convention, parties.of(path));
        Result result = programmes.of(convention.id()).result();
        view.fill(convention, agenda, model);
        model.addAttribute("badge", badges.of(agenda));
        model.addAttribute("missed", result == null ? List.of() : missed(agenda, result));
        model.addAttribute("lacking", result == null ? 0 : result.lacking(agenda.attendee()));
        model.addAttribute("has", addresses.has(agenda.attendee(), current.get().id()));
        model.addAttribute("made", made);
        return "convention/agenda";
    }

    /** What phones ask for every half minute: nothing is sent again that they know. */
    @GetMapping("/suite")
    @Nullable
    String next(@PathVariable Map<String, String> path, ServletWebRequest request, Model model) {
        Convention convention = lookup.known(path.getOrDefault("convention", ""));
        OwnAgenda agenda = own(convention, Parties.named(path));
        Objects.requireNonNull(request.getResponse())
                .setHeader(
                        HttpHeaders.CACHE_CONTROL,
                        CacheControl.noCache().cachePrivate().getHeaderValue());
        if (request.checkNotModified(view.etag(convention, agenda))) {
            return null;
        }
        view.fill(convention, agenda, model);
        return "convention/agenda :: now";
    }

    /** @param faire {@code nouvelle} or {@code retirer} */
    @PostMapping("/adresse")
    String address(@PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String faire, Model model) {
        Convention convention = lookup.known(path.getOrDefault("convention", ""));
        OwnAgenda agenda = own(convention, parties.of(path));
        if (!faire.equals("nouvelle")) {
            addresses.revoke(agenda.attendee(), current.get().id());
            return "redirect:" + Parties.path(agenda.party(), convention.id()) + "/agenda#abonnement";
        }
        String token = addresses.make(agenda.attendee(), current.get().id());
        return show(path, site.find().orElse("") + "/calendriers/conventions/" + token + ".ics", model);
    }

    /** A wish that was not granted. */
    record Missed(PartyNames.Named named, Level level, Result.Why why) {}

    private List<Missed> missed(OwnAgenda agenda, Result result) {
        Map<AttendeeId, Level> said = wishes.of(agenda.attendee());
        Map<AttendeeId, Result.Why> why = new HashMap<>();
        result.missed().stream()
                .filter(each -> each.buyer().equals(agenda.attendee())
                        || each.supplier().equals(agenda.attendee()))
                .forEach(each ->
                        why.put(each.buyer().equals(agenda.attendee()) ? each.supplier() : each.buyer(), each.why()));
        why.keySet()
                .removeIf(other -> said.getOrDefault(other, Level.NO) == Level.NO
                        || agenda.meetings().stream()
                                .anyMatch(met -> met.planned() && met.meeting().with(other)));
        Map<AttendeeId, Party> others = new HashMap<>();
        why.keySet()
                .forEach(id -> conventions.attendee(id).map(Attendee::party).ifPresent(party -> others.put(id, party)));
        Map<Party, PartyNames.Named> named = names.of(others.values());
        return others.keySet().stream()
                .map(id -> new Missed(
                        named.getOrDefault(Objects.requireNonNull(others.get(id)), PartyNames.Named.GONE),
                        said.getOrDefault(id, Level.CAN),
                        why.getOrDefault(id, Result.Why.REFUSED)))
                .sorted(Comparator.comparing(Missed::level)
                        .thenComparing(missed -> missed.named().name()))
                .toList();
    }

    private OwnAgenda own(Convention convention, Party party) {
        return agendas.of(convention, party).orElseThrow(ConventionForms::notFound);
    }
}
