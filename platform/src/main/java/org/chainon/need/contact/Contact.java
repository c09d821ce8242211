package org.chainon.need.contact;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that is told of a need, or is to be.
 *
 * @param lots positions of the lots that it fits, from 0
 * @param fit beside the best one's, 0 to 1
 * @param km from its nearest site; null where unknown
 * @param turn why it stands where it stands
 * @param wave in which it was told, from 1; 0 where the buyer added it; null before
 * @param words what it said when it declined, or the buyer when it was not kept
 * @param amount of the contract that came of it
 * @param version grows with each change
 */
public record Contact(
        ContactId id,
        NeedId need,
        SupplierId supplier,
        List<Integer> lots,
        double fit,
        @Nullable Double km,
        Turn turn,
        @Nullable Integer wave,
        boolean byHand,
        State state,
        @Nullable WhyNot whyNot,
        String words,
        @Nullable Money amount,
        @Nullable Instant contactedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant remindedAt,
        long version) {
    public Contact {
        lots = List.copyOf(lots);
    }

    /** Its place in the order, with what it came from ({@link FairOrder}). */
    public record Turn(int batch, int tier, double owed, long draw, int position) {
        static final Turn BY_HAND = new Turn(0, 1, 0, 0, 0);
    }

    /** How far it has come. */
    public enum State {
        /** Its turn comes when those before it do not answer. */
        PLANNED,
        /** Its turn came, but nobody of it has an account here. */
        OFFLINE,
        CONTACTED,
        SEEN,
        INTERESTED,
        DECLINED,
        QUOTED,
        /** The buyer chose it. */
        KEPT,
        NOT_KEPT,
        /** A contract came of it. */
        CONCLUDED;

        private static final Set<State> TOLD = EnumSet.complementOf(EnumSet.of(PLANNED, OFFLINE));
        private static final Set<State> WILLING = EnumSet.of(INTERESTED, QUOTED, KEPT, NOT_KEPT, CONCLUDED);

        public boolean told() {
            return TOLD.contains(this);
        }

        /** Whether it said that it would do it. */
        public boolean willing() {
            return WILLING.contains(this);
        }

        /** Whether its answer is awaited. */
        public boolean awaited() {
            return this == CONTACTED || this == SEEN;
        }

        /** Whether the buyer has decided about it. */
        public boolean decided() {
            return this == KEPT || this == NOT_KEPT || this == CONCLUDED;
        }
    }

    /** Why a supplier does not want it. */
    public enum WhyNot {
        NO_TIME,
        TOO_FAR,
        NOT_OUR_TRADE,
        TOO_BIG,
        TOO_SMALL,
        DEADLINE,
        PRICE,
        OTHER
    }

    static Contact planned(NeedId need, FindCandidates.Candidate candidate, FairOrder.Placed placed, int batch) {
        Turn turn = new Turn(batch, placed.tier(), placed.owed(), placed.draw(), placed.position());
        return fresh(need, candidate, turn, false);
    }

    static Contact byHand(NeedId need, SupplierId supplier) {
        return fresh(need, new FindCandidates.Candidate(supplier, List.of(), 0, null), Turn.BY_HAND, true);
    }

    private static Contact fresh(NeedId need, FindCandidates.Candidate candidate, Turn turn, boolean byHand) {
        return new Contact(
                ContactId.random(),
                need,
                candidate.supplier(),
                candidate.lots(),
                candidate.fit(),
                candidate.km(),
                turn,
                null,
                byHand,
                State.PLANNED,
                null,
                "",
                null,
                null,
                null,
                null,
                1);
    }

    Contact told(int inWave, Instant at) {
        return copy(State.CONTACTED, inWave, whyNot, words, amount, at, answeredAt, remindedAt);
    }

    Contact at(State now) {
        return copy(now, wave, whyNot, words, amount, contactedAt, answeredAt, remindedAt);
    }

    Contact answered(State now, @Nullable WhyNot why, String said, Instant at) {
        return copy(now, wave, why, said, amount, contactedAt, at, remindedAt);
    }

    Contact reminded(Instant at) {
        return copy(state, wave, whyNot, words, amount, contactedAt, answeredAt, at);
    }

    Contact decided(State now, String said, @Nullable Money contract) {
        return copy(now, wave, whyNot, said, contract, contactedAt, answeredAt, remindedAt);
    }

    private Contact copy(
            State now,
            @Nullable Integer inWave,
            @Nullable WhyNot why,
            String said,
            @Nullable Money contract,
            @Nullable Instant contacted,
            @Nullable Instant answered,
            @Nullable Instant reminded) {
        return new Contact(
                id,
                need,
                supplier,
                lots,
                fit,
                km,
                turn,
                inWave,
                byHand,
                now,
                why,
                said,
                contract,
                contacted,
                answered,
                reminded,
                version + 1);
    }
}
