package org.chainon.notice;

import java.time.LocalDate;
import java.util.List;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/**
 * A contract that was won (<i>attribution</i>), as a source reads it. Idempotent by source, id and version.
 *
 * @param procedureId as in {@link Notice}; ties the award to its notice
 * @param lot the lot's number in its notice, null for the whole contract
 * @param amount excl. VAT; null when withheld
 * @param offers offers received; null when unknown
 * @param socialConsiderations DECP {@code considerationsSociales} as written, may be empty
 */
public record AwardDraft(
        String source,
        String sourceId,
        String version,
        @Nullable String procedureId,
        @Nullable String lot,
        String title,
        @Nullable Cpv cpv,
        Notice.Buyer buyer,
        @Nullable Money amount,
        @Nullable LocalDate notifiedOn,
        @Nullable Integer durationMonths,
        @Nullable Place place,
        @Nullable Integer offers,
        List<String> socialConsiderations,
        List<Winner> winners) {
    public AwardDraft {
        socialConsiderations = List.copyOf(socialConsiderations);
        winners = List.copyOf(winners);
    }

    /**
     * Who won.
     *
     * @param scheme of the identifier: {@code SIRET}, {@code NEQ}, {@code TVA}…; null with it
     */
    public record Winner(
            String name,
            @Nullable String identifier,
            @Nullable String scheme) {}
}
