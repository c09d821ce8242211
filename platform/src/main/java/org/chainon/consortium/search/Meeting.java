package org.chainon.consortium.search;

import java.time.Instant;
import java.util.List;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that a facilitating body told of a grouping for a notice.
 *
 * @param person who brought them together; null once the account is erased
 * @param partners with whom
 * @param answer whether it would join; null while it has not said
 */
public record Meeting(
        NoticeId notice,
        SupplierId supplier,
        OrganisationId organisation,
        @Nullable PersonId person,
        List<SupplierId> partners,
        Instant toldAt,
        @Nullable Boolean answer,
        @Nullable Instant answeredAt) {
    public Meeting {
        partners = List.copyOf(partners);
    }
}
