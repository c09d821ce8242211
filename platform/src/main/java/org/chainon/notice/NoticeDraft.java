package org.chainon.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a source reads it, before it has ids: what {@link NoticeIntake} takes. Fields as in {@link Notice}.
 *
 * @param alsoKnownAs other ids by which corrections may name this notice: its publication number at TED. May be empty
 * @param replaces the {@code sourceId} of the notice that this one corrects, completes or cancels, when the source gives its
 *     corrections an id of their own; then it becomes a version of that notice. Null for a notice in its own right
 * @param links those that lead to the web; others (mail addresses, scripts) are left out, a missing {@code https://} is put before
 * @param awards what it says was won, if anything
 * @param raw the record as it came, kept with the version
 * @param opportunity null for what the source's notices are: public notices, private contracts
 */
public record NoticeDraft(
        String source,
        String sourceId,
        String version,
        List<String> alsoKnownAs,
        @Nullable String replaces,
        @Nullable String procedureId,
        Notice.Form form,
        @Nullable String subtype,
        Notice.Nature nature,
        @Nullable String procedure,
        String title,
        String description,
        Notice.Buyer buyer,
        @Nullable Jurisdiction jurisdiction,
        String country,
        @Nullable LocalDate publishedOn,
        @Nullable OffsetDateTime deadline,
        Notice.Status status,
        String language,
        List<LotDraft> lots,
        List<Notice.Link> links,
        List<AwardDraft> awards,
        byte[] raw,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Opportunity opportunity) {
    public NoticeDraft {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        lots = List.copyOf(lots);
        links = links.stream().flatMap(link -> link.followable().stream()).toList();
        awards = List.copyOf(awards);
    }

    /** A notice that has one id only. */
    public NoticeDraft(
            String source,
            String sourceId,
            String version,
            @Nullable String replaces,
            @Nullable String procedureId,
            Notice.Form form,
            @Nullable String subtype,
            Notice.Nature nature,
            @Nullable String procedure,
            String title,
            String description,
            Notice.Buyer buyer,
            @Nullable Jurisdiction jurisdiction,
            String country,
            @Nullable LocalDate publishedOn,
            @Nullable OffsetDateTime deadline,
            Notice.Status status,
            String language,
            List<LotDraft> lots,
            List<Notice.Link> links,
            List<AwardDraft> awards,
            byte[] raw) {
        this(
                source,
                sourceId,
                version,
                List.of(),
                replaces,
                procedureId,
                form,
                subtype,
                nature,
                procedure,
                title,
                description,
                buyer,
                jurisdiction,
                country,
                publishedOn,
                deadline,
                status,
                language,
                lots,
                links,
                awards,
                raw,
                null);
    }

    /** The same as an opportunity of that sort. */
    public NoticeDraft offering(Opportunity other) {
        return with(raw, other);
    }

    NoticeDraft withoutRaw() {
        return with(new byte[0], opportunity);
    }

    private NoticeDraft with(byte[] record, @Nullable Opportunity offered) {
        return new NoticeDraft(
                source,
                sourceId,
                version,
                alsoKnownAs,
                replaces,
                procedureId,
                form,
                subtype,
                nature,
                procedure,
                title,
                description,
                buyer,
                jurisdiction,
                country,
                publishedOn,
                deadline,
                status,
                language,
                lots,
                links,
                awards,
                record,
                offered);
    }

    /** A lot before it has an id; fields as in {@link Lot}. */
    public record LotDraft(
            String number,
            String title,
            String description,
            List<Cpv> cpv,
            List<String> unspsc,
            List<Place> places,
            @Nullable Money value,
            @Nullable Integer durationMonths,
            @Nullable Reservation reservation,
            boolean executionReserved,
            @Nullable OffsetDateTime deadline) {
        public LotDraft {
            cpv = List.copyOf(cpv);
            unspsc = List.copyOf(unspsc);
            places = List.copyOf(places);
        }
    }
}
