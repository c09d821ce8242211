package org.chainon.consortium;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * One change of a grouping at a time, in the transaction of who calls: its row is locked, the version that was read must still stand,
 * each change leaves a step.
 */
@Component
class ChangeConsortium {
    private final ConsortiumRows rows;
    private final StepRows steps;
    private final ConsortiumSubjects subjects;
    private final CurrentActor current;
    private final Clock clock;

    ChangeConsortium(
            ConsortiumRows rows, StepRows steps, ConsortiumSubjects subjects, CurrentActor current, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.subjects = subjects;
        this.current = current;
        this.clock = clock;
    }

    Outcome read(Read read, Function<Consortium, Outcome> how) {
        return change(
                read.id(),
                consortium -> consortium.version() == read.version() ? how.apply(consortium) : new Outcome.Stale());
    }

    /** The same of one that may still change: no tender was handed in, and it was not given up. */
    Outcome forming(Read read, Function<Consortium, Outcome> how) {
        return read(read, consortium -> ifForming(consortium, how));
    }

    /** Whatever the version: what somebody says for its own enterprise. */
    Outcome forming(ConsortiumId id, Function<Consortium, Outcome> how) {
        return change(id, consortium -> ifForming(consortium, how));
    }

    private static Outcome ifForming(Consortium consortium, Function<Consortium, Outcome> how) {
        return switch (consortium.state()) {
            case FORMING -> how.apply(consortium);
            case FILED -> Outcome.refused("consortium.frozen");
            case WON, LOST, ENDED -> Outcome.refused("consortium.over");
        };
    }

    /** Keeps a grouping that may still change as it is until the transaction ends: for what lies beside it. Why not, if not. */
    Optional<Reason> hold(ConsortiumId id, Function<Consortium, Optional<Reason>> how) {
        Consortium consortium = rows.locked(id).orElse(null);
        if (consortium == null) {
            return Optional.of(Reason.of("consortium.unknown"));
        }
        return consortium.forming()
                ? how.apply(consortium)
                : Optional.of(Reason.of(
                        consortium.state() == Consortium.State.FILED ? "consortium.frozen" : "consortium.over"));
    }

    Outcome change(ConsortiumId id, Function<Consortium, Outcome> how) {
        Consortium before = rows.locked(id).orElse(null);
        if (before == null) {
            return Outcome.refused("consortium.unknown");
        }
        return switch (how.apply(before.about(subjects.now(before.subject())))) {
            case Outcome.Done done -> new Outcome.Done(rows.update(done.consortium(), now()));
            case Outcome.Stale stale -> stale;
            case Outcome.Refused refusal -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield refusal;
            }
        };
    }

    void step(Consortium consortium, What what, @Nullable SupplierId supplier) {
        step(consortium, what, supplier, actor(), Map.of());
    }

    void step(
            Consortium consortium,
            What what,
            @Nullable SupplierId supplier,
            @Nullable PersonId person,
            Map<String, String> details) {
        steps.add(consortium.id(), new ConsortiumStep(now(), person, supplier, what, details));
    }

    @Nullable
    PersonId actor() {
        return current.find().map(Actor::id).orElse(null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(Consortium consortium) {
        return LocalDate.now(clock.withZone(consortium.subject().law().zone()));
    }

    /** Whether the tender can be handed in no more. */
    boolean passed(Consortium consortium) {
        OffsetDateTime due = consortium.subject().deadline();
        return due != null && !due.toInstant().isAfter(now());
    }
}
