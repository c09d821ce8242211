package org.chainon.bid.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.Threshold;
import org.chainon.kernel.Money;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param day on which the consultation began
 * @param subject null when the notice does not say
 * @param amount of all lots together, as thresholds are compared with the whole need; null when one of them is not known
 * @param reservation of the lot; null when it is open to all
 * @param deadline on that day the documents must be valid; null when none is known
 */
public record KitCase(
        Jurisdiction law,
        LocalDate day,
        Procedure procedure,
        Threshold.@Nullable Subject subject,
        @Nullable Money amount,
        @Nullable ReservationKind reservation,
        @Nullable LocalDate deadline) {
    static KitCase of(Notice notice, Lot lot, Jurisdiction law, Clock clock) {
        LocalDate published = notice.publishedOn();
        OffsetDateTime due = lot.deadline() == null ? notice.deadline() : lot.deadline();
        return new KitCase(
                law,
                published == null ? LocalDate.now(clock.withZone(law.zone())) : published,
                Procedure.of(notice.procedure()),
                notice.nature() == Notice.Nature.UNKNOWN
                        ? null
                        : Threshold.Subject.valueOf(notice.nature().name()),
                total(notice, law),
                lot.reservation() == null ? null : lot.reservation().kind(),
                due == null ? null : due.atZoneSameInstant(law.zone()).toLocalDate());
    }

    private static @Nullable Money total(Notice notice, Jurisdiction law) {
        List<Money> values =
                notice.lots().stream().map(Lot::value).filter(Objects::nonNull).toList();
        Currency currency = law.currency();
        if (values.isEmpty()
                || values.size() < notice.lots().size()
                || values.stream().anyMatch(value -> !value.currency().equals(currency))) {
            return null;
        }
        return new Money(
                values.stream().map(Money::amount).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                currency);
    }
}
