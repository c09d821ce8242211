package org.chainon.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Organisation;
import org.chainon.convention.Convention.State;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a facilitator does with a convention before its days: prepares it, opens and closes it. */
@Service
public class PrepareConvention {
    public static final int LONGEST = 6000;
    public static final int LONGEST_TITLE = 200;

    private final ConventionRows rows;
    private final ChangeConvention change;
    private final WaitingList waiting;
    private final ConventionLetters letters;

    PrepareConvention(ConventionRows rows, ChangeConvention change, WaitingList waiting, ConventionLetters letters) {
        this.rows = rows;
        this.change = change;
        this.waiting = waiting;
        this.letters = letters;
    }

    @Transactional
    public Outcome begin(Organisation facilitator, Plan plan) {
        if (facilitator.kind() != Organisation.Kind.FACILITATOR) {
            return Outcome.refused("convention.unknown");
        }
        Optional<Reason> refusal = refusal(plan);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Convention begun = new Convention(
                ConventionId.random(),
                facilitator.id(),
                Jurisdiction.valueOf(facilitator.jurisdiction()),
                plan,
                State.DRAFT,
                1,
                change.now(),
                change.now());
        rows.insert(begun);
        return new Outcome.Done(begun);
    }

    /** The same another time: nobody is registered, nothing is known of it yet. */
    @Transactional
    public Outcome copy(ConventionId id, LocalDate first) {
        Convention past = rows.find(id).orElse(null);
        if (past == null) {
            return Outcome.refused("convention.unknown");
        }
        if (first.isBefore(change.today(past))) {
            return Outcome.refused("convention.day-passed");
        }
        Convention copy = new Convention(
                ConventionId.random(),
                past.organisation(),
                past.law(),
                past.plan().from(first),
                State.DRAFT,
                1,
                change.now(),
                change.now());
        rows.insert(copy);
        return new Outcome.Done(copy);
    }

    /** Of one that is known already, nothing may be missing; who is registered is told where or when it takes place now. */
    @Transactional
    public Outcome save(Read read, Plan plan) {
        return change.read(read, before -> {
            Optional<Reason> refusal = refusal(plan);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            if (before.state() == State.DRAFT) {
                return new Outcome.Done(before.with(plan));
            }
            if (!Set.of(State.OPEN, State.WISHES_CLOSED).contains(before.state())) {
                return Outcome.refused("convention.settled");
            }
            List<Reason> lacks = before.state() == State.OPEN ? plan.lacks(change.today(before)) : List.of();
            if (!lacks.isEmpty()) {
                return new Outcome.Refused(lacks.getFirst());
            }
            Convention now = before.with(plan);
            waiting.letIn(now);
            if (moved(before.plan(), plan)) {
                letters.toRegistered(now, "convention-moved");
            }
            return new Outcome.Done(now);
        });
    }

    private static boolean moved(Plan before, Plan now) {
        return !before.days().equals(now.days())
                || !before.address().equals(now.address())
                || before.video() != now.video()
                || !java.util.Objects.equals(before.commune(), now.commune());
    }

    private static Optional<Reason> refusal(Plan plan) {
        if (plan.title().isBlank()) {
            return Optional.of(Reason.of("convention.no-title"));
        }
        if (plan.title().length() > LONGEST_TITLE) {
            return Optional.of(Reason.of("convention.too-long", "most", LONGEST_TITLE));
        }
        return plan.words().length() > LONGEST
                ? Optional.of(Reason.of("convention.too-long", "most", LONGEST))
                : Optional.empty();
    }

    /** What is missing before it can be opened. */
    public List<Reason> lacks(Convention convention) {
        return convention.plan().lacks(change.today(convention));
    }

    /** From now on everybody knows of it, and those who may register do; also again, after the wishes were closed. */
    @Transactional
    public Outcome open(Read read) {
        return change.read(read, before -> {
            if (before.state() != State.DRAFT && before.state() != State.WISHES_CLOSED) {
                return Outcome.refused("convention.not-now");
            }
            List<Reason> lacks = lacks(before);
            return lacks.isEmpty() ? new Outcome.Done(before.at(State.OPEN)) : new Outcome.Refused(lacks.getFirst());
        });
    }

    /** Nobody registers or says wishes any more: the schedule can be made. */
    @Transactional
    public Outcome closeWishes(Read read) {
        return change.read(
                read,
                before -> before.state() == State.OPEN
                        ? new Outcome.Done(before.at(State.WISHES_CLOSED))
                        : Outcome.refused("convention.not-now"));
    }

    /** Everybody may know its programme now. */
    @Transactional
    public Outcome publish(Read read) {
        return change.read(
                read,
                before -> before.state() == State.WISHES_CLOSED
                        ? new Outcome.Done(before.at(State.PUBLISHED))
                        : Outcome.refused("convention.not-now"));
    }

    /** It does not take place; who is registered or waits is told. */
    @Transactional
    public Outcome cancel(Read read) {
        return change.read(read, before -> {
            if (before.state() == State.OVER || before.state() == State.CANCELLED) {
                return Outcome.refused("convention.not-now");
            }
            if (before.state() != State.DRAFT) {
                letters.toExpected(before, "convention-cancelled");
            }
            return new Outcome.Done(before.at(State.CANCELLED));
        });
    }
}
