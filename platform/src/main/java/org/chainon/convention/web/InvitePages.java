package org.chainon.convention.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.RegisterAttendee;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.supplier.search.SupplierSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom the facilitator asks to come. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}/inviter")
@Allows(Action.RUN_CONVENTION)
class InvitePages {
    private static final int FOUND = 30;
    private static final int MOST = 200;

    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final RegisterAttendee register;
    private final SupplierSearch search;
    private final Organisations organisations;

    InvitePages(
            ConventionLookup lookup,
            Conventions conventions,
            RegisterAttendee register,
            SupplierSearch search,
            Organisations organisations) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.register = register;
        this.search = search;
        this.organisations = organisations;
    }

    /** Somebody who can be asked. @param attendee null where it has nothing to do with the convention yet */
    record Found(
            String id, String name, String town, @Nullable Attendee attendee) {
        public boolean free() {
            return attendee == null || attendee.state() == Attendee.State.WITHDRAWN;
        }
    }

    /** Enterprises and buyers by name, number or trade. */
    @GetMapping
    String find(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int ecrit,
            @RequestParam(defaultValue = "0") int sans,
            Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = lookup.own(body, id);
        Map<Party, Attendee> attendees = conventions.attendees(convention.id()).stream()
                .collect(Collectors.toMap(Attendee::party, Function.identity()));
        String words = q.strip();
        model.addAttribute("body", body);
        model.addAttribute("convention", convention);
        model.addAttribute("base", "/territoires/" + body.id() + "/conventions/" + convention.id());
        model.addAttribute("q", words);
        model.addAttribute("told", ecrit);
        model.addAttribute("without", sans);
        model.addAttribute("registers", convention.registers(lookup.today(convention)));
        model.addAttribute("suppliers", words.isEmpty() ? List.of() : suppliers(words, attendees));
        model.addAttribute("buyers", words.isEmpty() ? List.of() : buyers(words, attendees));
        return "convention/invite";
    }

    private List<Found> suppliers(String words, Map<Party, Attendee> attendees) {
        String figures = words.replaceAll("[\\s\\u00a0\\u202f]", "");
        boolean number = figures.matches("[0-9]{6,14}");
        SupplierQuery all = SupplierQuery.ALL;
        return search
                .search(new SupplierQuery(
                        number ? "" : words,
                        all.families(),
                        all.kinds(),
                        all.groups(),
                        all.activities(),
                        all.place(),
                        all.meaning(),
                        all.regions(),
                        all.services(),
                        all.accredited(),
                        all.turnovers(),
                        all.headcounts(),
                        all.zones(),
                        all.jurisdictions(),
                        number ? figures : "",
                        SupplierQuery.Sort.RELEVANCE,
                        1,
                        FOUND))
                .page()
                .items()
                .stream()
                .map(supplier -> found(supplier, attendees))
                .toList();
    }

    private static Found found(Supplier supplier, Map<Party, Attendee> attendees) {
        return new Found(
                supplier.id().toString(),
                supplier.displayName(),
                supplier.sites().isEmpty() ? "" : supplier.sites().getFirst().city(),
                attendees.get(new Party.Enterprise(supplier.id())));
    }

    private List<Found> buyers(String words, Map<Party, Attendee> attendees) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return organisations.all(Organisation.Kind.BUYER).stream()
                .filter(buyer -> buyer.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(FOUND)
                .map(buyer ->
                        new Found(buyer.id().toString(), buyer.name(), "", attendees.get(new Party.Buyer(buyer.id()))))
                .toList();
    }

    @PostMapping
    String invite(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam MultiValueMap<String, String> form) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        List<Party> chosen = new ArrayList<>();
        form.getOrDefault("fournisseur", List.of())
                .forEach(each -> chosen.add(new Party.Enterprise(ConventionForms.id(SupplierId::parse, each))));
        form.getOrDefault("acheteur", List.of())
                .forEach(each -> chosen.add(new Party.Buyer(ConventionForms.id(OrganisationId::parse, each))));
        RegisterAttendee.Invited invited = register.invite(
                convention.id(), chosen.stream().distinct().limit(MOST).toList());
        return "redirect:/territoires/" + organisation + "/conventions/" + id + "/inviter?ecrit=" + invited.told()
                + "&sans=" + invited.without();
    }
}
