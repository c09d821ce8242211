package org.chainon.need.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** Reading who is told of needs. Who may is for the policy. */
public interface Contacts {
    Optional<Contact> find(ContactId id);

    Optional<Contact> find(NeedId need, SupplierId supplier);

    /** All of a need, in the order of their turns; those that the buyer added first. */
    List<Contact> of(NeedId need);

    /** What these suppliers were told of, the latest first. */
    List<Contact> toldTo(Collection<SupplierId> suppliers);

    /** How many contacts stand how, by need; needs that were told to nobody are missing. */
    Map<NeedId, Map<Contact.State, Integer>> counts(Collection<NeedId> needs);

    Optional<Plan> plan(NeedId need);

    /** What happened to all contacts of a need, the oldest first. */
    List<Step> steps(NeedId need);

    /** @param person null for the platform itself, and once the account is erased */
    record Step(ContactId contact, What what, @Nullable PersonId person, Instant at) {}

    /** What happens to a contact. */
    enum What {
        CONTACTED,
        OFFLINE,
        SEEN,
        REMINDED,
        INTERESTED,
        DECLINED,
        QUOTED,
        QUOTE_WITHDRAWN,
        KEPT,
        NOT_KEPT,
        CONCLUDED,
        NOT_CONCLUDED
    }
}
