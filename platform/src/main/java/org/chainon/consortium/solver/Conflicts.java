package org.chainon.consortium.solver;

import java.util.ArrayList;
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
import org.chainon.consortium.covering.Wishes;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;

/** What of the wishes cannot be, told before anything is searched. */
final class Conflicts {
    static final Reason TOGETHER = Reason.of("consortium.conflict.together");
    static final Reason NOBODY_LEADS = Reason.of("consortium.conflict.nobody-leads");

    private static final double ROUNDING = 1e-9;

    private final Question question;
    private final Wishes wishes;
    private final Map<SupplierId, Candidate> candidates = new HashMap<>();
    private final List<Reason> found = new ArrayList<>();

    private Conflicts(Question question) {
        this.question = question;
        wishes = question.wishes();
        question.candidates().forEach(candidate -> candidates.put(candidate.supplier(), candidate));
    }

    static List<Reason> of(Question question) {
        Conflicts conflicts = new Conflicts(question);
        Set<SupplierId> members = conflicts.members();
        members.forEach(conflicts::presence);
        conflicts.leading();
        conflicts.keeping();
        conflicts.together(members);
        return conflicts.found;
    }

    private Set<SupplierId> members() {
        Set<SupplierId> members = new HashSet<>(wishes.with());
        members.addAll(kept().values());
        if (wishes.lead() != null) {
            members.add(wishes.lead());
        }
        return members;
    }

    private Map<Cell, SupplierId> kept() {
        Map<Cell, SupplierId> kept = new HashMap<>();
        for (Cell cell : question.cells()) {
            SupplierId who = wishes.kept().get(cell.id());
            if (who != null) {
                kept.put(cell, who);
            }
        }
        return kept;
    }

    private void presence(SupplierId member) {
        if (wishes.without().contains(member)) {
            found.add(Reason.of("consortium.conflict.with-and-without", "supplier", member.toString()));
        } else if (!candidates.containsKey(member)) {
            found.add(Reason.of("consortium.conflict.no-candidate", "supplier", member.toString()));
        } else if (!member.equals(wishes.lead()) && !kept().containsValue(member) && idle(candidates.get(member))) {
            found.add(Reason.of("consortium.conflict.nothing-to-do", "supplier", member.toString()));
        }
    }

    private boolean idle(Candidate candidate) {
        return candidate.abilities().stream().noneMatch(ability -> {
            Cell cell = question.cells().get(ability.cell());
            return !kept().containsKey(cell)
                    && mayWork(candidate, cell)
                    && Math.min(ability.most(), capacity(candidate, cell.unit()))
                            >= question.rules().leastPart() * cell.volume() - ROUNDING;
        });
    }

    private boolean mayWork(Candidate candidate, Cell cell) {
        return question.rules().leastEligible().getOrDefault(cell.lot(), 0.0) < 1
                || candidate.eligible().contains(cell.lot());
    }

    private static double capacity(Candidate candidate, Unit unit) {
        return candidate.capacity().getOrDefault(unit, Double.POSITIVE_INFINITY);
    }

    private void leading() {
        Candidate lead = wishes.lead() == null ? null : candidates.get(wishes.lead());
        if (lead != null && !lead.lead()) {
            found.add(Reason.of(
                    "consortium.conflict.cannot-lead",
                    "supplier",
                    lead.supplier().toString()));
        }
    }

    private void keeping() {
        Map<Candidate, double[]> load = new HashMap<>();
        kept().forEach((cell, who) -> {
            Candidate keeper = candidates.get(who);
            if (keeper == null) {
                return;
            }
            boolean can = keeper.abilities().stream().anyMatch(ability -> does(ability, cell)) && mayWork(keeper, cell);
            if (!can) {
                found.add(new Reason(
                        "consortium.conflict.cannot-do-all", Map.of("supplier", who.toString(), "cell", cell.id())));
            }
            load.computeIfAbsent(keeper, any -> new double[Unit.values().length])[
                            cell.unit().ordinal()] +=
                    cell.volume();
        });
        load.forEach((keeper, volumes) -> {
            for (Unit unit : Unit.values()) {
                if (volumes[unit.ordinal()] > capacity(keeper, unit) * (1 + ROUNDING)) {
                    found.add(Reason.of(
                            "consortium.conflict.kept-too-much",
                            "supplier",
                            keeper.supplier().toString()));
                }
            }
        });
    }

    private boolean does(Ability ability, Cell cell) {
        return question.cells().get(ability.cell()).equals(cell) && ability.most() >= cell.volume() * (1 - ROUNDING);
    }

    private void together(Set<SupplierId> members) {
        if (members.size() > question.rules().most()) {
            found.add(Reason.of(
                    "consortium.conflict.too-many", "most", question.rules().most()));
        }
        for (Set<SupplierId> apart : question.rules().apart()) {
            List<SupplierId> both = members.stream()
                    .filter(apart::contains)
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
            if (both.size() > 1) {
                found.add(new Reason(
                        "consortium.conflict.apart",
                        Map.of(
                                "one", both.get(0).toString(),
                                "other", both.get(1).toString())));
            }
        }
    }
}
