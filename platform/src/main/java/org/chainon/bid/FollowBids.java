package org.chainon.bid;

import java.util.Map;
import java.util.UUID;
import org.chainon.kernel.BidId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** What a supplier's people do with a bid. Each change leaves a {@link BidStep}; what was read meanwhile by another is not overwritten. */
public interface FollowBids {
    /** What became of it. */
    sealed interface Outcome {}

    /** It stands so now. */
    record Done(Bid bid) implements Outcome {}

    /** Somebody else wrote since it was read: nothing changed. */
    record Stale() implements Outcome {}

    /** Nothing changed; codes {@code bid.…}. */
    record Refused(Reason reason) implements Outcome {}

    /** What is changed, and as whom it was read. */
    record Of(SupplierId supplier, BidId id, long version) {}

    /**
     * Begins, or gives the bid that is there.
     *
     * @param person who takes care of it
     */
    Outcome start(SupplierId supplier, NoticeId notice, LotId lot, @Nullable PersonId person);

    /** @param decision {@link Stage#GO} or {@link Stage#NO_GO}; null to keep the answers only */
    Outcome answer(Of bid, Map<Question, Answer> answers, @Nullable Stage decision);

    Outcome move(Of bid, Stage to);

    /** @param person a member of the supplier's organisation, or null */
    Outcome plan(Of bid, @Nullable PersonId person);

    Outcome appoint(Of bid, Appointment appointment);

    /** Takes an appointment away; one that is not there any more changes nothing. */
    Outcome disappoint(Of bid, UUID appointment);

    /** @param how {@link Stage#WON}, {@link Stage#LOST} or {@link Stage#DROPPED} */
    Outcome end(Of bid, Stage how, BidResult result);

    /** Puts the contract that was won among the references of the profile, as the supplier's own word. */
    Outcome publishReference(Of bid);
}
