package org.chainon.spend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Service;

/** What buyers have spent, as the directory of today sees it. */
@Service
public class Spending {
    private final PaymentRows payments;
    private final Payees payees;
    private final BuyerSaid said;

    Spending(PaymentRows payments, Payees payees, BuyerSaid said) {
        this.payments = payments;
        this.payees = payees;
        this.said = said;
    }

    /**
     * The last year in short.
     *
     * @param before the share of the year before; null when nothing is known of it
     */
    public record Summary(
            int year,
            BigDecimal total,
            BigDecimal engaged,
            double share,
            long suppliers,
            @org.jspecify.annotations.Nullable Double before) {}

    /** The latest year first. */
    public List<SpendYear> years(Organisation buyer) {
        List<Payee> sums = payments.sums(buyer.id());
        if (sums.isEmpty()) {
            return List.of();
        }
        Map<String, Engaged> engaged = payees.of(
                Jurisdiction.valueOf(buyer.jurisdiction()),
                sums.stream().map(Payee::number).toList(),
                said.place(buyer).orElse(null));
        return SpendYear.of(sums, engaged);
    }

    /** Empty where nothing was handed in. */
    public Optional<Summary> summary(Organisation buyer) {
        List<SpendYear> years = years(buyer);
        return years.stream().findFirst().map(last -> {
            SpendYear.Part engaged = last.engaged();
            Double before = years.stream()
                    .filter(year -> year.year() == last.year() - 1)
                    .map(year -> year.engaged().share())
                    .findFirst()
                    .orElse(null);
            return new Summary(
                    last.year(), last.total(), engaged.amount(), engaged.share(), engaged.suppliers(), before);
        });
    }
}
