package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Rules;
import org.chainon.consortium.covering.Tie;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.covering.Wishes;
import org.chainon.kernel.SupplierId;

/** Questions drawn with a seed. Volumes are even, what one can do of them whole numbers: so the best is found in whole numbers too. */
final class Questions {
    private final Random random;

    Questions(long seed) {
        random = new Random(seed);
    }

    static SupplierId supplier(int number) {
        return new SupplierId(new UUID(7, number));
    }

    /** Small enough to try all groupings. */
    Question small() {
        int cells = 1 + random.nextInt(4);
        int candidates = 2 + random.nextInt(6);
        return with(question(cells, candidates, 0.6), wishes(cells, candidates));
    }

    /** As the real ones: lots, each at some places, and enterprises that go some way. */
    Question large(int candidates, int places, int trades) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < places * trades; c++) {
            cells.add(new Cell("c" + c, c / places, null, "t", 20 + 2 * random.nextInt(40), Unit.MONEY));
        }
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            int home = random.nextInt(places);
            double reach = random.nextDouble() * places * 0.6;
            Set<Integer> own = new HashSet<>();
            for (int t = 0; t < 1 + random.nextInt(3); t++) {
                own.add(random.nextInt(trades));
            }
            List<Ability> abilities = new ArrayList<>();
            for (int c = 0; c < cells.size(); c++) {
                double far = Math.abs(c % places - home);
                if (own.contains(c / places) && far <= reach) {
                    double most = cells.get(c).volume() * (0.3 + 1.3 * random.nextDouble());
                    abilities.add(new Ability(c, most, random.nextDouble(), far * 10));
                }
            }
            double capacity = 60 + 700 * Math.pow(random.nextDouble(), 2);
            all.add(new Candidate(
                    supplier(i), abilities, Map.of(Unit.MONEY, capacity), Set.of(), random.nextInt(3) > 0, true, 0.5));
        }
        return new Question(cells, all, List.of(), new Rules(20, 0.1, Map.of(), List.of()), Wishes.NONE);
    }

    static Question with(Question question, Wishes wishes) {
        return new Question(question.cells(), question.candidates(), question.ties(), question.rules(), wishes);
    }

    private Question question(int cells, int candidates, double able) {
        List<Cell> asked = new ArrayList<>();
        for (int c = 0; c < cells; c++) {
            asked.add(new Cell(
                    "c" + c,
                    c / 2,
                    null,
                    "t",
                    2 + 2 * random.nextInt(2),
                    random.nextInt(3) == 0 ? Unit.HOURS : Unit.MONEY));
        }
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            List<Ability> abilities = new ArrayList<>();
            for (int c = 0; c < cells; c++) {
                if (random.nextDouble() < able) {
                    Double km = random.nextInt(5) == 0 ? null : (double) random.nextInt(80);
                    abilities.add(new Ability(c, 1 + random.nextInt(4), random.nextInt(101) / 100.0, km));
                }
            }
            Map<Unit, Double> capacity = new EnumMap<>(Unit.class);
            for (Unit unit : List.of(Unit.MONEY, Unit.HOURS)) {
                if (random.nextInt(4) > 0) {
                    capacity.put(unit, 1.0 + random.nextInt(8));
                }
            }
            Set<Integer> eligible = new HashSet<>();
            for (int lot = 0; lot < 2; lot++) {
                if (random.nextInt(3) > 0) {
                    eligible.add(lot);
                }
            }
            all.add(new Candidate(
                    supplier(i),
                    abilities,
                    capacity,
                    eligible,
                    random.nextInt(3) > 0,
                    random.nextBoolean(),
                    random.nextInt(11) / 10.0));
        }
        return new Question(asked, all, ties(candidates), rules(candidates), Wishes.NONE);
    }

    private List<Tie> ties(int candidates) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Tie(supplier(0), supplier(random.nextInt(candidates)), random.nextDouble() * 2 - 1));
    }

    private Rules rules(int candidates) {
        Map<Integer, Double> eligible = new HashMap<>();
        if (random.nextInt(3) == 0) {
            eligible.put(0, random.nextBoolean() ? 1.0 : 0.5);
        }
        List<Set<SupplierId>> apart = random.nextInt(3) == 0
                ? List.of(Set.of(supplier(0), supplier(1 + random.nextInt(candidates - 1))))
                : List.of();
        return new Rules(1 + random.nextInt(4), random.nextBoolean() ? 0 : 0.5, eligible, apart);
    }

    private Wishes wishes(int cells, int candidates) {
        if (random.nextBoolean()) {
            return Wishes.NONE;
        }
        Set<SupplierId> with = random.nextBoolean() ? Set.of() : Set.of(supplier(random.nextInt(candidates)));
        Set<SupplierId> without = random.nextBoolean() ? Set.of() : Set.of(supplier(random.nextInt(candidates)));
        SupplierId lead = random.nextInt(3) > 0 ? null : supplier(random.nextInt(candidates));
        Map<String, SupplierId> kept = random.nextInt(3) > 0
                ? Map.of()
                : Map.of("c" + random.nextInt(cells), supplier(random.nextInt(candidates)));
        return new Wishes(with, without, lead, kept);
    }
}
