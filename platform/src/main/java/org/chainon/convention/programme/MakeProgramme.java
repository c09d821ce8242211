package org.chainon.convention.programme;

import java.util.Optional;
import org.chainon.convention.Convention;
import org.chainon.convention.Convention.State;
import org.chainon.convention.Conventions;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.Rules.Rule;
import org.chainon.job.Jobs;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the organiser asks of a programme before it is told: its rules, that it be made, that the making stop. */
@Service
public class MakeProgramme {
    private static final int MOST_RULES = 200;

    private final Conventions conventions;
    private final ProgrammeRows rows;
    private final Jobs jobs;
    private final RunProgrammes run;

    MakeProgramme(Conventions conventions, ProgrammeRows rows, Jobs jobs, RunProgrammes run) {
        this.conventions = conventions;
        this.rows = rows;
        this.jobs = jobs;
        this.run = run;
    }

    /** Whether it can be made: also while wishes may be said, to see how it would be. */
    public static boolean makes(Convention convention) {
        return convention.state() == State.OPEN || convention.state() == State.WISHES_CLOSED;
    }

    /** Begins; it is worked on behind the pages. */
    public Optional<Reason> make(ConventionId id) {
        if (conventions.find(id).filter(MakeProgramme::makes).isEmpty()) {
            return Optional.of(Reason.of("convention.not-now"));
        }
        if (rows.ask(id)) {
            jobs.start(RunProgrammes.NAME, id.toString());
        }
        return Optional.empty();
    }

    /** Makes it in the calling thread. */
    public void now(ConventionId id) {
        if (rows.ask(id)) {
            run.run(id, () -> false);
        }
    }

    /** Ends with the best so far. */
    public void stop(ConventionId id) {
        rows.stop(id);
    }

    /** @param read the version of the programme that was read */
    public Optional<Reason> fair(ConventionId id, long read, @Nullable Integer most) {
        return change(id, read, rules(id).fair(most));
    }

    /** One more rule; what nobody could keep to is refused. */
    public Optional<Reason> add(ConventionId id, long read, Rule rule) {
        Convention convention = conventions.find(id).orElse(null);
        if (convention == null || !knows(convention, rule)) {
            return Optional.of(Reason.of("convention.rule-unknown"));
        }
        Rules rules = rules(id);
        if (rules.rules().size() >= MOST_RULES) {
            return Optional.of(Reason.of("convention.rules-many", "most", MOST_RULES));
        }
        if (rules.contradicts(rule)) {
            return Optional.of(Reason.of("convention.rule-contradicts"));
        }
        return change(id, read, rules.with(rule));
    }

    public Optional<Reason> remove(ConventionId id, long read, int position) {
        return change(id, read, rules(id).without(position));
    }

    private boolean knows(Convention convention, Rule rule) {
        boolean people = comes(convention, rule.buyer())
                && comes(convention, rule.supplier())
                && (rule.then() == null || comes(convention, rule.then()));
        boolean slot = rule.slot() == null
                || convention.plan().slots().stream().map(Slot::id).anyMatch(rule.slot()::equals);
        return people && slot;
    }

    private boolean comes(Convention convention, AttendeeId attendee) {
        return conventions
                .attendee(attendee)
                .filter(found -> found.convention().equals(convention.id()) && found.registered())
                .isPresent();
    }

    private Rules rules(ConventionId id) {
        return rows.find(id).map(Programme::rules).orElse(Rules.USUAL);
    }

    private Optional<Reason> change(ConventionId id, long read, Rules rules) {
        if (conventions.find(id).filter(MakeProgramme::makes).isEmpty()) {
            return Optional.of(Reason.of("convention.not-now"));
        }
        return rows.rules(id, rules, read) ? Optional.empty() : Optional.of(Reason.of("convention.stale"));
    }
}
