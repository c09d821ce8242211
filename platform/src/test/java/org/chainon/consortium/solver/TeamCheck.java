package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.SupplierId;

/** Counts again, from the question alone, whether a grouping keeps to every rule. */
final class TeamCheck {
    private static final double ROUNDING = 1e-4;

    private final Question question;
    private final Team team;
    private final Map<SupplierId, Candidate> candidates = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private TeamCheck(Question question, Team team) {
        this.question = question;
        this.team = team;
        question.candidates().forEach(candidate -> candidates.put(candidate.supplier(), candidate));
    }

    /** What is wrong; empty when nothing is. */
    static List<String> complaints(Question question, Team team) {
        TeamCheck check = new TeamCheck(question, team);
        check.members();
        check.parts();
        check.cells();
        check.capacities();
        check.reserved();
        check.wishes();
        return check.complaints;
    }

    /** Sum of the cells' covered shares. */
    static double covered(Question question, Team team) {
        return team.parts().stream()
                .mapToDouble(part ->
                        part.volume() / question.cells().get(part.cell()).volume())
                .sum();
    }

    private void complain(boolean wrong, String what) {
        if (wrong) {
            complaints.add(what);
        }
    }

    private void members() {
        Set<SupplierId> members = team.members();
        complain(members.size() > question.rules().most(), "too many members");
        complain(!candidates.keySet().containsAll(members), "a member that is no candidate");
        complain(!candidates.get(team.lead()).lead(), "a lead that cannot lead");
        question.rules()
                .apart()
                .forEach(apart -> complain(
                        members.stream().filter(apart::contains).count() > 1, "members that exclude each other"));
    }

    private void parts() {
        for (Part part : team.parts()) {
            Cell cell = question.cells().get(part.cell());
            double most = candidates.get(part.supplier()).abilities().stream()
                    .filter(ability -> ability.cell() == part.cell())
                    .mapToDouble(Ability::most)
                    .findAny()
                    .orElse(0);
            complain(part.volume() > most * (1 + ROUNDING), "more than it can of " + cell.id());
            complain(
                    part.volume() < question.rules().leastPart() * cell.volume() - ROUNDING * cell.volume(),
                    "too small a part of " + cell.id());
            complain(part.volume() <= 0, "an empty part of " + cell.id());
        }
        complain(
                team.parts().stream()
                                .map(part -> part.supplier() + " " + part.cell())
                                .distinct()
                                .count()
                        < team.parts().size(),
                "two parts of one cell for one member");
    }

    private void cells() {
        for (int c = 0; c < question.cells().size(); c++) {
            int cell = c;
            double done = team.parts().stream()
                    .filter(part -> part.cell() == cell)
                    .mapToDouble(Part::volume)
                    .sum();
            double missing = team.missing().stream()
                    .filter(each -> each.cell() == cell)
                    .mapToDouble(Team.Missing::volume)
                    .sum();
            double volume = question.cells().get(cell).volume();
            complain(Math.abs(done + missing - volume) > ROUNDING * volume, "cell " + c + " does not add up");
        }
    }

    private void capacities() {
        for (SupplierId member : team.members()) {
            for (Unit unit : Unit.values()) {
                double load = team.parts().stream()
                        .filter(part -> part.supplier().equals(member)
                                && question.cells().get(part.cell()).unit() == unit)
                        .mapToDouble(Part::volume)
                        .sum();
                double capacity = candidates.get(member).capacity().getOrDefault(unit, Double.MAX_VALUE);
                complain(load > capacity * (1 + ROUNDING), "above its capacity in " + unit);
            }
        }
    }

    private void reserved() {
        question.rules().leastEligible().forEach((lot, least) -> {
            for (Unit unit : Unit.values()) {
                double all = done(lot, unit, false);
                double eligible = done(lot, unit, true);
                complain(eligible < least * all - ROUNDING * (1 + all), "too little by eligible ones in lot " + lot);
            }
        });
    }

    private double done(int lot, Unit unit, boolean eligibleOnly) {
        return team.parts().stream()
                .filter(part -> question.cells().get(part.cell()).lot() == lot
                        && question.cells().get(part.cell()).unit() == unit)
                .filter(part -> !eligibleOnly
                        || candidates.get(part.supplier()).eligible().contains(lot))
                .mapToDouble(Part::volume)
                .sum();
    }

    private void wishes() {
        Set<SupplierId> members = team.members();
        complain(!members.containsAll(question.wishes().with()), "without somebody wished for");
        complain(members.stream().anyMatch(question.wishes().without()::contains), "with somebody not wanted");
        complain(
                question.wishes().lead() != null
                        && !team.lead().equals(question.wishes().lead()),
                "led by another");
        question.wishes().kept().forEach((id, who) -> {
            for (Part part : team.parts()) {
                boolean kept = question.cells().get(part.cell()).id().equals(id);
                complain(kept && !part.supplier().equals(who), "another does a kept cell");
            }
            for (Team.Missing missing : team.missing()) {
                complain(question.cells().get(missing.cell()).id().equals(id), "a kept cell is missing");
            }
        });
    }
}
