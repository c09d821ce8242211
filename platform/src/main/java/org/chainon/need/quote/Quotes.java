package org.chainon.need.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.NeedId;

/** Reading offers and decisions. Who may is for the policy. */
public interface Quotes {
    Optional<Quote> find(ContactId contact);

    /** What counts now, by who sent it, the first to have answered first. */
    Map<ContactId, Quote.Sent> sent(NeedId need);

    /** By lot. */
    List<Decision> decisions(NeedId need);
}
