package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Followers;
import org.chainon.need.contact.MoveContacts;
import org.chainon.need.contact.Plan;
import org.chainon.need.contact.Waves;
import org.chainon.need.quote.KeepQuotes;
import org.chainon.supplier.SharedPast;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who is told of a need, in which order and why, and what came of it. */
@Controller
@RequestMapping("/besoins/{need:[0-9a-z]{26}}/entreprises")
@Allows(Action.EDIT_NEED)
class ContactPages {
    private final NeedLookup lookup;
    private final Contacts contacts;
    private final Waves waves;
    private final MoveContacts move;
    private final KeepNeeds keep;
    private final Followers followers;
    private final SupplierDirectory suppliers;
    private final SupplierNames names;
    private final SharedPast past;
    private final CurrentActor current;

    ContactPages(
            NeedLookup lookup,
            Contacts contacts,
            Waves waves,
            MoveContacts move,
            KeepNeeds keep,
            Followers followers,
            SupplierDirectory suppliers,
            SupplierNames names,
            SharedPast past,
            CurrentActor current) {
        this.lookup = lookup;
        this.contacts = contacts;
        this.waves = waves;
        this.move = move;
        this.keep = keep;
        this.followers = followers;
        this.suppliers = suppliers;
        this.names = names;
        this.past = past;
        this.current = current;
    }

    record Row(Contact contact, SupplierNames.Named supplier) {}

    @GetMapping
    @Allows(Action.READ_NEED)
    String page(@PathVariable("need") String id, Model model) {
        return show(lookup.need(id), Map.of(), Map.of(), model);
    }

    /** @param typed what was filled in and refused, by field */
    private String show(Need need, Map<String, Reason> errors, Map<String, String> typed, Model model) {
        List<Contact> all = contacts.of(need.id());
        Map<SupplierId, SupplierNames.Named> named =
                names.of(all.stream().map(Contact::supplier).toList());
        List<Row> rows = all.stream()
                .map(contact -> new Row(contact, named.getOrDefault(contact.supplier(), SupplierNames.Named.GONE)))
                .toList();
        Actor me = current.get();
        Plan plan = waves.plan(need);
        model.addAttribute("need", need);
        model.addAttribute("past", past.ofBuyers(List.of(need.buyer()), named.keySet()));
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "own", Policy.allows(me, Action.EDIT_NEED, new Target(need.buyer(), null, null, need.areas())));
        model.addAttribute("follows", followers.follows(need, me.id()));
        model.addAttribute("plan", plan);
        model.addAttribute("stage", waves.stage(need));
        model.addAttribute(
                "willing",
                rows.stream().filter(row -> row.contact().state().willing()).toList());
        model.addAttribute(
                "told",
                rows.stream()
                        .filter(row -> row.contact().state().told()
                                && !row.contact().state().willing())
                        .toList());
        model.addAttribute(
                "waiting",
                rows.stream().filter(row -> !row.contact().state().told()).toList());
        model.addAttribute(
                "toldCount",
                rows.stream().filter(row -> row.contact().state().told()).count());
        return "need/contacts";
    }

    private String done(
            Need need,
            String field,
            Optional<Reason> refused,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        if (refused.isEmpty()) {
            return "redirect:/besoins/" + need.id() + "/entreprises";
        }
        response.setStatus(
                refused.get().code().equals("contact.stale")
                        ? HttpStatus.CONFLICT.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(need, Map.of(field, refused.get()), typed, model);
    }

    @PostMapping("/reglages")
    String set(
            @PathVariable("need") String id,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String reponses,
            @RequestParam(defaultValue = "") String taille,
            @RequestParam(defaultValue = "") String pause,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        return done(
                need,
                "reglages",
                waves.set(need.id(), NeedLookup.version(version), number(reponses), number(taille), number(pause)),
                Map.of("reponses", reponses, "taille", taille, "pause", pause),
                model,
                response);
    }

    /** {@code do}: {@code maintenant, suspendre, reprendre}. */
    @PostMapping("/vague")
    String wave(
            @PathVariable("need") String id,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "0") String version,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        long read = NeedLookup.version(version);
        Optional<Reason> refused = switch (what) {
            case "maintenant" -> waves.sendNow(need.id(), read);
            case "suspendre" -> waves.pause(need.id(), read, true);
            case "reprendre" -> waves.pause(need.id(), read, false);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done(need, "vague", refused, Map.of(), model, response);
    }

    /** By SIRET or NEQ: an enterprise that the buyer knows. */
    @PostMapping("/ajouter")
    String add(
            @PathVariable("need") String id,
            @RequestParam(defaultValue = "") String numero,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        Optional<Reason> refused = suppliers
                .byIdentifier(numero)
                .map(found -> waves.add(need.id(), found.id()))
                .orElseGet(() -> Optional.of(Reason.of("contact.number-unknown")));
        return done(need, "numero", refused, Map.of("numero", numero), model, response);
    }

    /** {@code do}: {@code retenir, ecarter, conclu, pas-conclu}. */
    @PostMapping("/{contact}")
    String decide(
            @PathVariable("need") String id,
            @PathVariable String contact,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String mot,
            @RequestParam(defaultValue = "") String montant,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        ContactId chosen = lookup.contact(need, contact).id();
        long read = NeedLookup.version(version);
        String words = NeedLookup.clean(mot);
        Optional<Reason> refused = switch (what) {
            case "retenir" -> move.choose(chosen, read, true, words);
            case "ecarter" -> move.choose(chosen, read, false, words);
            case "pas-conclu" -> move.concluded(chosen, read, null);
            case "conclu" ->
                Optional.ofNullable(KeepQuotes.figure(montant))
                        .filter(figure -> figure.signum() > 0)
                        .map(figure -> move.concluded(
                                chosen, read, new Money(figure, need.law().currency())))
                        .orElseGet(() -> Optional.of(Reason.of("need.amount")));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done(need, "c-" + contact, refused, Map.of("mot", mot, "montant", montant), model, response);
    }

    @PostMapping("/delai")
    String extend(
            @PathVariable("need") String id,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String limite,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        KeepNeeds.Outcome outcome = day(limite)
                .map(day -> keep.extend(need.id(), NeedLookup.version(version), day))
                .orElseGet(() -> new KeepNeeds.Refused(Map.of("limite", Reason.of("need.deadline-unreadable"))));
        Optional<Reason> refused = switch (outcome) {
            case KeepNeeds.Done done -> Optional.empty();
            case KeepNeeds.Stale stale -> Optional.of(Reason.of("contact.stale"));
            case KeepNeeds.Refused reasons ->
                reasons.reasons().values().stream().findFirst();
        };
        return done(lookup.need(id), "limite", refused, Map.of("limite", limite), model, response);
    }

    @PostMapping("/suivre")
    String follow(@PathVariable("need") String id, @RequestParam(defaultValue = "") String suivre) {
        Need need = lookup.need(id);
        followers.set(need.id(), current.get().id(), suivre.equals("oui"));
        return "redirect:/besoins/" + need.id() + "/entreprises#suivre";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return Stream.of(text.strip())
                .filter(plain -> plain.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
