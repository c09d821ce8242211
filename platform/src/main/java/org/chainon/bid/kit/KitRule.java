package org.chainon.bid.kit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.Threshold;
import org.chainon.jurisdiction.Thresholds;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One rule by which a document is asked for; a condition that says nothing always holds.
 *
 * @param amountFrom code of the {@link Threshold} from which it is asked for, or null
 * @param amountBelow code of the threshold below which it is, or null
 * @param ifAsked whether only the consultation documents say if it is wanted
 * @param replaces documents that it takes the place of
 * @param maxMonths how old it may be at the deadline, or null
 * @param certain whether the rule was read in a public text; else it is shown as « à vérifier »
 */
public record KitRule(
        String id,
        KitDocument document,
        Jurisdiction law,
        Moment moment,
        Set<Procedure> procedures,
        Set<Threshold.Subject> subjects,
        @Nullable String amountFrom,
        @Nullable String amountBelow,
        Set<ReservationKind> reservations,
        boolean ifAsked,
        Set<KitDocument> replaces,
        Proof proof,
        @Nullable Integer maxMonths,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean certain,
        String noteFr,
        String noteEn) {
    public KitRule {
        procedures = Set.copyOf(procedures);
        subjects = Set.copyOf(subjects);
        reservations = Set.copyOf(reservations);
        replaces = Set.copyOf(replaces);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("dates of " + id);
        }
    }

    /** When it is handed in. */
    public enum Moment {
        BID,
        /** Only by who is chosen. */
        AWARD
    }

    /** What shows that it is there. */
    public enum Proof {
        /** A file made for this response. */
        BID,
        /** A file of the supplier that serves for many responses. */
        FILE,
        ACCREDITATION,
        /** The platform makes it. */
        MADE,
        /** The number in the profile. */
        IDENTIFIER
    }

    /** Whether it applies. */
    public enum Applies {
        YES,
        /** What decides is not known. */
        PERHAPS,
        NO;

        private Applies and(Applies other) {
            return ordinal() > other.ordinal() ? this : other;
        }
    }

    public boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    public String note(Locale locale) {
        return locale.getLanguage().equals("en") ? noteEn : noteFr;
    }

    Applies to(KitCase asked, Thresholds thresholds) {
        if (law != asked.law() || !inForceOn(asked.day())) {
            return Applies.NO;
        }
        if (!reservations.isEmpty() && (asked.reservation() == null || !reservations.contains(asked.reservation()))) {
            return Applies.NO;
        }
        return procedure(asked).and(subject(asked)).and(amount(asked, thresholds));
    }

    private Applies procedure(KitCase asked) {
        if (procedures.isEmpty() || procedures.contains(asked.procedure())) {
            return Applies.YES;
        }
        return asked.procedure() == Procedure.UNKNOWN ? Applies.PERHAPS : Applies.NO;
    }

    private Applies subject(KitCase asked) {
        if (subjects.isEmpty() || asked.subject() != null && subjects.contains(asked.subject())) {
            return Applies.YES;
        }
        return asked.subject() == null ? Applies.PERHAPS : Applies.NO;
    }

    private Applies amount(KitCase asked, Thresholds thresholds) {
        if (amountFrom == null && amountBelow == null) {
            return Applies.YES;
        }
        Money amount = asked.amount();
        if (asked.subject() == null || amount == null) {
            return amountBelow == null ? Applies.PERHAPS : below(asked);
        }
        return limit(amountFrom, asked, thresholds, amount, true)
                .and(limit(amountBelow, asked, thresholds, amount, false));
    }

    /** A procedure with competition says that the amount is not a small one, or that the buyer wants more than the least. */
    private static Applies below(KitCase asked) {
        return asked.procedure() == Procedure.FORMAL || asked.procedure() == Procedure.ADAPTED
                ? Applies.NO
                : Applies.PERHAPS;
    }

    private static Applies limit(
            @Nullable String code, KitCase asked, Thresholds thresholds, Money amount, boolean from) {
        if (code == null || asked.subject() == null) {
            return Applies.YES;
        }
        Optional<Threshold> threshold = thresholds.find(code, asked.subject(), asked.day());
        if (threshold.isEmpty()) {
            return Applies.PERHAPS;
        }
        boolean reached = amount.amount().compareTo(threshold.get().amount().amount()) >= 0;
        return reached == from ? Applies.YES : Applies.NO;
    }
}
