package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Answer.Outcome;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Team;
import org.jspecify.annotations.Nullable;

/** The best grouping for a board, and others that differ from it. */
final class Groupings {
    /** Others may have so many members more than the best. */
    private static final int MORE = 2;
    /** Where nobody covers all, others cover at least this much of what the best does. */
    private static final double NEARLY = 0.9;

    private final Board board;
    private final Effort effort;
    private final List<int[]> known;
    private final Watch watch;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Shares> found = new ArrayList<>();

    /** Of the best one: what it covers of the open cells, and what is proven of it. */
    private double covered;

    private double widest;
    private int least;
    private boolean proven;
    private boolean contradictory;

    Groupings(Board board, Effort effort, List<int[]> known, Watch watch) {
        this.board = board;
        this.effort = effort;
        this.known = known;
        this.watch = watch;
        widest = board.open;
    }

    Answer answer() {
        prepare();
        if (!contradictory) {
            first();
        }
        for (int next = 1; next < effort.teams() && found.size() == next && !watch.over(); next++) {
            other();
        }
        List<Team> teams = found.stream().map(Shares::team).toList();
        boolean complete = covered > board.open - Hunt.SLACK;
        Outcome outcome = contradictory
                ? Outcome.CONTRADICTORY
                : found.isEmpty() ? Outcome.UNKNOWN : complete ? Outcome.COMPLETE : Outcome.PARTIAL;
        double bound = outcome == Outcome.COMPLETE ? least : share(widest);
        return new Answer(
                outcome,
                teams,
                contradictory || proven,
                contradictory ? 0 : bound,
                watch.ended(),
                watch.took(),
                contradictory ? List.of(Conflicts.TOGETHER) : List.of());
    }

    /** What all together could cover, and what each cell alone tells. */
    private void prepare() {
        double[] all = new double[board.size()];
        Arrays.fill(all, 1);
        Relaxation relaxed = Relaxation.of(board, all);
        contradictory = relaxed.covered() < -Hunt.SLACK;
        widest = Math.min(widest, relaxed.covered());
        widest = widest > board.open - Hunt.SLACK ? board.open : widest;
        double[] none = new double[board.reserved.size()];
        for (int c = 0; c < board.cells.size(); c++) {
            if (board.keeper[c] < 0) {
                double[] one = new double[board.cells.size()];
                one[c] = 1;
                cuts.add(Cut.of(board, one, none));
            }
        }
    }

    private void first() {
        Choice choice = new Choice(board, List.of());
        Hunt hunt = hunt(choice, board.question.rules().most());
        covered = widest;
        hunt.fewest(covered, known);
        if (hunt.impossible()) {
            Hunt wide = hunt(choice, board.question.rules().most());
            wide.cover();
            contradictory = wide.impossible() && wide.best() == null;
            widest = Math.min(widest, wide.widest());
            Shares best = wide.best();
            if (best == null) {
                return;
            }
            covered = best.covered();
            proven = covered > widest - Hunt.SLACK;
            hunt = hunt(choice, best.members().length);
            hunt.fewest(covered, List.of(best.members()));
            keep(hunt.best() == null ? best : hunt.best(), choice);
        } else if (hunt.best() != null) {
            proven = covered < board.open - Hunt.SLACK || hunt.proven();
            least = hunt.least();
            keep(hunt.best(), choice);
        }
    }

    private Hunt hunt(Choice choice, int most) {
        return new Hunt(board, choice, most, cuts, watch, this::tell);
    }

    private void tell(@Nullable Shares best, int fewest, double most) {
        if (found.isEmpty()) {
            boolean complete = covered > board.open - Hunt.SLACK;
            effort.follower()
                    .found(
                            best == null ? 0 : best.members().length,
                            best == null ? 0 : share(best.covered()),
                            complete ? fewest : share(Math.min(most, widest)));
        }
    }

    private double share(double open) {
        int cells = board.cells.size();
        return cells == 0 ? 1 : (open + cells - board.open) / cells;
    }

    private void keep(Shares shares, Choice choice) {
        double enough = Math.min(covered, shares.covered());
        found.add(new Ranking(board, choice, cuts, enough, shares.members().length, watch).best(shares));
    }

    private void other() {
        Choice choice = new Choice(board, found.stream().map(Shares::members).toList());
        int most = Math.min(board.question.rules().most(), found.getFirst().members().length + MORE);
        Hunt hunt = hunt(choice, most);
        hunt.fewest(covered, List.of());
        Shares other = hunt.best();
        if (other == null && hunt.impossible() && covered < board.open - Hunt.SLACK) {
            Hunt wide = hunt(choice, most);
            wide.cover();
            other = wide.best() != null && wide.best().covered() >= NEARLY * covered ? wide.best() : null;
        }
        if (other != null) {
            keep(other, choice);
        }
    }
}
