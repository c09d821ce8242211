package org.chainon.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.consortium.Member;
import org.chainon.consortium.Sight;
import org.chainon.consortium.WhoDoesWhat;
import org.chainon.consortium.covering.Cell;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** « Qui fait quoi » to take away: one row a line and member. */
@Controller
@RequestMapping("/groupements/{consortium:[0-9a-z]{26}}")
@Allows(Action.JOIN_CONSORTIUM)
class TablePages {
    private static final List<String> COLUMNS = List.of(
            "lot",
            "lot_title",
            "place",
            "what",
            "volume",
            "unit",
            "member",
            "role",
            "percent",
            "done",
            "missing_percent");

    private final ConsortiumLookup lookup;
    private final ConsortiumNames names;
    private final AreaWords areas;

    TablePages(ConsortiumLookup lookup, ConsortiumNames names, AreaWords areas) {
        this.lookup = lookup;
        this.names = names;
        this.areas = areas;
    }

    @GetMapping(path = "/qui-fait-quoi.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable("consortium") String id) {
        return table(id);
    }

    @GetMapping(
            path = "/qui-fait-quoi.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable("consortium") String id) {
        return table(id);
    }

    @GetMapping(path = "/qui-fait-quoi.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable("consortium") String id) {
        return table(id);
    }

    private Table table(String id) {
        Sight sight = lookup.inside(id);
        WhoDoesWhat table = sight.table();
        Map<SupplierId, ConsortiumNames.Named> named =
                names.of(table.members().stream().map(Member::supplier).toList());
        return new Table(
                "qui-fait-quoi", COLUMNS, table.lines().stream().flatMap(line -> rows(sight, table, line, named)));
    }

    private Stream<List<@Nullable Object>> rows(
            Sight sight, WhoDoesWhat table, WhoDoesWhat.Line line, Map<SupplierId, ConsortiumNames.Named> named) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < table.members().size(); i++) {
            Member member = table.members().get(i);
            double share = line.shares().get(i);
            if (share > 0) {
                rows.add(row(
                        sight,
                        line,
                        named.getOrDefault(member.supplier(), ConsortiumNames.Named.GONE)
                                .name(),
                        member.role().name(),
                        share));
            }
        }
        if (rows.isEmpty()) {
            rows.add(row(sight, line, "", "", 0));
        }
        return rows.stream();
    }

    private List<@Nullable Object> row(Sight sight, WhoDoesWhat.Line line, String member, String role, double share) {
        Cell cell = line.cell();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(sight.subject().lots().get(cell.lot()).number());
        row.add(sight.subject().lots().get(cell.lot()).title());
        row.add(cell.place() == null ? "" : areas.label(cell.place().toString()));
        row.add(cell.trade());
        row.add(rounded(cell.volume()));
        row.add(cell.unit().name());
        row.add(member);
        row.add(role);
        row.add(rounded(share * 100));
        row.add(rounded(share * cell.volume()));
        row.add(rounded(line.missing() * 100));
        return row;
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
