package org.chainon.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.supplier.search.SupplierSearch;
import org.chainon.territory.Area;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The public directory; as one types only its results come again. */
@Controller
@Allows(Action.READ_PUBLIC)
class DirectoryPages {
    private static final int SUGGESTIONS = 8;

    private final SupplierSearch search;
    private final PlaceWords places;
    private final SupplierWords words;

    DirectoryPages(SupplierSearch search, PlaceWords places, SupplierWords words) {
        this.search = search;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/fournisseurs")
    String directory(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            HttpServletResponse response) {
        DirectoryParameters parameters = new DirectoryParameters(values);
        SupplierQuery query = parameters.query(places);
        SupplierSearch.Results results = search.search(query);
        DirectoryView view = new DirectoryView(query, results.facets(), words, places);
        model.addAttribute("page", results.page());
        model.addAttribute("filters", view.filters());
        model.addAttribute("chosen", view.chosen());
        model.addAttribute("words", parameters.one("q"));
        model.addAttribute(
                "placeText", parameters.place(places).map(places::label).orElse(parameters.one("lieu")));
        model.addAttribute(
                "placeUnknown", query.place() == null && !parameters.one("lieu").isEmpty());
        model.addAttribute("sense", parameters.one("sens").equals("installe") ? "installe" : "intervient");
        model.addAttribute("sort", parameters.one("tri").isEmpty() ? "pertinence" : parameters.one("tri"));
        model.addAttribute("map", parameters.one("vue").equals("carte"));
        model.addAttribute("close", results.page().total() == 0 ? search.closeNames(query.words(), 3) : List.of());
        response.addHeader("Vary", "HX-Request");
        if (fragment) {
            response.setHeader("HX-Push-Url", address(values));
            return "supplier/directory :: results";
        }
        model.addAttribute("families", EnterpriseKind.Family.values());
        model.addAttribute(
                "kinds",
                List.of(EnterpriseKind.values()).stream()
                        .sorted(Comparator.comparing(EnterpriseKind::family))
                        .toList());
        return "supplier/directory";
    }

    /** Places as one types. */
    @GetMapping("/fournisseurs/lieux")
    String suggestions(@RequestParam(name = "lieu", defaultValue = "") String text, Model model) {
        List<Area> found = places.suggestions(text, SUGGESTIONS);
        model.addAttribute(
                "places", found.stream().map(places::label).distinct().toList());
        return "supplier/places";
    }

    /** The address of this list without the fields that were left empty. */
    private static String address(MultiValueMap<String, String> values) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/fournisseurs");
        values.forEach((name, all) -> all.stream()
                .filter(value -> !value.isBlank() && !name.equals("page"))
                .forEach(value -> uri.queryParam(name, value)));
        return uri.encode().build().toUriString();
    }
}
