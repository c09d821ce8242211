package org.chainon.bid;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.BidId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.AddReference;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Keeps what people do with bids; one row at a time is locked, and the version that was read must still stand. */
@Service
class KeptBids implements FollowBids {
    private final BidRows rows;
    private final BidPeople people;
    private final SupplierDirectory suppliers;
    private final Notices notices;
    private final AddReference references;
    private final CurrentActor current;
    private final Clock clock;

    KeptBids(
            BidRows rows,
            BidPeople people,
            SupplierDirectory suppliers,
            Notices notices,
            AddReference references,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.suppliers = suppliers;
        this.notices = notices;
        this.references = references;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome start(SupplierId supplier, NoticeId id, LotId lotId, @Nullable PersonId person) {
        Optional<Bid> there = rows.find(supplier, lotId);
        if (there.isPresent()) {
            return new Done(there.get());
        }
        Notice notice = notices.find(id).orElse(null);
        Lot lot = notice == null ? null : Subjects.lot(notice, lotId).orElse(null);
        if (notice == null || lot == null || suppliers.find(supplier).isEmpty()) {
            return refused("bid.unknown-lot");
        }
        if (notice.form() != Notice.Form.COMPETITION) {
            return refused("bid.no-call");
        }
        Instant now = now();
        Bid bid = new Bid(
                BidId.random(),
                supplier,
                Subjects.of(notice, lot),
                Stage.TO_STUDY,
                person,
                List.of(),
                Map.of(),
                null,
                false,
                1,
                now,
                now);
        if (rows.insert(bid)) {
            step(bid, BidStep.What.STARTED, now);
        }
        return new Done(rows.find(supplier, lotId).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome answer(Of of, Map<Question, Answer> answers, @Nullable Stage decision) {
        return change(of, bid -> {
            if (decision != null
                    && decision != bid.stage()
                    && !bid.stage().next().contains(decision)) {
                return refused("bid.not-from-here");
            }
            if (!answers.equals(bid.answers())) {
                step(bid, BidStep.What.ANSWERED, now());
            }
            Bid answered = bid.answered(answers);
            if (decision == null || decision == bid.stage()) {
                return new Done(answered);
            }
            step(answered.at(decision), BidStep.What.MOVED, now());
            return new Done(answered.at(decision));
        });
    }

    @Override
    @Transactional
    public Outcome move(Of of, Stage to) {
        return change(of, bid -> {
            if (!bid.stage().next().contains(to)) {
                return refused("bid.not-from-here");
            }
            if (to == Stage.WON || to == Stage.LOST) {
                return refused("bid.say-result");
            }
            if (bid.referenced()) {
                return refused("bid.is-reference");
            }
            Bid moved = bid.at(to).ended(null);
            step(moved, BidStep.What.MOVED, now());
            return new Done(moved);
        });
    }

    @Override
    @Transactional
    public Outcome plan(Of of, @Nullable PersonId person) {
        return change(of, bid -> {
            if (person != null
                    && !person.equals(bid.person())
                    && people.members(bid.supplier()).stream()
                            .noneMatch(member -> member.id().equals(person))) {
                return refused("bid.no-member");
            }
            Bid planned = bid.planned(person);
            step(planned, BidStep.What.PLANNED, now());
            return new Done(planned);
        });
    }

    @Override
    @Transactional
    public Outcome appoint(Of of, Appointment appointment) {
        return change(of, bid -> {
            Optional<Reason> refusal = appointment.refusal(bid);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            Bid met = bid.with(appointment);
            rows.add(bid.id(), met(bid, BidStep.What.APPOINTED, appointment));
            return new Done(met);
        });
    }

    @Override
    @Transactional
    public Outcome disappoint(Of of, UUID id) {
        return change(of, bid -> {
            bid.appointments().stream()
                    .filter(one -> one.id().equals(id))
                    .forEach(one -> rows.add(bid.id(), met(bid, BidStep.What.APPOINTMENT_REMOVED, one)));
            return new Done(bid.without(id));
        });
    }

    private BidStep met(Bid bid, BidStep.What what, Appointment appointment) {
        return new BidStep(now(), actor(), what, bid.stage(), appointment.details());
    }

    @Override
    @Transactional
    public Outcome end(Of of, Stage how, BidResult result) {
        return change(of, bid -> {
            if (!bid.stage().next().contains(how) || how.open() || how == Stage.NO_GO) {
                return refused("bid.not-from-here");
            }
            LocalDate today = LocalDate.now(clock.withZone(bid.subject().law().zone()));
            Optional<Reason> refusal = result.refusal(how, today);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            Bid ended = bid.at(how).ended(result);
            step(ended, BidStep.What.MOVED, now());
            return new Done(ended);
        });
    }

    @Override
    @Transactional
    public Outcome publishReference(Of of) {
        return change(of, bid -> {
            BidResult result = bid.result();
            if (bid.stage() != Stage.WON || result == null) {
                return refused("bid.not-won");
            }
            if (bid.referenced()) {
                return refused("bid.is-reference");
            }
            try {
                references.add(
                        bid.supplier(),
                        References.of(bid, result, notices.find(bid.subject().notice())));
            } catch (BadRecord refusal) {
                return new Refused(refusal.reason());
            }
            Bid referenced = bid.asReference();
            step(referenced, BidStep.What.REFERENCED, now());
            return new Done(referenced);
        });
    }

    private Outcome change(Of of, Function<Bid, Outcome> how) {
        Bid bid = rows.locked(of.supplier(), of.id()).orElse(null);
        if (bid == null) {
            return refused("bid.unknown");
        }
        if (bid.version() != of.version()) {
            return new Stale();
        }
        return switch (how.apply(bid)) {
            case Done done -> new Done(rows.update(done.bid(), now()));
            case Stale stale -> stale;
            case Refused refusal -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield refusal;
            }
        };
    }

    private void step(Bid bid, BidStep.What what, Instant at) {
        rows.add(bid.id(), new BidStep(at, actor(), what, bid.stage(), Map.of()));
    }

    private @Nullable PersonId actor() {
        return current.find().map(Actor::id).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(String code) {
        return new Refused(Reason.of(code));
    }
}
