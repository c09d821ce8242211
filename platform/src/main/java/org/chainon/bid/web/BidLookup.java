package org.chainon.bid.web;

import java.util.function.Function;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.kernel.BidId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What addresses name; what is not there, or is another supplier's, is not found. */
@Component
class BidLookup {
    private final Bids bids;
    private final SupplierDirectory suppliers;

    BidLookup(Bids bids, SupplierDirectory suppliers) {
        this.bids = bids;
        this.suppliers = suppliers;
    }

    Supplier supplier(String text) {
        return suppliers.find(id(SupplierId::parse, text)).orElseThrow(BidLookup::notFound);
    }

    Bid bid(String supplier, String text) {
        return bids.find(id(SupplierId::parse, supplier), id(BidId::parse, text))
                .orElseThrow(BidLookup::notFound);
    }

    static <T> T id(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
