package org.chainon.consortium.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Rules;
import org.chainon.consortium.covering.Tie;
import org.chainon.consortium.covering.Wishes;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;

/** Makes the question of a demand: who could do which of it, how much, under which rules. Knows no database. */
public final class QuestionMaker {
    private final GroupingAssumptions assumptions;
    private final ReservedRegimes regimes;
    private final Measures measures;
    private final LeadRule leads;

    public QuestionMaker(GroupingAssumptions assumptions, ReservedRegimes regimes) {
        this.assumptions = assumptions;
        this.regimes = regimes;
        this.measures = new Measures(assumptions);
        this.leads = new LeadRule(assumptions);
    }

    /**
     * Makes the question of at most {@link Shortlist#MOST} candidates.
     *
     * @param suited for each cell, who does it and comes there, best first
     * @param known who is not in it is left out
     * @param apart of each of these sets at most one may be a member
     */
    public Prepared question(
            Demand demand,
            List<List<Suited>> suited,
            Map<SupplierId, KnownSupplier> known,
            List<Tie> ties,
            List<Set<SupplierId>> apart,
            Wishes wishes) {
        if (suited.size() != demand.cells().size()) {
            throw new IllegalArgumentException(
                    suited.size() + " lists for " + demand.cells().size() + " cells");
        }
        Map<SupplierId, Standing> standings = new HashMap<>();
        known.forEach((id, supplier) -> standings.put(id, standing(supplier, demand)));
        Map<SupplierId, Set<Integer>> eligible = new HashMap<>();
        known.forEach((id, supplier) -> eligible.put(id, eligible(supplier, demand)));
        List<List<Suited>> able = new ArrayList<>();
        for (int cell = 0; cell < suited.size(); cell++) {
            able.add(able(demand, cell, suited.get(cell), standings, eligible));
        }
        Set<SupplierId> chosen = Shortlist.of(able, wished(wishes));
        chosen.retainAll(known.keySet());
        boolean leadUnsure =
                chosen.stream().noneMatch(id -> known(standings, id).lead().possible());
        List<Map<SupplierId, Suited>> byCell =
                able.stream().map(QuestionMaker::bySupplier).toList();
        List<Candidate> candidates = chosen.stream()
                .sorted(Comparator.comparing(SupplierId::value))
                .map(id -> candidate(
                        known(known, id),
                        demand,
                        byCell,
                        known(standings, id),
                        known(eligible, id),
                        leadUnsure || id.equals(wishes.lead())))
                .toList();
        Map<SupplierId, Standing> shown = candidates.stream()
                .collect(Collectors.toMap(Candidate::supplier, candidate -> known(standings, candidate.supplier())));
        Question question = new Question(demand.cells(), candidates, ties, rules(demand, apart), wishes);
        return new Prepared(question, shown, leadUnsure);
    }

    private static <T> T known(Map<SupplierId, T> all, SupplierId id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("nothing is known of " + id);
        }
        return found;
    }

    private Standing standing(KnownSupplier supplier, Demand demand) {
        Measure measure = measures.of(supplier, demand);
        return new Standing(measure, leads.of(supplier, measure, demand));
    }

    private Set<Integer> eligible(KnownSupplier known, Demand demand) {
        Set<Integer> eligible = new HashSet<>();
        for (int lot = 0; lot < demand.lots().size(); lot++) {
            ReservationKind kind = demand.lots().get(lot).reservation();
            if (kind != null
                    && regimes.eligible(kind, demand.law(), known.supplier().kinds(), demand.day())) {
                eligible.add(lot);
            }
        }
        return eligible;
    }

    /** Reserved lots whose law is known that day; all who do them must be eligible. */
    private boolean reserved(Demand demand, int lot) {
        ReservationKind kind = demand.lots().get(lot).reservation();
        return kind != null
                && !regimes.regimes(kind, demand.law(), demand.day()).isEmpty();
    }

    /** Those who may do it, and at least the least part of it. */
    private List<Suited> able(
            Demand demand,
            int position,
            List<Suited> suited,
            Map<SupplierId, Standing> standings,
            Map<SupplierId, Set<Integer>> eligible) {
        Cell cell = demand.cells().get(position);
        boolean reserved = reserved(demand, cell.lot());
        double least = cell.volume() * share("least-part", demand);
        return suited.stream()
                .filter(one -> standings.containsKey(one.supplier()))
                .filter(one -> !reserved || known(eligible, one.supplier()).contains(cell.lot()))
                .filter(one -> known(standings, one.supplier()).measure().of(cell.unit()) >= least)
                .toList();
    }

    private static Set<SupplierId> wished(Wishes wishes) {
        Set<SupplierId> wished = new HashSet<>(wishes.with());
        wished.addAll(wishes.kept().values());
        SupplierId lead = wishes.lead();
        if (lead != null) {
            wished.add(lead);
        }
        return wished;
    }

    private static Map<SupplierId, Suited> bySupplier(List<Suited> able) {
        return able.stream().collect(Collectors.toMap(Suited::supplier, Function.identity(), (best, next) -> best));
    }

    private Candidate candidate(
            KnownSupplier known,
            Demand demand,
            List<Map<SupplierId, Suited>> able,
            Standing standing,
            Set<Integer> eligible,
            boolean leads) {
        SupplierId id = known.supplier().id();
        List<Ability> abilities = new ArrayList<>();
        for (int cell = 0; cell < able.size(); cell++) {
            Suited suited = able.get(cell).get(id);
            if (suited != null) {
                Cell asked = demand.cells().get(cell);
                double most = Math.min(asked.volume(), standing.measure().of(asked.unit()));
                abilities.add(new Ability(cell, most, Math.clamp(suited.score(), 0, 1), suited.km()));
            }
        }
        return new Candidate(
                id,
                abilities,
                standing.measure().most(),
                eligible,
                leads || standing.lead().possible(),
                small(known, demand),
                known.seen());
    }

    /** Of whom nothing is known, it is supposed: the large ones say it. */
    private boolean small(KnownSupplier known, Demand demand) {
        var people = known.supplier().capacity().headcount();
        return people == null || people.to() <= assumptions.number("small-people", demand.law(), demand.day());
    }

    private Rules rules(Demand demand, List<Set<SupplierId>> apart) {
        Map<Integer, Double> leastEligible = new HashMap<>();
        for (int lot = 0; lot < demand.lots().size(); lot++) {
            if (reserved(demand, lot)) {
                leastEligible.put(lot, 1.0);
            }
        }
        int most = (int) assumptions.number("most-members", demand.law(), demand.day());
        return new Rules(most, share("least-part", demand), leastEligible, apart);
    }

    private double share(String code, Demand demand) {
        return assumptions.share(code, demand.law(), demand.day());
    }
}
