package org.chainon.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its newest version says (<i>avis</i>).
 *
 * @param source {@code boamp}, {@code eforms}, {@code ocds}, {@code private}, {@code demo}
 * @param sourceId the source's own id, the same through all versions
 * @param version the source's version, as text that sorts within one notice
 * @param procedureId what ties notices of one procedure together across sources (eForms BT-04, OCID); null when unknown
 * @param subtype the source's own type: eForms subtype {@code 16}, BOAMP nature, OCDS tag
 * @param jurisdiction null for other countries
 * @param country ISO 3166-1 alpha-2 of the buyer
 * @param status as the source says; whether the deadline has passed is for the reader's clock
 * @param language ISO 639-1 of title and description
 * @param links where the notice and its documents can be read, most official first
 */
public record Notice(
        NoticeId id,
        String source,
        String sourceId,
        String version,
        @Nullable String procedureId,
        Form form,
        @Nullable String subtype,
        Nature nature,
        @Nullable String procedure,
        String title,
        String description,
        Buyer buyer,
        @Nullable Jurisdiction jurisdiction,
        String country,
        @Nullable LocalDate publishedOn,
        @Nullable OffsetDateTime deadline,
        Status status,
        String language,
        List<Lot> lots,
        List<Link> links) {
    public Notice {
        lots = List.copyOf(lots);
        links = List.copyOf(links);
    }

    /** What a notice is for. */
    public enum Form {
        PLANNING,
        COMPETITION,
        AWARD,
        CONTRACT_CHANGE
    }

    /** What is bought, mainly. */
    public enum Nature {
        WORKS,
        SUPPLIES,
        SERVICES,
        UNKNOWN
    }

    /** What the source says of it. */
    public enum Status {
        PUBLISHED,
        CANCELLED,
        AWARDED
    }

    /**
     * Who buys, as the notice names it.
     *
     * @param identifier SIRET, NEQ or the source's own; null when none
     */
    public record Buyer(
            String name,
            @Nullable String identifier,
            @Nullable Place place,
            @Nullable String email,
            @Nullable String website) {}

    /** An address with what stands behind it: {@code notice}, {@code documents}, {@code submission}. */
    public record Link(String kind, String url) {
        /** The same with {@code https://} where the source left it out; empty when it does not lead to the web. */
        Optional<Link> followable() {
            if (url.matches("(?i)https?://\\S+")) {
                return Optional.of(this);
            }
            boolean bare = url.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:[0-9]+)?(/\\S*)?");
            return bare ? Optional.of(new Link(kind, "https://" + url)) : Optional.empty();
        }
    }
}
