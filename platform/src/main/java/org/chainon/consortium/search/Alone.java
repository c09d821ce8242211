package org.chainon.consortium.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Unit;

/**
 * Lots that no candidate could take alone.
 *
 * @param lots positions in the question
 * @param tooSmall how many come everywhere in one of them and do all of it, but could not bear it
 */
record Alone(List<Integer> lots, int tooSmall) {
    static Alone of(Question question, int lots) {
        List<Integer> nobody = new ArrayList<>();
        Set<Object> small = new HashSet<>();
        for (int lot = 0; lot < lots; lot++) {
            List<Integer> cells = cells(question, lot);
            boolean somebody = false;
            Set<Object> everywhere = new HashSet<>();
            for (Candidate candidate : question.candidates()) {
                if (does(candidate, cells)) {
                    everywhere.add(candidate.supplier());
                    somebody |= bears(question, candidate, cells);
                }
            }
            if (!somebody && !cells.isEmpty()) {
                nobody.add(lot);
                small.addAll(everywhere);
            }
        }
        return new Alone(nobody, small.size());
    }

    private static List<Integer> cells(Question question, int lot) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < question.cells().size(); cell++) {
            if (question.cells().get(cell).lot() == lot) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean does(Candidate candidate, List<Integer> cells) {
        Set<Integer> own = new HashSet<>();
        candidate.abilities().stream().map(Ability::cell).forEach(own::add);
        return own.containsAll(cells);
    }

    private static boolean bears(Question question, Candidate candidate, List<Integer> cells) {
        Map<Unit, Double> asked = new EnumMap<>(Unit.class);
        for (Integer position : cells) {
            Cell cell = question.cells().get(position);
            asked.merge(cell.unit(), cell.volume(), Double::sum);
        }
        return asked.entrySet().stream()
                .allMatch(
                        each -> candidate.capacity().getOrDefault(each.getKey(), Double.MAX_VALUE) >= each.getValue());
    }
}
