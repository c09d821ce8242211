package org.chainon.spend.web;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.kernel.Table;
import org.chainon.spend.Engaged;
import org.chainon.spend.Indicator;
import org.chainon.spend.SpendIndicators;
import org.chainon.spend.SpendYear;
import org.chainon.spend.Spending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page of a buyer's spend shows, as files: who was paid, the parts, the indicators. */
@Controller
@Allows(Action.READ_SPEND)
class SpendExports {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> PAYEES = List.of(
            "year",
            "number",
            "name",
            "amount",
            "amount_with_vat",
            "payments",
            "committed",
            "directory_name",
            "kinds",
            "near",
            "size",
            "zones");
    private static final List<String> PARTS = List.of("year", "by", "part", "amount", "share_percent", "suppliers");
    private static final List<String> INDICATORS = List.of(
            "year",
            "code",
            "indicator",
            "measure",
            "value",
            "objective",
            "difference",
            "article",
            "confirmed",
            "source");

    private final SpendLookup lookup;
    private final Spending spending;
    private final SpendIndicators indicators;
    private final SpendWords words;

    SpendExports(SpendLookup lookup, Spending spending, SpendIndicators indicators, SpendWords words) {
        this.lookup = lookup;
        this.spending = spending;
        this.indicators = indicators;
        this.words = words;
    }

    @GetMapping(path = "/acheteurs/{organisation}/depenses/{table}.csv", produces = "text/csv")
    @ResponseBody
    Table csv(
            @PathVariable String organisation,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String annee) {
        return table(organisation, table, annee);
    }

    @GetMapping(path = "/acheteurs/{organisation}/depenses/{table}.xlsx", produces = EXCEL)
    @ResponseBody
    Table excel(
            @PathVariable String organisation,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String annee) {
        return table(organisation, table, annee);
    }

    @GetMapping(path = "/acheteurs/{organisation}/depenses/{table}.json", produces = "application/json")
    @ResponseBody
    Table json(
            @PathVariable String organisation,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String annee) {
        return table(organisation, table, annee);
    }

    /** @param year empty for all years */
    private Table table(String organisation, String name, String year) {
        Organisation buyer = lookup.buyer(organisation);
        Stream<SpendYear> years = spending.years(buyer).stream()
                .filter(each -> year.isEmpty() || String.valueOf(each.year()).equals(year));
        return switch (name) {
            case "fournisseurs" ->
                new Table(
                        name, PAYEES, years.flatMap(each -> each.paid().stream().map(SpendExports::payee)));
            case "parts" -> new Table(name, PARTS, years.flatMap(SpendExports::parts));
            case "indicateurs" ->
                new Table(
                        name,
                        INDICATORS,
                        years.flatMap(each -> indicators.reached(buyer, each).stream()
                                .map(reached -> indicator(each.year(), reached))));
            default ->
                throw new org.springframework.web.server.ResponseStatusException(
                        org.springframework.http.HttpStatus.NOT_FOUND);
        };
    }

    private static List<@Nullable Object> payee(SpendYear.Paid paid) {
        Engaged engaged = paid.engaged();
        return Arrays.asList(
                paid.payee().year(),
                paid.payee().number(),
                paid.payee().name(),
                paid.payee().amount(),
                paid.payee().withVat(),
                paid.payee().payments(),
                engaged != null,
                engaged == null ? null : engaged.name(),
                engaged == null ? null : names(engaged.kinds().stream()),
                engaged == null || engaged.near() == null
                        ? null
                        : engaged.near().name(),
                engaged == null ? null : engaged.size().name(),
                engaged == null ? null : String.join("|", engaged.zones()));
    }

    private static String names(Stream<? extends Enum<?>> some) {
        return some.map(Enum::name).sorted().collect(Collectors.joining("|"));
    }

    private static Stream<List<@Nullable Object>> parts(SpendYear year) {
        return Stream.of(
                        part(year, "all", List.of(new SpendYear.Part("ALL", year.total(), 1, year.suppliers()))),
                        part(year, "committed", List.of(year.engaged())),
                        part(year, "family", year.families()),
                        part(year, "kind", year.kinds()),
                        part(year, "place", year.places()),
                        part(year, "size", year.sizes()),
                        part(year, "zone", year.zones()))
                .flatMap(rows -> rows);
    }

    private static Stream<List<@Nullable Object>> part(SpendYear year, String by, List<SpendYear.Part> parts) {
        return parts.stream()
                .map(part -> List.of(
                        year.year(),
                        by,
                        part.code(),
                        part.amount(),
                        java.math.BigDecimal.valueOf(part.share() * 100).setScale(2, RoundingMode.HALF_UP),
                        part.suppliers()));
    }

    private List<@Nullable Object> indicator(int year, Indicator.Reached reached) {
        Indicator indicator = reached.indicator();
        return Arrays.asList(
                year,
                indicator.code(),
                words.label(indicator),
                indicator.measure().name(),
                reached.value(),
                reached.objective(),
                reached.difference(),
                indicator.article(),
                indicator.confirmed(),
                indicator.source());
    }
}
