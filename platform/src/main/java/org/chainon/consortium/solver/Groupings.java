package org.chainon.consortium.solver;

import java.time.Duration;
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
    /** From so many members on, others of one member more are not sought to be smaller: it would take long and change little. */
    private static final int LARGE = 8;
    /** Where nobody covers all, others cover at least this much of what the best does. */
    private static final double NEARLY = 0.9;
    /** How long to look for others in all; shorter where a person changed something and waits. */
    private static final Duration OTHERS = Duration.ofSeconds(5);

    private static final Duration OTHERS_AGAIN = Duration.ofSeconds(1);

    private final Board board;
    private final Effort effort;
    private final List<int[]> known;
    private final Watch watch;
    private final List<Shares> found = new ArrayList<>();

    private Target target;
    private List<Cut> cuts = new ArrayList<>();
    private double widest;
    private int least;
    private boolean proven;
    private boolean contradictory;

    Groupings(Board board, Effort effort, List<int[]> known, Watch watch) {
        this.board = board;
        this.effort = effort;
        this.known = known;
        this.watch = watch;
        double[] all = new double[board.size()];
        Arrays.fill(all, 1);
        Relaxation relaxed = Relaxation.of(board, Target.some(board, 0), all);
        contradictory = relaxed.covered() < -Hunt.SLACK;
        widest = relaxed.covered();
        double[] demand = demand();
        boolean each = Arrays.stream(demand).sum() < widest + Hunt.SLACK;
        target = each ? Target.whole(board, demand) : Target.some(board, widest);
        widest = each ? Arrays.stream(demand).sum() : widest;
    }

    /** What all together could do of each cell, if each had only that one to do. */
    private double[] demand() {
        double[] demand = board.demand();
        for (int c = 0; c < demand.length; c++) {
            double sum = 0;
            for (double[] shares : board.most) {
                sum += shares[c];
            }
            demand[c] = Math.min(demand[c], sum);
        }
        return demand;
    }

    Answer answer() {
        if (!contradictory) {
            first();
        }
        Watch rest = watch.part(known.isEmpty() ? OTHERS : OTHERS_AGAIN);
        for (int next = 1; next < effort.teams() && found.size() == next && !rest.over(); next++) {
            other(rest);
        }
        List<Team> teams = found.stream().map(Shares::team).toList();
        boolean complete = teams.stream().anyMatch(team -> team.missing().isEmpty());
        Outcome outcome = contradictory
                ? Outcome.CONTRADICTORY
                : teams.isEmpty() ? Outcome.UNKNOWN : complete ? Outcome.COMPLETE : Outcome.PARTIAL;
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

    private boolean complete() {
        return widest > board.open - Hunt.SLACK;
    }

    private void first() {
        Choice choice = new Choice(board, List.of());
        prepare();
        Hunt hunt = hunt(choice, board.question.rules().most(), watch);
        hunt.fewest(known);
        if (hunt.impossible()) {
            less(choice);
        } else if (hunt.best() != null) {
            proven = !complete() || hunt.proven();
            least = hunt.least();
            keep(hunt.best(), choice, watch);
        }
    }

    /** Not all that all together could do can be done by one grouping. */
    private void less(Choice choice) {
        target = Target.some(board, 0);
        cuts = new ArrayList<>();
        prepare();
        Hunt wide = hunt(choice, board.question.rules().most(), watch);
        wide.cover(Double.POSITIVE_INFINITY);
        contradictory = wide.impossible() && wide.best() == null;
        widest = Math.min(widest, wide.widest());
        Shares best = wide.best();
        if (best != null) {
            proven = best.covered() > widest - Hunt.SLACK;
            target = Target.some(board, best.covered());
            Hunt hunt = hunt(choice, best.members().length, watch);
            hunt.fewest(List.of(best.members()));
            keep(hunt.best() == null ? best : hunt.best(), choice, watch);
        }
    }

    /** What each cell alone tells. */
    private void prepare() {
        for (int c = 0; c < board.cells.size(); c++) {
            if (target.demand()[c] > 0) {
                double[] one = new double[board.cells.size()];
                one[c] = target.weight()[c];
                cuts.add(Cut.of(board, target, one, new double[board.reserved.size()]));
            }
        }
    }

    private Hunt hunt(Choice choice, int most, Watch until) {
        return new Hunt(board, choice, most, target, cuts, until, this::tell);
    }

    private void tell(@Nullable Shares best, int fewest, double most) {
        if (found.isEmpty()) {
            effort.follower()
                    .found(
                            best == null ? 0 : best.members().length,
                            best == null ? 0 : share(best.covered()),
                            complete() ? fewest : share(Math.min(most, widest)));
        }
    }

    private double share(double open) {
        int cells = board.cells.size();
        return cells == 0 ? 1 : (open + cells - board.open) / cells;
    }

    private void keep(Shares shares, Choice choice, Watch until) {
        Shares best = new Ranking(board, choice, cuts, target, shares.members().length, until).best(shares);
        if (found.isEmpty() || eachIsNeeded(best)) {
            found.add(new Sharing(board, best.members(), target).undivided(best, until));
        }
    }

    /** Whoever else differs from those before only by members that add nothing is none of its own. */
    private boolean eachIsNeeded(Shares shares) {
        return Arrays.stream(shares.members()).filter(i -> !board.forced[i]).allMatch(i -> {
            double[] others = board.indicator(shares.members());
            others[i] = 0;
            boolean led = Arrays.stream(shares.members()).anyMatch(j -> j != i && board.lead[j]);
            return !led || Relaxation.of(board, target, others).covered() < target.amount() - Hunt.SLACK;
        });
    }

    private void other(Watch until) {
        Choice choice = new Choice(board, found.stream().map(Shares::members).toList());
        int most = Math.min(board.question.rules().most(), found.getFirst().members().length + MORE);
        int fewest = found.getFirst().members().length;
        Hunt hunt = hunt(choice, most, until).known(proven ? fewest : 0, fewest / LARGE);
        hunt.fewest(known);
        if (hunt.best() != null) {
            keep(hunt.best(), choice, until);
        } else if (hunt.impossible() && !complete()) {
            nearly(choice, most, until);
        }
    }

    private void nearly(Choice choice, int most, Watch until) {
        double enough = NEARLY * found.getFirst().covered();
        target = Target.some(board, 0);
        cuts = new ArrayList<>();
        prepare();
        Hunt wide = hunt(choice, most, until);
        wide.cover(enough);
        Shares best = wide.best();
        if (best != null && best.covered() >= enough) {
            target = Target.some(board, best.covered());
            keep(best, choice, until);
        }
    }
}
