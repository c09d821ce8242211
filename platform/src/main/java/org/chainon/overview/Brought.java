package org.chainon.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What alerts brought to a territory.
 *
 * @param week its Monday; null for the whole period
 * @param alerts that were sent, to how many {@code people} of how many {@code suppliers}, and how many were {@code opened}
 * @param interested lots of which suppliers said that they are interested, {@code notForMe} that they are not
 * @param amounts of the contracts that were won, one a currency
 */
record Brought(
        @Nullable LocalDate week,
        long alerts,
        long people,
        long suppliers,
        long opened,
        long interested,
        long notForMe,
        long begun,
        long submitted,
        long won,
        List<Money> amounts) {
    Brought {
        amounts = List.copyOf(amounts);
    }

    static Brought nothing(@Nullable LocalDate week) {
        return new Brought(week, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }

    /** With the alerts of the same time in place of those it had. */
    Brought told(long sent, long toPeople, long toSuppliers, long ofThemOpened) {
        return new Brought(
                week, sent, toPeople, toSuppliers, ofThemOpened, interested, notForMe, begun, submitted, won, amounts);
    }

    Brought said(long yes, long no) {
        return new Brought(
                week,
                alerts,
                people,
                suppliers,
                opened,
                interested + yes,
                notForMe + no,
                begun,
                submitted,
                won,
                amounts);
    }

    Brought bids(long moreBegun, long moreSubmitted, long moreWon, List<Money> more) {
        return new Brought(
                week,
                alerts,
                people,
                suppliers,
                opened,
                interested,
                notForMe,
                begun + moreBegun,
                submitted + moreSubmitted,
                won + moreWon,
                sum(amounts, more));
    }

    /** In one currency; null where nothing was won in it. */
    @Nullable
    BigDecimal amountIn(String currency) {
        return amounts.stream()
                .filter(money -> money.currency().getCurrencyCode().equals(currency))
                .map(Money::amount)
                .findFirst()
                .orElse(null);
    }

    private static List<Money> sum(List<Money> some, List<Money> more) {
        List<Money> all = new ArrayList<>(some);
        for (Money money : more) {
            int at = 0;
            while (at < all.size() && !all.get(at).currency().equals(money.currency())) {
                at++;
            }
            if (at == all.size()) {
                all.add(money);
            } else {
                all.set(at, new Money(all.get(at).amount().add(money.amount()), money.currency()));
            }
        }
        return all;
    }
}
