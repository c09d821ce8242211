package org.chainon.need.quote;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.kernel.ContactId;
import org.chainon.need.Need;
import org.chainon.need.contact.Contacts;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Service;

/** Puts the offers of a need beside each other. */
@Service
public class CompareOffers {
    private final Quotes quotes;
    private final Contacts contacts;
    private final SupplierDirectory suppliers;

    CompareOffers(Quotes quotes, Contacts contacts, SupplierDirectory suppliers) {
        this.quotes = quotes;
        this.contacts = contacts;
        this.suppliers = suppliers;
    }

    public Comparison of(Need need) {
        Map<ContactId, Quote.Sent> sent = quotes.sent(need.id());
        List<Comparison.Offer> offers = sent.entrySet().stream()
                .flatMap(entry -> contacts.find(entry.getKey()).stream()
                        .map(contact -> new Comparison.Offer(
                                contact,
                                suppliers
                                        .findEvenWithdrawn(contact.supplier())
                                        .map(Supplier::displayName)
                                        .orElse(""),
                                entry.getValue())))
                .toList();
        return new Comparison(offers);
    }

    /** One row an offer and line of prices, for spreadsheets. */
    public Stream<Row> lines(Need need) {
        return of(need).offers().stream()
                .flatMap(offer -> offer.sent().sheet().lots().entrySet().stream()
                        .flatMap(lot -> lot.getValue().stream().map(line -> new Row(offer, lot.getKey(), line))));
    }

    public record Row(Comparison.Offer offer, int lot, QuoteLine line) {}
}
