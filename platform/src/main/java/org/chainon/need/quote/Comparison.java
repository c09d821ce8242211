package org.chainon.need.quote;

import java.math.BigDecimal;
import java.util.List;
import org.chainon.need.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a need beside each other.
 *
 * @param offers the first to have answered first
 */
public record Comparison(List<Offer> offers) {
    public Comparison {
        offers = List.copyOf(offers);
    }

    /** @param name of the supplier, for people */
    public record Offer(Contact contact, String name, Quote.Sent sent) {
        public @Nullable BigDecimal total(int lot) {
            return sent.sheet().total(lot);
        }
    }

    /** Whether it is the lowest price of that lot, where there are several. */
    public boolean lowest(Offer offer, int lot) {
        BigDecimal own = offer.total(lot);
        List<BigDecimal> all = offers.stream()
                .map(each -> each.total(lot))
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        return own != null && all.size() > 1 && all.stream().noneMatch(other -> other.compareTo(own) < 0);
    }

    /** How many answer that lot. */
    public long answering(int lot) {
        return offers.stream().filter(offer -> offer.total(lot) != null).count();
    }
}
