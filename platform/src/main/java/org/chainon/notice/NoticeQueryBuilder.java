package org.chainon.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** A {@link NoticeQuery} while it is being put together; fields as there. */
public final class NoticeQueryBuilder {
    private String words;
    private List<Cpv> wordCpv;
    private Set<Notice.Kind> kinds;
    private Set<Notice.Form> forms;
    private Set<Notice.Nature> natures;
    private Set<ReservationKind> reservations;
    private boolean reservedOnly;
    private Set<AreaId> places;
    private Set<AreaId> regions;
    private Set<Cpv> cpv;
    private String buyer;
    private Set<String> procedures;
    private @Nullable BigDecimal atLeast;
    private @Nullable BigDecimal atMost;
    private NoticeQuery.Due due;
    private Set<String> sources;
    private NoticeQuery.Sort sort;

    NoticeQueryBuilder(NoticeQuery from) {
        words = from.words();
        wordCpv = from.wordCpv();
        kinds = from.kinds();
        forms = from.forms();
        natures = from.natures();
        reservations = from.reservations();
        reservedOnly = from.reservedOnly();
        places = from.places();
        regions = from.regions();
        cpv = from.cpv();
        buyer = from.buyer();
        procedures = from.procedures();
        atLeast = from.atLeast();
        atMost = from.atMost();
        due = from.due();
        sources = from.sources();
        sort = from.sort();
    }

    public NoticeQueryBuilder words(String value) {
        words = value;
        return this;
    }

    public NoticeQueryBuilder wordCpv(List<Cpv> value) {
        wordCpv = value;
        return this;
    }

    public NoticeQueryBuilder kinds(Set<Notice.Kind> value) {
        kinds = value;
        return this;
    }

    public NoticeQueryBuilder forms(Set<Notice.Form> value) {
        forms = value;
        return this;
    }

    public NoticeQueryBuilder natures(Set<Notice.Nature> value) {
        natures = value;
        return this;
    }

    public NoticeQueryBuilder reservations(Set<ReservationKind> value) {
        reservations = value;
        return this;
    }

    public NoticeQueryBuilder reservedOnly(boolean value) {
        reservedOnly = value;
        return this;
    }

    public NoticeQueryBuilder places(Set<AreaId> value) {
        places = value;
        return this;
    }

    public NoticeQueryBuilder regions(Set<AreaId> value) {
        regions = value;
        return this;
    }

    public NoticeQueryBuilder cpv(Set<Cpv> value) {
        cpv = value;
        return this;
    }

    public NoticeQueryBuilder buyer(String value) {
        buyer = value;
        return this;
    }

    public NoticeQueryBuilder procedures(Set<String> value) {
        procedures = value;
        return this;
    }

    public NoticeQueryBuilder atLeast(@Nullable BigDecimal value) {
        atLeast = value;
        return this;
    }

    public NoticeQueryBuilder atMost(@Nullable BigDecimal value) {
        atMost = value;
        return this;
    }

    public NoticeQueryBuilder due(NoticeQuery.Due value) {
        due = value;
        return this;
    }

    public NoticeQueryBuilder sources(Set<String> value) {
        sources = value;
        return this;
    }

    public NoticeQueryBuilder sort(NoticeQuery.Sort value) {
        sort = value;
        return this;
    }

    public NoticeQuery query() {
        return new NoticeQuery(
                words,
                wordCpv,
                kinds,
                forms,
                natures,
                reservations,
                reservedOnly,
                places,
                regions,
                cpv,
                buyer,
                procedures,
                atLeast,
                atMost,
                due,
                sources,
                sort);
    }
}
