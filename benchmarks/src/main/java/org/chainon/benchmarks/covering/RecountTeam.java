package org.chainon.benchmarks.covering;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Team;
import org.chainon.kernel.SupplierId;

/** Counts a grouping again from its question. */
final class RecountTeam {
    private static final double ROUNDING = 1e-4;

    private RecountTeam() {}

    /** Cells covered, each as a share of itself, as a share of all. */
    static double covered(Question question, Team team) {
        double sum = 0;
        for (Part part : team.parts()) {
            sum += part.volume() / question.cells().get(part.cell()).volume();
        }
        return sum / question.cells().size();
    }

    static boolean holds(Question question, Team team) {
        Map<SupplierId, Candidate> candidates = new HashMap<>();
        question.candidates().forEach(candidate -> candidates.put(candidate.supplier(), candidate));
        Set<SupplierId> members = team.members();
        Candidate lead = candidates.get(team.lead());
        return lead != null
                && lead.lead()
                && candidates.keySet().containsAll(members)
                && members.size() <= question.rules().most()
                && question.rules().apart().stream()
                        .noneMatch(apart -> members.stream().filter(apart::contains).count() > 1)
                && parts(question, team, candidates)
                && cells(question, team);
    }

    private static boolean parts(Question question, Team team, Map<SupplierId, Candidate> candidates) {
        Map<String, Double> loads = new HashMap<>();
        for (Part part : team.parts()) {
            Cell cell = question.cells().get(part.cell());
            Candidate candidate = candidates.get(part.supplier());
            if (candidate == null) {
                return false;
            }
            boolean able = candidate.abilities().stream()
                    .anyMatch(ability -> ability.cell() == part.cell()
                            && part.volume() <= ability.most() * (1 + ROUNDING));
            // Reserved lots of the cases are reserved wholly.
            boolean eligible = !question.rules().leastEligible().containsKey(cell.lot())
                    || candidate.eligible().contains(cell.lot());
            double load =
                    loads.merge(part.supplier() + " " + cell.unit(), part.volume(), Double::sum);
            double capacity = candidate.capacity().getOrDefault(cell.unit(), Double.MAX_VALUE);
            if (!able
                    || !eligible
                    || load > capacity * (1 + ROUNDING)
                    || part.volume() < (question.rules().leastPart() - ROUNDING) * cell.volume()) {
                return false;
            }
        }
        return true;
    }

    private static boolean cells(Question question, Team team) {
        double[] done = new double[question.cells().size()];
        team.parts().forEach(part -> done[part.cell()] += part.volume());
        team.missing().forEach(missing -> done[missing.cell()] += missing.volume());
        for (int c = 0; c < done.length; c++) {
            double volume = question.cells().get(c).volume();
            if (Math.abs(done[c] - volume) > ROUNDING * volume) {
                return false;
            }
        }
        return true;
    }
}
