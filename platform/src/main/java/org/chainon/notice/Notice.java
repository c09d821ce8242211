package org.chainon.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
 * @param opportunity what sort of chance it is; where it was stored without, that of its source
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
        List<Link> links,
        Opportunity opportunity) {
    public Notice {
        lots = List.copyOf(lots);
        links = List.copyOf(links);
        opportunity = Objects.requireNonNullElse(opportunity, Opportunity.ofSource(source));
    }

    /** A notice of the kind that its source is known for. */
    public Notice(
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
        this(
                id,
                source,
                sourceId,
                version,
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
                Opportunity.ofSource(source));
    }

    public Kind kind() {
        return opportunity.kind();
    }

    /** What sort of chance it is (<i>genre d'opportunité</i>); only a contract can be won, estimated and reserved. */
    public enum Kind {
        PUBLIC_NOTICE,
        PRIVATE_CONTRACT,
        /** A buyer says what it will need, before any procedure. */
        NEED,
        /** A day on which buyers and enterprises meet (<i>convention d'affaires</i>). */
        BUSINESS_MEETING,
        CALL_FOR_PROJECTS,
        COOPERATION,
        PREMISES,
        TRAINING;

        public boolean contract() {
            return this == PUBLIC_NOTICE || this == PRIVATE_CONTRACT || this == NEED;
        }

        /** Whether one goes there: who is near is meant, whatever the trade. */
        public boolean local() {
            return this == BUSINESS_MEETING || this == PREMISES || this == TRAINING;
        }
    }

    /** What is offered to do together. */
    public enum Cooperation {
        RESPONSIBLE_SUPPLY,
        COMMERCIAL_PARTNERSHIP,
        RESEARCH,
        VALUE_CHAIN,
        INVESTMENT
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
