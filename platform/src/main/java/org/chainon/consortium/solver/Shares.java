package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Team;

/**
 * A grouping as arrays, and what it is worth beside others of the same cover and size.
 *
 * @param shares by member and cell, kept cells included
 * @param covered open cells, each as a share of itself
 */
record Shares(Board board, int[] members, double[][] shares, double covered) {
    private static final double NOTHING = 1e-5;
    /** Differences of the mean fit and of the ways that count for less than a cell that is not divided. */
    private static final double HARDLY = 0.02;

    private static final double HARDLY_KM = 3;
    /** By how much the mean fit is better for two who worked together well. */
    private static final double TIE = 0.05;

    /** Better ones first. Differences that nobody would see are none. */
    static final Comparator<Shares> ORDER = Comparator.<Shares>comparingLong(each -> -Math.round(100 * each.fit()))
            .thenComparingLong(each -> Math.round(each.way()))
            .thenComparingLong(each -> Math.round(20 * each.largest()))
            .thenComparingDouble(Shares::seen);

    static Shares of(Board board, int[] members, double[][] values) {
        double covered = 0;
        for (int c = 0; c < board.cells.size(); c++) {
            double sum = 0;
            for (double[] row : values) {
                row[c] = row[c] < NOTHING ? 0 : row[c];
                sum += row[c];
            }
            if (Math.abs(sum - 1) < NOTHING * members.length) {
                for (double[] row : values) {
                    row[c] /= sum;
                }
                sum = 1;
            }
            covered += sum;
            for (int m = 0; m < members.length; m++) {
                values[m][c] = board.keeper[c] == members[m] ? 1 : values[m][c];
            }
        }
        return new Shares(board, members, values, covered);
    }

    /** How many pieces the cells are divided into in all. */
    long parts() {
        return Arrays.stream(shares)
                .flatMapToDouble(Arrays::stream)
                .filter(share -> share > 0)
                .count();
    }

    /** Whether it covers as much, leaves nobody without a part who had one, and is hardly worse. */
    boolean asGoodAs(Shares other) {
        return covered > other.covered - Hunt.SLACK
                && fit() > other.fit() - HARDLY
                && way() < other.way() + HARDLY_KM
                && IntStream.range(0, members.length).allMatch(m -> load(m) > 0 || other.load(m) == 0);
    }

    double smallest() {
        double smallest = 1;
        for (double[] row : shares) {
            for (double share : row) {
                smallest = share > 0 ? Math.min(smallest, share) : smallest;
            }
        }
        return smallest;
    }

    /** A mean over all cells by volume, better by good ties. */
    double fit() {
        return mean(board.fit) + TIE * ties(board, members);
    }

    static double ties(Board board, int[] members) {
        double sum = 0;
        for (int one : members) {
            for (int other : members) {
                sum += one < other && board.tie[one] != null ? board.tie[one][other] : 0;
            }
        }
        return sum;
    }

    /** What no sharing among these members surpasses in {@link #fit()}. */
    static double fitAtMost(Board board, int[] members) {
        double sum = 0;
        for (int c = 0; c < board.cells.size(); c++) {
            double best = 0;
            for (int i : members) {
                boolean can = board.keeper[c] < 0 ? board.most[i][c] > 0 : board.keeper[c] == i;
                best = can ? Math.max(best, board.fit[i][c]) : best;
            }
            sum += best * board.weight[c];
        }
        return sum / Math.max(1, board.cells.size()) + TIE * ties(board, members);
    }

    private double way() {
        return mean(board.way);
    }

    private double mean(double[][] values) {
        double sum = 0;
        for (int m = 0; m < members.length; m++) {
            for (int c = 0; c < board.cells.size(); c++) {
                sum += shares[m][c] * values[members[m]][c] * board.weight[c];
            }
        }
        return sum / Math.max(1, board.cells.size());
    }

    private double largest() {
        double largest = 0;
        for (double[] row : shares) {
            double load = 0;
            for (double share : row) {
                load += share;
            }
            largest = Math.max(largest, load);
        }
        return largest / Math.max(1, board.cells.size());
    }

    private double seen() {
        double sum = 0;
        for (int i : members) {
            sum += board.candidates.get(i).seen() + (board.candidates.get(i).small() ? 0 : 1);
        }
        return sum;
    }

    private double load(int m) {
        double load = 0;
        for (int c = 0; c < board.cells.size(); c++) {
            load += shares[m][c];
        }
        return load;
    }

    /** As it is answered; who can lead and does most of it leads. */
    Team team() {
        List<Part> parts = new ArrayList<>();
        List<Team.Missing> missing = new ArrayList<>();
        for (int c = 0; c < board.cells.size(); c++) {
            double left = 1;
            for (int m = 0; m < members.length; m++) {
                if (shares[m][c] > 0) {
                    parts.add(new Part(board.candidates.get(members[m]).supplier(), c, shares[m][c] * board.volume(c)));
                    left -= shares[m][c];
                }
            }
            if (left > NOTHING) {
                missing.add(new Team.Missing(c, left * board.volume(c)));
            }
        }
        int leader = -1;
        for (int m = 0; m < members.length; m++) {
            if (board.lead[members[m]] && (leader < 0 || load(m) > load(leader))) {
                leader = m;
            }
        }
        return new Team(board.candidates.get(members[leader]).supplier(), parts, missing);
    }
}
