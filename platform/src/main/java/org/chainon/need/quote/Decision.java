package org.chainon.need.quote;

import java.time.Instant;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer decided about a lot.
 *
 * @param lot from 0
 * @param contact null where nobody was chosen (<i>sans suite</i>)
 * @param amount excl. VAT
 * @param remark why so few were compared, or which procedure was followed
 * @param person null once the account is erased
 */
public record Decision(
        NeedId need,
        int lot,
        @Nullable ContactId contact,
        @Nullable Money amount,
        String reasons,
        String remark,
        @Nullable PersonId person,
        Instant at) {}
