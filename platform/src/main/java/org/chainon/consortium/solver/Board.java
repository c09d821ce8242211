package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Rules;
import org.chainon.consortium.covering.Tie;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.covering.Wishes;
import org.chainon.kernel.SupplierId;

/**
 * A question as arrays, its wishes and plain rules already worked in: who may not do a cell has a share of 0 there, and a cell that is kept
 * for somebody is done: nobody has a share in it, and its keeper has less capacity left.
 */
final class Board {
    private static final double ROUNDING = 1e-9;
    /** In km, where the way is not known. */
    private static final double UNKNOWN_WAY = 100;

    final Question question;
    final List<Candidate> candidates;
    final List<Cell> cells;
    /** By candidate and cell: the share of it that it could do, 0 to 1. */
    final double[][] most;

    /** By candidate, the cells that it could do some of. */
    final int[][] able;

    final double[][] fit;
    final double[][] way;
    /** By cell: its volume beside the mean of those in its unit. */
    final double[] weight;
    /** By candidate and unit: how much is left of its capacity. */
    final double[][] capacity;
    /** By cell, who does it by wish; -1 where nobody is named. */
    final int[] keeper;

    final boolean[] forced;
    /** Who must have a part, being a member by wish. */
    final boolean[] busy;

    final boolean[] lead;
    /** Of each of these at most one. */
    final List<int[]> apart;

    final List<Reserved> reserved;
    final double[][] tie;
    /** Cells that nobody keeps. */
    final int open;

    /** Of cells of one lot and one unit, eligible ones do at least this share. */
    record Reserved(int[] cells, boolean[] eligible, double least) {
        /** What a volume that this one does counts for the rule: not below 0 in all. */
        double factor(int i) {
            return eligible[i] ? 1 - least : -least;
        }

        boolean has(int cell) {
            return Arrays.stream(cells).anyMatch(c -> c == cell);
        }

        /** What the whole cell counts for the rule when this one does it. */
        double part(Board board, int i, int cell) {
            return factor(i) * board.volume(cell) / scale(board);
        }

        double scale(Board board) {
            return Arrays.stream(cells).mapToDouble(board::volume).sum();
        }
    }

