package org.chainon.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.consortium.ConsortiumSubject.Asked;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.consortium.search.Searches;
import org.chainon.kernel.NeedId;
import org.chainon.need.Needs;
import org.springframework.stereotype.Component;

/** The lines of a grouping, as a search would cut them: so that one can be asked for the rest later. */
@Component
class AskedCells {
    /** Where no value is known a line is a hundred hundredths. */
    static final double ALL = 100;

    private final Searches searches;
    private final Needs needs;

    AskedCells(Searches searches, Needs needs) {
        this.searches = searches;
        this.needs = needs;
    }

    /** At least one a lot. */
    List<Cell> of(ConsortiumSubject subject) {
        List<Cell> cells = new ArrayList<>(searches.demand(subject.notice(), subject.need(), ask(subject))
                .map(demand -> placed(demand, subject))
                .orElse(List.of()));
        for (int lot = 0; lot < subject.lots().size(); lot++) {
            int position = lot;
            if (cells.stream().noneMatch(cell -> cell.lot() == position)) {
                cells.add(whole(subject, lot));
            }
        }
        return cells;
    }

    /** The lots of the subject, with the amounts that suppliers may know. */
    SearchAsk ask(ConsortiumSubject subject) {
        NeedId need = subject.need();
        boolean hidden = need != null
                && needs.find(need)
                        .filter(found -> found.sheet().amountHidden())
                        .isPresent();
        Set<String> lots = subject.lots().stream().map(Asked::number).collect(Collectors.toSet());
        SearchAsk any = SearchAsk.ANYTHING;
        return new SearchAsk(
                lots,
                any.volumes(),
                any.whole(),
                hidden,
                any.several(),
                any.with(),
                any.without(),
                null,
                any.kept(),
                any.byCode());
    }

    private static Cell whole(ConsortiumSubject subject, int lot) {
        Asked asked = subject.lots().get(lot);
        String trade = asked.title().isBlank() ? subject.title() : asked.title();
        return new Cell(asked.number() + "||", lot, null, trade, ALL, Unit.UNITS);
    }

    /** What is asked by the lots of the subject, in their order; lots that it leaves out are left out. */
    static List<Cell> placed(Demand demand, ConsortiumSubject subject) {
        List<String> numbers = subject.lots().stream().map(Asked::number).toList();
        return demand.cells().stream()
                .filter(cell -> numbers.contains(number(demand, cell)))
                .map(cell -> new Cell(
                        cell.id(),
                        numbers.indexOf(number(demand, cell)),
                        cell.place(),
                        words(demand, cell, subject),
                        demand.measured() ? cell.volume() : ALL,
                        cell.unit()))
                .toList();
    }

    /** The buyer's own words where the lot is of one trade. */
    private static String words(Demand demand, Cell cell, ConsortiumSubject subject) {
        boolean mixed = demand.cells().stream()
                .anyMatch(other -> other.lot() == cell.lot() && !other.trade().equals(cell.trade()));
        String title = demand.lots().size() == 1
                ? subject.title()
                : demand.lots().get(cell.lot()).title();
        return mixed || title.isBlank() ? cell.trade() : title;
    }

    private static String number(Demand demand, Cell cell) {
        return demand.lots().get(cell.lot()).number();
    }
}
