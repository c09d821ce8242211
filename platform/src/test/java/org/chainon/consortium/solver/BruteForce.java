package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.SupplierId;

/** Tries all groupings, and for each all ways to share the cells in whole numbers: the largest cover, and the fewest who reach it. */
final class BruteForce {
    private static final int UNITS = Unit.values().length;

    /** @param covered below 0 where no grouping keeps to the rules and wishes */
    record Best(double covered, int members) {}

    private BruteForce() {}

    static Best of(Question question) {
        Best best = new Best(-1, 0);
        List<Candidate> candidates = question.candidates();
        for (int mask = 1; mask < 1 << candidates.size(); mask++) {
            List<Candidate> members = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    members.add(candidates.get(i));
                }
            }
            if (allowed(question, members)) {
                double covered = covered(question, members);
                if (covered > best.covered + 1e-9 || covered > best.covered - 1e-9 && members.size() < best.members) {
                    best = new Best(covered, members.size());
                }
            }
        }
        return best;
    }

    private static boolean allowed(Question question, List<Candidate> members) {
        Set<SupplierId> ids = new HashSet<>();
        members.forEach(member -> ids.add(member.supplier()));
        SupplierId lead = question.wishes().lead();
        return members.size() <= question.rules().most()
                && ids.containsAll(question.wishes().with())
                && ids.stream().noneMatch(question.wishes().without()::contains)
                && members.stream()
                        .anyMatch(member -> member.lead() && (lead == null || lead.equals(member.supplier())))
                && question.rules().apart().stream()
                        .noneMatch(apart -> ids.stream().filter(apart::contains).count() > 1);
    }

    /** State: what each member does already by unit, then whether it does anything, then what eligible ones and all do by lot and unit. */
    private static double covered(Question question, List<Candidate> members) {
        Map<List<Integer>, Double> states = new HashMap<>();
        int width = members.size() * UNITS + members.size() + 2 * 2 * UNITS;
        states.put(new ArrayList<>(java.util.Collections.nCopies(width, 0)), 0.0);
        for (int c = 0; c < question.cells().size(); c++) {
            Map<List<Integer>, Double> next = new HashMap<>();
            for (int[] shares : shares(question, members, c)) {
                states.forEach((state, covered) -> {
                    List<Integer> after = after(
                            question, members, state, shares, question.cells().get(cellOf(shares)));
                    if (after != null) {
                        double sum = Arrays.stream(shares, 0, members.size()).sum();
                        next.merge(
                                after,
                                covered
                                        + sum
                                                / question.cells()
                                                        .get(cellOf(shares))
                                                        .volume(),
                                Math::max);
                    }
                });
            }
            states = next;
        }
        return states.entrySet().stream()
                .filter(state -> ends(question, members, state.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(-1);
    }

    private static int cellOf(int[] shares) {
        return shares[shares.length - 1];
    }

    private static List<int[]> shares(Question question, List<Candidate> members, int cell) {
        List<int[]> all = new ArrayList<>();
        int[] shares = new int[members.size() + 1];
        shares[members.size()] = cell;
        share(question, members, shares, 0, (int) question.cells().get(cell).volume(), all);
        return all;
    }

    private static void share(
            Question question, List<Candidate> members, int[] shares, int m, int left, List<int[]> all) {
        Cell cell = question.cells().get(cellOf(shares));
        SupplierId keeper = question.wishes().kept().get(cell.id());
        if (m == members.size()) {
            if (keeper == null || left == 0) {
                all.add(shares.clone());
            }
            return;
        }
        Candidate member = members.get(m);
        boolean barred = keeper != null && !keeper.equals(member.supplier())
                || question.rules().leastEligible().getOrDefault(cell.lot(), 0.0) == 1
                        && !member.eligible().contains(cell.lot());
        int most = barred
                ? 0
                : (int) member.abilities().stream()
                        .filter(ability -> ability.cell() == cellOf(shares))
                        .mapToDouble(Ability::most)
                        .sum();
        for (int volume = 0; volume <= Math.min(most, left); volume++) {
            if (volume == 0 || volume >= question.rules().leastPart() * cell.volume()) {
                shares[m] = volume;
                share(question, members, shares, m + 1, left - volume, all);
            }
        }
        shares[m] = 0;
    }

    private static @org.jspecify.annotations.Nullable List<Integer> after(
            Question question, List<Candidate> members, List<Integer> state, int[] shares, Cell cell) {
        List<Integer> after = new ArrayList<>(state);
        int unit = cell.unit().ordinal();
        for (int m = 0; m < members.size(); m++) {
            Candidate member = members.get(m);
            int load = after.get(m * UNITS + unit) + shares[m];
            if (load > member.capacity().getOrDefault(cell.unit(), 1e9)) {
                return null;
            }
            if (member.capacity().containsKey(cell.unit())) {
                after.set(m * UNITS + unit, load);
            }
            if (shares[m] > 0) {
                after.set(members.size() * UNITS + m, 1);
            }
            int lot = members.size() * (UNITS + 1) + 2 * (cell.lot() * UNITS + unit);
            if (question.rules().leastEligible().getOrDefault(cell.lot(), 0.0) == 0.5) {
                after.set(lot, after.get(lot) + (member.eligible().contains(cell.lot()) ? shares[m] : 0));
                after.set(lot + 1, after.get(lot + 1) + shares[m]);
            }
        }
        return after;
    }

    /** Members by wish, unless they lead by wish, have a part; eligible ones do half where it is asked. */
    private static boolean ends(Question question, List<Candidate> members, List<Integer> state) {
        for (int m = 0; m < members.size(); m++) {
            SupplierId id = members.get(m).supplier();
            boolean busy = question.wishes().with().contains(id)
                    && !id.equals(question.wishes().lead());
            if (busy && state.get(members.size() * UNITS + m) == 0) {
                return false;
            }
        }
        int lots = members.size() * (UNITS + 1);
        for (int pair = lots; pair < state.size(); pair += 2) {
            if (2 * state.get(pair) < state.get(pair + 1)) {
                return false;
            }
        }
        return true;
    }
}