    Board(Question question, Wishes wishes, long seed) {
        this.question = question;
        cells = question.cells();
        candidates = new ArrayList<>(question.candidates().stream()
                .filter(candidate -> !wishes.without().contains(candidate.supplier()))
                .sorted(Comparator.comparing(candidate -> candidate.supplier().value()))
                .toList());
        Collections.shuffle(candidates, new Random(seed));
        int n = candidates.size();
        most = new double[n][cells.size()];
        fit = new double[n][cells.size()];
        way = new double[n][cells.size()];
        capacity = new double[n][Unit.values().length];
        keeper = new int[cells.size()];
        forced = new boolean[n];
        busy = new boolean[n];
        lead = new boolean[n];
        Map<SupplierId, Integer> positions = new HashMap<>();
        for (int i = 0; i < n; i++) {
            positions.put(candidates.get(i).supplier(), i);
        }
        for (int i = 0; i < n; i++) {
            fill(i, question.rules());
        }
        keep(wishes, positions, question.rules().leastPart());
        able = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, cells.size())
                        .filter(c -> most[i][c] > 0)
                        .toArray())
                .toArray(int[][]::new);
        open = (int) Arrays.stream(keeper).filter(who -> who < 0).count();
        force(wishes, positions);
        weight = weights();
        reserved = reserved(question.rules());
        apart = apart(question.rules(), positions);
        tie = ties(question.ties(), positions);
    }

    private void fill(int i, Rules rules) {
        Candidate candidate = candidates.get(i);
        lead[i] = candidate.lead();
        Arrays.fill(capacity[i], Double.POSITIVE_INFINITY);
        candidate.capacity().forEach((unit, limit) -> capacity[i][unit.ordinal()] = limit);
        for (Ability ability : candidate.abilities()) {
            Cell cell = cells.get(ability.cell());
            double share = Math.min(1, ability.most() / cell.volume());
            boolean barred = rules.leastEligible().getOrDefault(cell.lot(), 0.0) >= 1
                    && !candidate.eligible().contains(cell.lot());
            most[i][ability.cell()] = barred ? 0 : share;
            fit[i][ability.cell()] = ability.fit();
            way[i][ability.cell()] = ability.km() == null ? UNKNOWN_WAY : ability.km();
        }
    }

    private void keep(Wishes wishes, Map<SupplierId, Integer> positions, double least) {
        for (int cell = 0; cell < cells.size(); cell++) {
            SupplierId who = wishes.kept().get(cells.get(cell).id());
            keeper[cell] = who == null ? -1 : positions.getOrDefault(who, -1);
            if (keeper[cell] >= 0) {
                forced[keeper[cell]] = true;
                capacity[keeper[cell]][unit(cell)] -= cells.get(cell).volume();
                for (double[] shares : most) {
                    shares[cell] = 0;
                }
            }
        }
        for (int i = 0; i < size(); i++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                double share = Math.min(most[i][cell], capacity[i][unit(cell)] / volume(cell));
                most[i][cell] = share < least - ROUNDING || share < ROUNDING ? 0 : share;
            }
        }
    }

    private void force(Wishes wishes, Map<SupplierId, Integer> positions) {
        for (SupplierId wanted : wishes.with()) {
            int i = positions.getOrDefault(wanted, -1);
            if (i >= 0) {
                busy[i] = !forced[i] && !wanted.equals(wishes.lead());
                forced[i] = true;
            }
        }
        if (wishes.lead() != null) {
            int leader = positions.getOrDefault(wishes.lead(), -1);
            for (int i = 0; i < lead.length; i++) {
                lead[i] &= i == leader;
                forced[i] |= i == leader;
            }
        }
    }

    private double[] weights() {
        double[] weights = new double[cells.size()];
        for (Unit unit : Unit.values()) {
            double mean = cells.stream()
                    .filter(cell -> cell.unit() == unit)
                    .mapToDouble(Cell::volume)
                    .average()
                    .orElse(1);
            for (int c = 0; c < weights.length; c++) {
                weights[c] = cells.get(c).unit() == unit ? volume(c) / mean : weights[c];
            }
        }
        return weights;
    }

    private List<Reserved> reserved(Rules rules) {
        List<Reserved> found = new ArrayList<>();
        rules.leastEligible().forEach((lot, least) -> {
            for (Unit unit : Unit.values()) {
                int[] of = IntStream.range(0, cells.size())
                        .filter(c -> cells.get(c).lot() == lot && cells.get(c).unit() == unit)
                        .toArray();
                if (least > 0 && least < 1 && of.length > 0) {
                    boolean[] eligible = new boolean[candidates.size()];
                    for (int i = 0; i < eligible.length; i++) {
                        eligible[i] = candidates.get(i).eligible().contains(lot);
                    }
                    found.add(new Reserved(of, eligible, least));
                }
            }
        });
        return found;
    }

    private static List<int[]> apart(Rules rules, Map<SupplierId, Integer> positions) {
        return rules.apart().stream()
                .map(set -> set.stream()
                        .filter(positions::containsKey)
                        .mapToInt(positions::get)
                        .sorted()
                        .toArray())
                .filter(set -> set.length > 1)
                .toList();
    }

    private static double[][] ties(List<Tie> ties, Map<SupplierId, Integer> positions) {
        double[][] worth = new double[positions.size()][];
        for (Tie tie : ties) {
            int one = positions.getOrDefault(tie.one(), -1);
            int other = positions.getOrDefault(tie.other(), -1);
            if (one >= 0 && other >= 0 && one != other) {
                for (int[] pair : new int[][] {{one, other}, {other, one}}) {
                    worth[pair[0]] = worth[pair[0]] == null ? new double[positions.size()] : worth[pair[0]];
                    worth[pair[0]][pair[1]] = tie.worth();
                }
            }
        }
        return worth;
    }

    int size() {
        return candidates.size();
    }

    int unit(int cell) {
        return cells.get(cell).unit().ordinal();
    }

    double volume(int cell) {
        return cells.get(cell).volume();
    }

    /** By cell, what is asked for of it: all of the open ones. */
    double[] demand() {
        return Arrays.stream(keeper).mapToDouble(who -> who < 0 ? 1 : 0).toArray();
    }
}
