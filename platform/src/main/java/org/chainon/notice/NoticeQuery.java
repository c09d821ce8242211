package org.chainon.notice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What one looks for among notices. Empty sets and texts ask nothing; values of one set are alternatives. What concerns lots
 * (reservation, place, CPV, amount) holds of one and the same lot. Made from {@link #ALL} by {@link #but()}.
 *
 * @param words words in title, lots, buyer and descriptions; the last one may be only begun
 * @param wordCpv CPV codes that the words mean, an alternative to finding them as written
 * @param reservedOnly reserved lots of any kind
 * @param places lots carried out inside one of these
 * @param regions and inside one of these
 * @param cpv codes with all that lies under them
 * @param buyer part of the buyer's name, or the beginning of its number
 * @param procedures as the sources name them
 * @param atLeast estimated amount of a lot, in its own currency; lots without one are left out
 */
public record NoticeQuery(
        String words,
        List<Cpv> wordCpv,
        Set<Notice.Kind> kinds,
        Set<Notice.Form> forms,
        Set<Notice.Nature> natures,
        Set<ReservationKind> reservations,
        boolean reservedOnly,
        Set<AreaId> places,
        Set<AreaId> regions,
        Set<Cpv> cpv,
        String buyer,
        Set<String> procedures,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        Due due,
        Set<String> sources,
        Sort sort) {
    public NoticeQuery {
        wordCpv = List.copyOf(wordCpv);
        kinds = Set.copyOf(kinds);
        forms = Set.copyOf(forms);
        natures = Set.copyOf(natures);
        reservations = Set.copyOf(reservations);
        places = Set.copyOf(places);
        regions = Set.copyOf(regions);
        cpv = Set.copyOf(cpv);
        procedures = Set.copyOf(procedures);
        sources = Set.copyOf(sources);
    }

    /** Everything, newest first. */
    public static final NoticeQuery ALL = new NoticeQuery(
            "",
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            Set.of(),
            Set.of(),
            Set.of(),
            "",
            Set.of(),
            null,
            null,
            Due.ANY,
            Set.of(),
            Sort.PUBLISHED);

    /** Until when one can answer: calls for competition that are open, for so many days at most, or no longer. */
    public enum Due {
        ANY,
        OPEN,
        WITHIN_7_DAYS,
        WITHIN_30_DAYS,
        CLOSED
    }

    /** Best match first, nearest deadline first, or newest publication first. */
    public enum Sort {
        RELEVANCE,
        DEADLINE,
        PUBLISHED
    }

    /** The same question, to be changed in some points. */
    public NoticeQueryBuilder but() {
        return new NoticeQueryBuilder(this);
    }

    public NoticeQuery due(Due other) {
        return but().due(other).query();
    }

    public NoticeQuery sort(Sort other) {
        return but().sort(other).query();
    }

    static String[] prefixes(Collection<Cpv> codes) {
        return codes.stream()
                .map(code -> code.code().substring(0, code.depth()))
                .distinct()
                .toArray(String[]::new);
    }
}
