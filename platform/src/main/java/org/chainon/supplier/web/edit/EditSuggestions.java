package org.chainon.supplier.web.edit;

import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.territory.Area;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is proposed as one types. */
@Controller
@Allows(Action.REFERENCE_SUPPLIER)
class EditSuggestions {
    private final ActivityOffers activities;
    private final Communes communes;

    EditSuggestions(ActivityOffers activities, Communes communes) {
        this.activities = activities;
        this.communes = communes;
    }

    @GetMapping("/referencer/activites")
    String activities(@RequestParam(name = "search", defaultValue = "") String words, Model model) {
        String text = words.replace("\u0000", "").strip();
        model.addAttribute("found", activities.found(text.length() > 100 ? text.substring(0, 100) : text));
        model.addAttribute("searched", text);
        return "supplier/edit/found :: found";
    }

    /** Communes of the postal code that is being typed: the field's own name ends in {@code postalCode}. */
    @GetMapping("/referencer/communes")
    String communes(@RequestParam Map<String, String> fields, Model model) {
        String code = fields.entrySet().stream()
                .filter(field -> field.getKey().endsWith("postalCode"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        model.addAttribute(
                "places", communes.of(code.strip()).stream().map(Area::name).toList());
        return "supplier/places";
    }
}
