package org.chainon.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Facilitating bodies, bodies of experts, and the places that they look after. */
@Controller
@Allows(Action.ADMINISTER)
class TerritoryPages {
    private static final Set<String> COUNTRIES = Set.of("FR", "QC");

    private static final List<Organisation.Kind> KINDS =
            List.of(Organisation.Kind.FACILITATOR, Organisation.Kind.EXPERT);

    private final Organisations organisations;
    private final People people;
    private final AreaWords words;

    TerritoryPages(Organisations organisations, People people, AreaWords words) {
        this.organisations = organisations;
        this.people = people;
        this.words = words;
    }

    /** What is typed of a body. */
    record Typed(@Nullable String structure, String genre, String nom, String pays, String lieux, String responsable) {
        static final Typed NOTHING = new Typed(null, "FACILITATOR", "", "FR", "", "");
    }

    @GetMapping("/administration/territoires")
    String territories(@RequestParam(required = false) @Nullable String structure, Model model) {
        Typed typed = structure == null ? Typed.NOTHING : typed(find(structure));
        return show(typed, null, model);
    }

    private Typed typed(Organisation body) {
        String places = String.join(
                "\n", body.areas().stream().map(words::label).sorted().toList());
        return new Typed(body.id().toString(), body.kind().name(), body.name(), body.jurisdiction(), places, "");
    }

    private String show(Typed typed, @Nullable Reason refused, Model model) {
        model.addAttribute(
                "bodies",
                KINDS.stream().flatMap(kind -> organisations.all(kind).stream()).toList());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("places", words);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        return "account/territories";
    }

    /**
     * @param structure the body that is changed; null: a new one
     * @param lieux places, one a line: names or codes
     */
    @PostMapping("/administration/territoires")
    String save(
            @RequestParam(required = false) @Nullable String structure,
            @RequestParam(defaultValue = "FACILITATOR") String genre,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "FR") String pays,
            @RequestParam(defaultValue = "") String lieux,
            @RequestParam(defaultValue = "") String responsable,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(structure, genre, nom, pays, lieux, responsable);
        Set<String> areas = new LinkedHashSet<>();
        Optional<Reason> refusal = refusal(typed, areas);
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, refusal.get(), model);
        }
        OrganisationId body = structure == null || structure.isBlank()
                ? organisations
                        .ensure(kind(genre), pays, null, nom.strip(), null)
                        .id()
                : find(structure).id();
        organisations.territory(body, areas);
        if (!responsable.isBlank()) {
            Person manager = people.ensure(responsable, responsable, "fr");
            organisations.grant(manager.id(), body, Membership.Level.MANAGER);
        }
        return "redirect:/administration/territoires";
    }

    /** @param areas filled with what the lines mean */
    private Optional<Reason> refusal(Typed typed, Set<String> areas) {
        if (typed.nom().isBlank()) {
            return Optional.of(Reason.of("administration.no-name"));
        }
        if (!COUNTRIES.contains(typed.pays())) {
            return Optional.of(Reason.of("administration.no-country"));
        }
        List<String> lines =
                typed.lieux().lines().filter(line -> !line.isBlank()).toList();
        for (String line : lines) {
            Optional<String> area = words.id(line);
            if (area.isEmpty()) {
                return Optional.of(Reason.of("administration.unknown-place", "place", line.strip()));
            }
            areas.add(area.get());
        }
        if (areas.isEmpty()) {
            return Optional.of(Reason.of("administration.no-place"));
        }
        return typed.responsable().isBlank() || typed.responsable().strip().matches("[^@\\s]+@[^@\\s]+")
                ? Optional.empty()
                : Optional.of(Reason.of("administration.bad-address"));
    }

    private static Organisation.Kind kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Organisation.Kind.FACILITATOR);
    }

    private Organisation find(String id) {
        try {
            return organisations
                    .find(OrganisationId.parse(id))
                    .filter(body -> KINDS.contains(body.kind()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
