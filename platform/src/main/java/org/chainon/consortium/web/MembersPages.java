package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.consortium.GatherMembers;
import org.chainon.consortium.Member;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.Read;
import org.chainon.consortium.Sight;
import org.chainon.consortium.Terms;
import org.chainon.kernel.Page;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.supplier.search.SupplierSearch;
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

/** What the lead does with the members. */
@Controller
@RequestMapping("/groupements/{led:[0-9a-z]{26}}")
@Allows(Action.LEAD_CONSORTIUM)
class MembersPages {
    private static final int FOUND = 12;

    private final ConsortiumLookup lookup;
    private final Answered answered;
    private final GatherMembers gather;
    private final SupplierSearch search;
    private final ConsortiumNames names;

    MembersPages(
            ConsortiumLookup lookup,
            Answered answered,
            GatherMembers gather,
            SupplierSearch search,
            ConsortiumNames names) {
        this.lookup = lookup;
        this.answered = answered;
        this.gather = gather;
        this.search = search;
        this.names = names;
    }

    /** Enterprises of the directory by name, number or trade. */
    @GetMapping("/ajouter")
    String find(@PathVariable("led") String id, @RequestParam(defaultValue = "") String q, Model model) {
        Sight sight = lookup.sight(id);
        List<Supplier> found = q.isBlank() ? List.of() : found(q.strip());
        model.addAttribute("sight", sight);
        model.addAttribute("subject", sight.subject());
        model.addAttribute("base", "/groupements/" + sight.id());
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("names", names.of(found.stream().map(Supplier::id).toList()));
        model.addAttribute("inside", counted(sight));
        return "consortium/add";
    }

    private static Set<SupplierId> counted(Sight sight) {
        return sight.members().stream()
                .filter(member -> member.state().counts())
                .map(Member::supplier)
                .collect(Collectors.toSet());
    }

    private List<Supplier> found(String words) {
        String figures = words.replaceAll("[\\s\\u00a0\\u202f]", "");
        boolean number = figures.matches("[0-9]{6,14}");
        SupplierQuery all = SupplierQuery.ALL;
        Page<Supplier> page = search.search(new SupplierQuery(
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
                .page();
        return page.items();
    }

    @PostMapping("/membres")
    String propose(
            @PathVariable("led") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        SupplierId supplier = ConsortiumForms.id(SupplierId::parse, ConsortiumForms.one(form, "entreprise"));
        Outcome outcome = gather.propose(read(id, form), supplier, Member.Role.PARTNER);
        return answered.of(outcome, id, "membres", form, model, response);
    }

    /** {@code do}: {@code inviter, oui-par-telephone, retirer, mandataire, convenir, decliner, enregistrer}. */
    @PostMapping("/membres/{partner}")
    String member(
            @PathVariable("led") String id,
            @PathVariable String partner,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        SupplierId supplier = ConsortiumForms.id(SupplierId::parse, partner);
        Read read = read(id, form);
        Map<String, Reason> errors = new LinkedHashMap<>();
        long proposal = ConsortiumForms.read(form, "lu");
        Outcome outcome = switch (ConsortiumForms.one(form, "do")) {
            case "inviter" -> {
                LocalDate until = ConsortiumForms.date(form, "avant", errors);
                yield errors.isEmpty()
                        ? gather.invite(read, supplier, until)
                        : Outcome.refused("consortium.terms-unread");
            }
            case "oui-par-telephone" -> gather.noteYes(read, supplier);
            case "retirer" -> gather.remove(read, supplier, ConsortiumForms.one(form, "pourquoi"));
            case "mandataire" -> gather.passLead(read, supplier);
            case "convenir" -> gather.answer(read, supplier, proposal, true);
            case "decliner" -> gather.answer(read, supplier, proposal, false);
            case "enregistrer" -> expect(id, read, supplier, form, errors);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (!errors.isEmpty()) {
            Map<String, Reason> named = new LinkedHashMap<>();
            errors.forEach((field, reason) -> named.put(field + "-" + partner, reason));
            return answered.refused(named, id, form, model, response);
        }
        return answered.of(outcome, id, "membre-" + partner, form, model, response);
    }

    private Outcome expect(
            String id, Read read, SupplierId supplier, MultiValueMap<String, String> form, Map<String, Reason> errors) {
        Sight sight = lookup.sight(id);
        Terms terms = ConsortiumForms.terms(form, sight.subject().law(), errors);
        boolean lead = sight.lead().equals(supplier);
        Member.Role role = lead
                ? Member.Role.LEAD
                : ConsortiumForms.constant(Member.Role.class, ConsortiumForms.one(form, "role"))
                        .orElse(Member.Role.PARTNER);
        return errors.isEmpty()
                ? gather.expect(
                        read,
                        supplier,
                        role,
                        ConsortiumForms.one(form, "attendu"),
                        terms,
                        ConsortiumForms.one(form, "mot"))
                : Outcome.refused("consortium.terms-unread");
    }

    private Read read(String id, MultiValueMap<String, String> form) {
        return new Read(lookup.sight(id).id(), ConsortiumForms.read(form, "version"));
    }
}
