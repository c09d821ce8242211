package org.chainon.benchmarks.covering;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Rules;
import org.chainon.consortium.covering.TeamFinder;
import org.chainon.consortium.covering.Unit;

/** What is done elsewhere, on the same question. */
final class Peers {
    private static final double NOTHING = 1e-6;

    private Peers() {}

    /** @param covered share of all cells, each as a share of itself */
    record Outcome(int members, double covered) {}

    /** Always whoever covers most of what is left, all it can. Whether one of them could lead, and who excludes whom, is not asked. */
    static Outcome greedy(Question question) {
        double[] left = new double[question.cells().size()];
        java.util.Arrays.fill(left, 1);
        Set<Candidate> members = new HashSet<>();
        while (members.size() < question.rules().most()) {
            Candidate best = null;
            double most = NOTHING;
            for (Candidate candidate : question.candidates()) {
                double gain = members.contains(candidate) ? 0 : take(question, candidate, left.clone());
                if (gain > most) {
                    best = candidate;
                    most = gain;
                }
            }
            if (best == null) {
                break;
            }
            take(question, best, left);
            members.add(best);
        }
        double sum = 0;
        for (double cell : left) {
            sum += 1 - cell;
        }
        return new Outcome(members.size(), sum / left.length);
    }

    /** Small cells first, so that most of them are done. */
    private static double take(Question question, Candidate candidate, double[] left) {
        double[] capacity = new double[Unit.values().length];
        for (Unit unit : Unit.values()) {
            capacity[unit.ordinal()] = candidate.capacity().getOrDefault(unit, Double.MAX_VALUE);
        }
        double gain = 0;
        for (Ability ability : candidate.abilities().stream()
                .sorted(Comparator.comparingDouble(
                        ability -> question.cells().get(ability.cell()).volume()))
                .toList()) {
            var cell = question.cells().get(ability.cell());
            double volume = Math.min(
                    Math.min(ability.most(), capacity[cell.unit().ordinal()]), left[ability.cell()] * cell.volume());
            if (volume >= question.rules().leastPart() * cell.volume()) {
                capacity[cell.unit().ordinal()] -= volume;
                left[ability.cell()] -= volume / cell.volume();
                gain += volume / cell.volume();
            }
        }
        return gain;
    }

    /** The three that fit best and the three nearest, over all cells; at best, for the work is shared among them as well as can be. */
    static Outcome list(Question question, TeamFinder finder) {
        int cells = question.cells().size();
        List<Candidate> six = Stream.concat(
                        first(question, candidate -> -sum(candidate, Ability::fit)),
                        first(question, candidate -> sum(candidate, Peers::way) / candidate.abilities().size()
                                + 1000.0 * (cells - candidate.abilities().size()) / cells))
                .distinct()
                .map(Peers::leading)
                .toList();
        Rules rules = question.rules();
        Question narrow = new Question(
                question.cells(),
                six,
                List.of(),
                new Rules(rules.most(), rules.leastPart(), rules.leastEligible(), List.of()),
                question.wishes());
        Answer answer = finder.find(narrow, Effort.of(Duration.ofSeconds(20), 1));
        return answer.teams().isEmpty()
                ? new Outcome(six.size(), 0)
                : new Outcome(six.size(), RecountTeam.covered(question, answer.teams().getFirst()));
    }

    private static Stream<Candidate> first(Question question, ToDoubleFunction<Candidate> order) {
        return question.candidates().stream()
                .filter(candidate -> !candidate.abilities().isEmpty())
                .sorted(Comparator.comparingDouble(order))
                .limit(3);
    }

    private static double sum(Candidate candidate, ToDoubleFunction<Ability> of) {
        return candidate.abilities().stream().mapToDouble(of).sum();
    }

    private static double way(Ability ability) {
        Double km = ability.km();
        return km == null ? 100 : km;
    }

    private static Candidate leading(Candidate candidate) {
        return new Candidate(
                candidate.supplier(),
                candidate.abilities(),
                Map.copyOf(candidate.capacity()),
                candidate.eligible(),
                true,
                candidate.small(),
                candidate.seen());
    }
}
