package org.chainon.overview;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Page;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Table;
import org.chainon.overview.SilentSuppliers.Found;
import org.chainon.overview.SilentSuppliers.Silent;
import org.chainon.supplier.TerritorySuppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The suppliers of a territory that hear of nothing, with the reasons and what to do about them. */
@Controller
@Allows(Action.FOLLOW_TERRITORY)
class SilentPages {
    private static final int SIZE = 25;

    private static final List<String> COLUMNS = List.of(
            "id", "name", "reasons", "members", "found_30_days", "above_threshold", "withdrawn", "verification");

    private final Territories territories;
    private final TerritorySuppliers suppliers;
    private final SilentSuppliers silent;
    private final Organisations organisations;

    SilentPages(
            Territories territories,
            TerritorySuppliers suppliers,
            SilentSuppliers silent,
            Organisations organisations) {
        this.territories = territories;
        this.suppliers = suppliers;
        this.silent = silent;
        this.organisations = organisations;
    }

    /** What holds one of them back, and where one does something about it. */
    record Cause(Silence why, String path) {}

    record Line(Silent silent, List<Cause> causes) {}

    /** @param raison a {@link Silence}; empty for all */
    @GetMapping("/territoires/{organisation}/sans-alerte")
    String list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Organisation body = territories.find(organisation);
        Found found = silent.among(suppliers.in(body.areas()));
        Silence reason = reason(raison);
        model.addAttribute("body", body);
        model.addAttribute("all", found.suppliers().size());
        model.addAttribute("counts", found.counts());
        model.addAttribute("reason", reason);
        Page<Silent> shown = page(found.of(reason), page);
        model.addAttribute("page", shown);
        model.addAttribute("lines", shown.items().stream().map(this::line).toList());
        return "overview/silent";
    }

    private Line line(Silent each) {
        SupplierId supplier = each.supplier().id();
        OrganisationId organisation =
                organisations.of(supplier).map(Organisation::id).orElse(null);
        return new Line(
                each,
                each.why().stream()
                        .map(why -> new Cause(why, why.path(supplier, organisation)))
                        .toList());
    }

    private static @Nullable Silence reason(String name) {
        return Arrays.stream(Silence.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A page after the last is the last one. */
    private static Page<Silent> page(List<Silent> all, int asked) {
        int number = Math.max(1, Math.min(asked, (all.size() + SIZE - 1) / SIZE));
        int from = (number - 1) * SIZE;
        return new Page<>(all.subList(from, Math.min(all.size(), from + SIZE)), number, SIZE, all.size());
    }

    @GetMapping(path = "/territoires/{organisation}/sans-alerte.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable String organisation, @RequestParam(defaultValue = "") String raison) {
        return table(organisation, raison);
    }

    @GetMapping(
            path = "/territoires/{organisation}/sans-alerte.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable String organisation, @RequestParam(defaultValue = "") String raison) {
        return table(organisation, raison);
    }

    @GetMapping(path = "/territoires/{organisation}/sans-alerte.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable String organisation, @RequestParam(defaultValue = "") String raison) {
        return table(organisation, raison);
    }

    private Table table(String organisation, String raison) {
        Organisation body = territories.find(organisation);
        return new Table(
                "sans-alerte",
                COLUMNS,
                silent.among(suppliers.in(body.areas())).of(reason(raison)).stream()
                        .map(SilentPages::row));
    }

    private static List<@Nullable Object> row(Silent each) {
        return List.of(
                each.supplier().id().toString(),
                each.supplier().name(),
                each.why().stream().map(Enum::name).collect(Collectors.joining("|")),
                each.following().members(),
                each.following().found(),
                each.following().enough(),
                each.supplier().withdrawn(),
                each.supplier().verification().name());
    }
}
