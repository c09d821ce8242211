package org.chainon.consortium.solver;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Set covers by local search: whenever a cover is found, a column is left out; then columns come and go, rows that stay uncovered
 * weigh more each time, until all are covered again (row weighting local search, C. Gao et al., 2015, here with costs).
 */
final class RowWeighting {
    private final int[][] rowsOf;
    private final int[][] columnsOf;
    private final double[] cost;
    private final long[] weight;
    /** By column: what rows would be uncovered without it, or covered with it, by weight. */
    private final long[] score;

    private final boolean[] in;
    private final boolean[] free;
    private final int[] chosen;
    private final int[] position;
    private int size;
    private final int[] covers;
    private final long[] moved;
    private final int[] uncovered;
    private final int[] place;
    private final Random random;
    private int lacking;
    private double value;
    private boolean[] best;
    private double bestValue = Double.POSITIVE_INFINITY;

    RowWeighting(int rows, int[][] rowsOf, double[] cost, long seed) {
        this.rowsOf = rowsOf;
        this.cost = cost;
        random = new Random(seed);
        int[] degree = new int[rows];
        Arrays.stream(rowsOf).forEach(of -> Arrays.stream(of).forEach(row -> degree[row]++));
        columnsOf = new int[rows][];
        for (int row = 0; row < rows; row++) {
            columnsOf[row] = new int[degree[row]];
        }
        for (int column = 0; column < rowsOf.length; column++) {
            for (int row : rowsOf[column]) {
                columnsOf[row][--degree[row]] = column;
            }
        }
        weight = new long[rows];
        Arrays.fill(weight, 1);
        score = new long[rowsOf.length];
        for (int column = 0; column < score.length; column++) {
            score[column] = rowsOf[column].length;
        }
        in = new boolean[rowsOf.length];
        chosen = new int[rowsOf.length];
        position = new int[rowsOf.length];
        free = new boolean[rowsOf.length];
        Arrays.fill(free, true);
        moved = new long[rowsOf.length];
        covers = new int[rows];
        uncovered = new int[rows];
        place = new int[rows];
        for (int row = 0; row < rows; row++) {
            uncovered[row] = row;
            place[row] = row;
        }
        lacking = rows;
        best = in.clone();
    }

    boolean[] best() {
        return best;
    }

    double value() {
        return bestValue;
    }

    /** Searches until it is told to end; a step takes microseconds, so it asks every so many steps. */
    void search(long steps, BooleanSupplier end) {
        while (lacking > 0) {
            add(bestToAdd(columnsOf[uncovered[random.nextInt(lacking)]]));
        }
        for (long step = 1; step <= steps && !(step % 256 == 0 && end.getAsBoolean()); step++) {
            while (lacking == 0) {
                if (value < bestValue) {
                    bestValue = value;
                    best = in.clone();
                }
                int out = bestToRemove(-1);
                if (out < 0) {
                    return;
                }
                remove(out, step);
            }
            step(step);
        }
    }

    private void step(long step) {
        int out = bestToRemove(step - 1);
        if (out >= 0) {
            remove(out, step);
        }
        while (lacking > 0) {
            int row = uncovered[random.nextInt(lacking)];
            int next = bestToAdd(columnsOf[row]);
            if (next < 0 || value + cost[next] >= bestValue) {
                break;
            }
            add(next);
            moved[next] = step;
        }
        for (int k = 0; k < lacking; k++) {
            weight[uncovered[k]]++;
            for (int column : columnsOf[uncovered[k]]) {
                score[column]++;
            }
        }
    }

    private int bestToAdd(int[] among) {
        int found = -1;
        for (int column : among) {
            if (!in[column] && free[column] && (found < 0 || before(column, found))) {
                found = column;
            }
        }
        return found;
    }

    /** More by cost, among equals who has waited longest. */
    private boolean before(int column, int other) {
        double difference = score[column] * cost[other] - score[other] * cost[column];
        return difference > 0 || difference == 0 && moved[column] < moved[other];
    }

    private int bestToRemove(long notSince) {
        int found = -1;
        for (int k = 0; k < size; k++) {
            int column = chosen[k];
            if (notSince < 0 || moved[column] < notSince) {
                if (found < 0) {
                    found = column;
                    continue;
                }
                double difference = score[column] * cost[found] - score[found] * cost[column];
                if (difference < 0 || difference == 0 && moved[column] < moved[found]) {
                    found = column;
                }
            }
        }
        return found;
    }

    private void add(int column) {
        in[column] = true;
        position[column] = size;
        chosen[size++] = column;
        value += cost[column];
        for (int row : rowsOf[column]) {
            covers[row]++;
            if (covers[row] == 1) {
                drop(row);
                for (int other : columnsOf[row]) {
                    score[other] -= other == column ? 0 : weight[row];
                    free[other] = true;
                }
            } else if (covers[row] == 2) {
                for (int other : columnsOf[row]) {
                    score[other] -= in[other] && other != column ? weight[row] : 0;
                }
            }
        }
    }

    private void remove(int column, long step) {
        in[column] = false;
        chosen[position[column]] = chosen[--size];
        position[chosen[size]] = position[column];
        value -= cost[column];
        free[column] = false;
        moved[column] = step;
        for (int row : rowsOf[column]) {
            covers[row]--;
            if (covers[row] == 0) {
                place[row] = lacking;
                uncovered[lacking++] = row;
                for (int other : columnsOf[row]) {
                    score[other] += other == column ? 0 : weight[row];
                    free[other] |= other != column;
                }
            } else if (covers[row] == 1) {
                for (int other : columnsOf[row]) {
                    score[other] += in[other] ? weight[row] : 0;
                }
            }
        }
    }

    private void drop(int row) {
        int last = uncovered[--lacking];
        uncovered[place[row]] = last;
        place[last] = place[row];
    }
}
