package org.chainon.notice;

import java.util.List;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/** By what tenders are compared (<i>critères d'attribution</i>), as far as the notice's newest version says. */
public interface AwardCriteria {
    /**
     * Of one lot, in the notice's order; those of the whole contract where the lot names none.
     *
     * @return empty where the notice leaves it to the consultation documents
     */
    List<Criterion> of(NoticeId notice, String lotNumber);

    /**
     * One criterion.
     *
     * @param weight as the notice writes it, out of 100 where {@code percent}; null when it gives none
     */
    record Criterion(
            Kind kind,
            String name,
            String description,
            @Nullable Double weight,
            boolean percent) {}

    /** eForms code list {@code award-criterion-type}; other sources' words are read. */
    enum Kind {
        PRICE,
        COST,
        QUALITY
    }
}
