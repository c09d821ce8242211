package org.chainon.consortium.solver;

/**
 * What any members can cover at most, told by their numbers alone: what is covered, weighted, is never more than {@code free} and the sum of
 * the {@code gain} of each member. Holds whatever the prices it was made with, so that no rounding of a solver makes it untrue.
 */
record Cut(double[] gain, double free) {

    /**
     * @param cells what covering each cell is worth, 0 to its weight; what it is not worth is free
     * @param reserved what each unit of a reserved lot that eligible ones do is worth, in the order of the board
     */
    static Cut of(Board board, Target target, double[] cells, double[] reserved) {
        double free = 0;
        for (int c = 0; c < cells.length; c++) {
            free += (target.weight()[c] - cells[c]) * target.demand()[c];
        }
        for (int r = 0; r < reserved.length; r++) {
            Board.Reserved rule = board.reserved.get(r);
            for (int c : rule.cells()) {
                free += board.keeper[c] < 0 ? 0 : reserved[r] * rule.part(board, board.keeper[c], c);
            }
        }
        double[] gain = new double[board.size()];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = best(board, i, cells, reserved);
        }
        return new Cut(gain, free);
    }

    /** The most that one alone earns within its capacity: what is worth most for its volume first. */
    private static double best(Board board, int i, double[] cells, double[] reserved) {
        int[] able = board.able[i];
        double[] worth = new double[able.length];
        for (int k = 0; k < worth.length; k++) {
            worth[k] = cells[able[k]];
            for (int r = 0; r < reserved.length; r++) {
                Board.Reserved rule = board.reserved.get(r);
                worth[k] += rule.has(able[k]) ? reserved[r] * rule.part(board, i, able[k]) : 0;
            }
        }
        double[] left = board.capacity[i].clone();
        double sum = 0;
        for (int next = dearest(board, able, worth); next >= 0; next = dearest(board, able, worth)) {
            int c = able[next];
            int unit = board.unit(c);
            double share = Math.max(0, Math.min(board.most[i][c], left[unit] / board.volume(c)));
            sum += share * worth[next];
            left[unit] -= share * board.volume(c);
            worth[next] = 0;
        }
        return sum;
    }

    private static int dearest(Board board, int[] able, double[] worth) {
        int found = -1;
        for (int k = 0; k < able.length; k++) {
            if (worth[k] > 0
                    && (found < 0
                            || worth[k] * board.volume(able[found]) > worth[found] * board.volume(able[k]))) {
                found = k;
            }
        }
        return found;
    }

    /** How much of {@code covered} these members can reach at most. */
    double reach(double[] members) {
        double sum = free;
        for (int i = 0; i < gain.length; i++) {
            sum += gain[i] * members[i];
        }
        return sum;
    }
}
