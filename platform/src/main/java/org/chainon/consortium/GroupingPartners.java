package org.chainon.consortium;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainon.account.AreaWords;
import org.chainon.account.Wording;
import org.chainon.bid.Bid;
import org.chainon.bid.kit.Partners;
import org.chainon.consortium.covering.Cell;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.AreaId;
import org.springframework.stereotype.Component;

/** The grouping in which a bid is made, for its mémoire technique. */
@Component
class GroupingPartners implements Partners {
    private final ConsortiumRows rows;
    private final SupplierDirectory suppliers;
    private final AreaWords areas;
    private final Wording wording;

    GroupingPartners(ConsortiumRows rows, SupplierDirectory suppliers, AreaWords areas, Wording wording) {
        this.rows = rows;
        this.suppliers = suppliers;
        this.areas = areas;
        this.wording = wording;
    }

    /** The last one that goes on, or was filed, and in which the supplier does something of this lot. */
    @Override
    public Optional<Team> of(Bid bid) {
        return rows.seenBy(List.of(bid.supplier())).stream()
                .filter(each -> each.state() != Consortium.State.ENDED)
                .filter(each -> bid.subject().notice().equals(each.subject().notice()))
                .filter(each -> ConsortiumBids.answers(
                        each, bid.supplier(), bid.subject().lot()))
                .max(java.util.Comparator.comparing(Consortium::changedAt))
                .map(this::team);
    }

    /** As its members may see it: those who said yes, no prices. */
    private Team team(Consortium consortium) {
        WhoDoesWhat table = WhoDoesWhat.of(consortium.cells(), consortium.accepted());
        List<Supplier> known = table.members().stream()
                .flatMap(member -> suppliers.findEvenWithdrawn(member.supplier()).stream())
                .toList();
        return new Team(
                say("consortium.form." + consortium.form()),
                IntStream.range(0, table.members().size())
                        .mapToObj(i -> partner(table, i, known))
                        .toList(),
                table.lines().stream()
                        .map(line -> line(consortium.subject(), table, line, known))
                        .toList());
    }

    private Partner partner(WhoDoesWhat table, int position, List<Supplier> known) {
        Member member = table.members().get(position);
        Optional<Supplier> supplier = supplier(member.supplier(), known);
        return new Partner(
                supplier.map(Supplier::name).orElse(""),
                supplier.map(Supplier::identifier).orElse(""),
                say("consortium.role." + member.role()),
                member.parts().isEmpty() ? "" : percent(table.shares().get(position)));
    }

    private Line line(ConsortiumSubject subject, WhoDoesWhat table, WhoDoesWhat.Line line, List<Supplier> known) {
        Cell cell = line.cell();
        AreaId place = cell.place();
        String lot = subject.lots().size() > 1
                ? say("consortium.lot", subject.lots().get(cell.lot()).number()) + " – "
                : "";
        String what = lot + cell.trade() + (place == null ? "" : " – " + areas.label(place.toString()));
        return new Line(
                what,
                IntStream.range(0, table.members().size())
                        .filter(i -> line.shares().get(i) > 0)
                        .mapToObj(i -> supplier(table.members().get(i).supplier(), known)
                                        .map(Supplier::displayName)
                                        .orElse("")
                                + " (" + percent(line.shares().get(i)) + ")")
                        .toList());
    }

    private static Optional<Supplier> supplier(SupplierId id, List<Supplier> known) {
        return known.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }

    private String say(String key, Object... values) {
        return wording.message(key, Locale.FRENCH, values);
    }
}
