package org.chainon.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.Table;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.NoticeQuery;
import org.chainon.notice.NoticeSearch;
import org.chainon.territory.Area;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of notices; as one types only its results come again. */
@Controller
@Allows(Action.READ_PUBLIC)
class NoticeList {
    private static final int SUGGESTIONS = 8;
    private static final int SOON = 6;

    private final NoticeSearch search;
    private final CpvCatalogue catalogue;
    private final NoticePlaces places;
    private final NoticeWords words;
    private final NoticeTable table;

    NoticeList(NoticeSearch search, CpvCatalogue catalogue, NoticePlaces places, NoticeWords words, NoticeTable table) {
        this.search = search;
        this.catalogue = catalogue;
        this.places = places;
        this.words = words;
        this.table = table;
    }

    @GetMapping("/avis")
    String list(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ListParameters parameters = new ListParameters(values, catalogue, locale);
        NoticeQuery query = parameters.query(places);
        NoticeSearch.Results results = search.search(query, parameters.page(), ListParameters.PAGE_SIZE);
        ListFilters filters = new ListFilters(parameters, results, words);
        List<Cpv> codes = parameters.codes();
        model.addAttribute("page", results.page());
        model.addAttribute("filters", filters.filters());
        model.addAttribute("chosen", filters.chosen());
        model.addAttribute("words", parameters.one("q"));
        model.addAttribute("trade", parameters.one("cpv"));
        model.addAttribute("codes", codes);
        model.addAttribute(
                "tradeUnknown", codes.isEmpty() && !parameters.one("cpv").isEmpty());
        model.addAttribute(
                "placeText", parameters.place(places).map(places::label).orElse(parameters.one("lieu")));
        model.addAttribute(
                "placeUnknown",
                query.places().isEmpty() && !parameters.one("lieu").isEmpty());
        model.addAttribute("buyer", parameters.one("acheteur"));
        model.addAttribute("atLeast", parameters.one("montant-min"));
        model.addAttribute("atMost", parameters.one("montant-max"));
        model.addAttribute("atLeastUnreadable", parameters.amountUnreadable("montant-min"));
        model.addAttribute("atMostUnreadable", parameters.amountUnreadable("montant-max"));
        model.addAttribute("sort", query.sort().name());
        response.addHeader("Vary", "HX-Request");
        if (fragment) {
            response.setHeader("HX-Push-Url", address(values));
            return "notice/list :: results";
        }
        return "notice/list";
    }

    /** The next ones to be due, for the home page. */
    @GetMapping("/avis/bientot")
    String soon(Model model) {
        NoticeQuery query = NoticeQuery.ALL.due(NoticeQuery.Due.OPEN).sort(NoticeQuery.Sort.DEADLINE);
        model.addAttribute("notices", search.first(query, SOON));
        return "notice/soon";
    }

    /** Places as one types. */
    @GetMapping("/avis/lieux")
    String places(@RequestParam(name = "lieu", defaultValue = "") String text, Model model) {
        List<Area> found = places.suggestions(text, SUGGESTIONS);
        model.addAttribute(
                "suggestions", found.stream().map(places::label).distinct().toList());
        return "notice/suggestions";
    }

    @GetMapping(path = "/avis.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@RequestParam MultiValueMap<String, String> values, Locale locale) {
        return everything(values, locale);
    }

    @GetMapping(path = "/avis.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@RequestParam MultiValueMap<String, String> values, Locale locale) {
        return everything(values, locale);
    }

    @GetMapping(path = "/avis.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Table json(@RequestParam MultiValueMap<String, String> values, Locale locale) {
        return everything(values, locale);
    }

    private Table everything(MultiValueMap<String, String> values, Locale locale) {
        return table.of(search.all(new ListParameters(values, catalogue, locale).query(places)));
    }

    /** The address of this list without the fields that were left empty. */
    private static String address(MultiValueMap<String, String> values) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/avis");
        values.forEach((name, all) -> all.stream()
                .filter(value -> !value.isBlank() && !name.equals("page"))
                .forEach(value -> uri.queryParam(name, value)));
        return uri.encode().build().toUriString();
    }
}
