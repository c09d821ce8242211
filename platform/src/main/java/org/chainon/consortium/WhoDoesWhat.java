package org.chainon.consortium;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;

/**
 * Lines × members (<i>qui fait quoi</i>), for who may see all of it.
 *
 * @param members those on whom the lead counts, the lead first
 * @param lines in the order of the cells
 * @param shares of the whole, 0 to 1, by position of the member: by value where all lines are worth money, else each line counts alike
 * @param covered share of the whole that somebody does, 0 to 1
 */
public record WhoDoesWhat(List<Member> members, List<Line> lines, List<Double> shares, double covered) {
    /** Less than that is not missing: what is typed are percents with two decimals. */
    private static final double NOTHING = 0.0001;

    public WhoDoesWhat {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
        shares = List.copyOf(shares);
    }

    /**
     * One line.
     *
     * @param shares of the line, 0 to 1, by position of the member
     * @param covered their sum
     */
    public record Line(Cell cell, List<Double> shares, double covered) {
        public Line {
            shares = List.copyOf(shares);
        }

        public boolean complete() {
            return Math.abs(1 - covered) <= NOTHING;
        }

        /** What nobody does, 0 to 1; 0 where more than all is done. */
        public double missing() {
            return complete() ? 0 : Math.max(0, 1 - covered);
        }

        public boolean tooMuch() {
            return covered > 1 + NOTHING;
        }
    }

    public static WhoDoesWhat of(Consortium consortium) {
        return of(consortium.cells(), consortium.counted());
    }

    public static WhoDoesWhat of(List<Cell> cells, List<Member> members) {
        double[] shares = new double[members.size()];
        double covered = 0;
        List<Line> lines = new ArrayList<>();
        for (Cell cell : cells) {
            List<Double> done = members.stream()
                    .map(member -> member.parts().getOrDefault(cell.id(), 0.0) / cell.volume())
                    .toList();
            double sum = done.stream().mapToDouble(Double::doubleValue).sum();
            double weight = weight(cell, cells);
            for (int i = 0; i < shares.length; i++) {
                shares[i] += weight * done.get(i);
            }
            covered += weight * Math.min(1, sum);
            lines.add(new Line(cell, done, sum));
        }
        List<Double> all = new ArrayList<>();
        for (double share : shares) {
            all.add(share);
        }
        return new WhoDoesWhat(members, lines, all, cells.isEmpty() ? 0 : covered);
    }

    private static double weight(Cell cell, List<Cell> cells) {
        return cells.stream().allMatch(each -> each.unit() == Unit.MONEY)
                ? cell.volume() / cells.stream().mapToDouble(Cell::volume).sum()
                : 1.0 / cells.size();
    }

    /** Whether all lines are done, once each. */
    public boolean complete() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::complete);
    }

    public List<Line> incomplete() {
        return lines.stream().filter(line -> !line.complete()).toList();
    }

    /** The share of a member in percent, as terms are written. */
    public BigDecimal percent(int member) {
        return percent(shares.get(member));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(Math.min(100, share * 100)).setScale(2, RoundingMode.HALF_UP);
    }

    /** The members with the shares of the table as what is offered to them, where nothing was offered yet. */
    static List<Member> shared(List<Cell> cells, List<Member> members) {
        WhoDoesWhat table = of(cells, members);
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            boolean offered = member.terms().open() && !member.parts().isEmpty();
            all.add(offered ? member.on(new Terms(table.percent(i), null)) : member);
        }
        return all;
    }
}
