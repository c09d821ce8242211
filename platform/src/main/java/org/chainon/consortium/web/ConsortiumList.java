package org.chainon.consortium.web;

import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.Sight;
import org.chainon.kernel.LotId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** « Groupements » : those of one's enterprises, and what of them other pages show. */
@Controller
class ConsortiumList {
    private final ConsortiumLookup lookup;
    private final Consortia consortia;
    private final ConsortiumNames names;

    ConsortiumList(ConsortiumLookup lookup, Consortia consortia, ConsortiumNames names) {
        this.lookup = lookup;
        this.consortia = consortia;
        this.names = names;
    }

    /** A grouping as one of the reader's enterprises sees it. */
    record Row(Sight sight, String own, String lead) {}

    @GetMapping("/groupements")
    @Allows(Action.SEE_CONSORTIA)
    String all(Model model) {
        List<SupplierId> own = lookup.own();
        List<Row> rows = rows(own);
        model.addAttribute("asked", rows.stream().filter(ConsortiumList::asked).toList());
        model.addAttribute(
                "open",
                rows.stream()
                        .filter(row -> !asked(row) && open(row.sight().state()))
                        .toList());
        model.addAttribute(
                "over",
                rows.stream()
                        .filter(row -> !asked(row) && !open(row.sight().state()))
                        .toList());
        model.addAttribute("several", own.size() > 1);
        return "consortium/list";
    }

    private static boolean asked(Row row) {
        return !row.sight().inside() && row.sight().forming();
    }

    private static boolean open(Consortium.State state) {
        return state == Consortium.State.FORMING || state == Consortium.State.FILED;
    }

    private List<Row> rows(List<SupplierId> own) {
        List<Consortium> all = consortia.seenBy(own);
        List<Sight> sights = all.stream()
                .flatMap(each -> own.stream()
                        .flatMap(supplier -> Sight.of(each, supplier).stream())
                        .limit(1))
                .toList();
        Map<SupplierId, ConsortiumNames.Named> named = names.of(sights.stream()
                .flatMap(sight -> java.util.stream.Stream.of(sight.own().supplier(), sight.lead()))
                .distinct()
                .toList());
        return sights.stream()
                .map(sight -> new Row(
                        sight,
                        named.getOrDefault(sight.own().supplier(), ConsortiumNames.Named.GONE)
                                .name(),
                        named.getOrDefault(sight.lead(), ConsortiumNames.Named.GONE)
                                .name()))
                .toList();
    }

    /** Those of an enterprise, in a few lines: all that go on, or those that answer one lot. */
    @GetMapping("/fournisseurs/{supplier}/groupements")
    @Allows(Action.FORM_CONSORTIUM)
    String summary(
            @PathVariable String supplier,
            @RequestParam(defaultValue = "") String lot,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        SupplierId own = ConsortiumForms.id(SupplierId::parse, supplier);
        List<Row> rows = rows(List.of(own)).stream()
                .filter(row -> lot.isEmpty() ? asked(row) || open(row.sight().state()) : answers(row.sight(), lot))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("lot", lot);
        return fragment ? "consortium/summary :: rows" : "consortium/summary";
    }

    private static boolean answers(Sight sight, String lot) {
        LotId id = ConsortiumForms.id(LotId::parse, lot);
        return sight.inside() && sight.subject().lots().stream().anyMatch(asked -> id.equals(asked.lot()));
    }
}
