package org.chainon.matching.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;

/** The two questions as Lucene queries. They find candidates; they do not judge. */
final class Queries {
    private static final int STEMS = 48;
    private static final float NEARER = 6;

    private final Vocabulary vocabulary;

    Queries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Query suppliersFor(IndexedLot lot) {
        LotProfile profile = lot.profile();
        BooleanQuery.Builder what = new BooleanQuery.Builder();
        strongest(lot.title().keySet()).forEach(stem -> {
            should(what, "activity", stem, 3);
            should(what, "past", stem, 2);
            should(what, "other", stem, 1);
        });
        codes(what, profile.cpv().stream());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String jurisdiction =
                Objects.requireNonNull(profile.notice().jurisdiction()).name();
        query.add(new TermQuery(new Term("jurisdiction", jurisdiction)), Occur.FILTER);
        if (profile.reserved()) {
            query.add(
                    kinds("kind", profile.regimes().stream().flatMap(regime -> regime.eligible().stream())),
                    Occur.FILTER);
        }
        query.add(what.build(), Occur.MUST);
        near(query, profile.areas());
        return query.build();
    }

    Query lotsFor(IndexedSupplier supplier, OffsetDateTime at) {
        SupplierProfile profile = supplier.profile();
        BooleanQuery.Builder what = new BooleanQuery.Builder();
        strongest(supplier.all()).forEach(stem -> {
            float strength = (float) supplier.strength(stem);
            should(what, "title", stem, 3 * strength);
            should(what, "description", stem, strength / 2);
        });
        codes(what, profile.cpv().stream().map(OfferedCpv::cpv));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String jurisdiction = profile.supplier().jurisdiction().name();
        query.add(new TermQuery(new Term("jurisdiction", jurisdiction)), Occur.FILTER);
        query.add(LongPoint.newRangeQuery("deadline", at.toEpochSecond(), Long.MAX_VALUE), Occur.FILTER);
        query.add(admitting(profile.supplier().kinds()), Occur.FILTER);
        query.add(what.build(), Occur.MUST);
        near(query, profile.home());
        return query.build();
    }

    /** Open to all, or reserved to one of the kinds. */
    private static Query admitting(Set<EnterpriseKind> kinds) {
        BooleanQuery.Builder unreserved = new BooleanQuery.Builder();
        unreserved.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        unreserved.add(new TermQuery(new Term("reserved", "yes")), Occur.MUST_NOT);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(unreserved.build(), Occur.SHOULD);
        either.add(kinds("admits", kinds.stream()), Occur.SHOULD);
        return either.build();
    }

    private static Query kinds(String field, Stream<EnterpriseKind> kinds) {
        return new TermInSetQuery(
                field, kinds.map(kind -> new BytesRef(kind.name())).distinct().toList());
    }

    /** The rarest first: they find best; the rest adds only work. */
    private Stream<String> strongest(Collection<String> stems) {
        return stems.stream()
                .sorted(Comparator.comparingDouble(vocabulary::weight).reversed())
                .limit(STEMS);
    }

    private static void codes(BooleanQuery.Builder query, Stream<Cpv> codes) {
        codes.flatMap(cpv -> cpv.prefixes().stream())
                .distinct()
                .limit(200)
                .forEach(prefix -> should(query, "cpv", prefix, prefix.length()));
    }

    private static void near(BooleanQuery.Builder query, Set<AreaId> areas) {
        areas.stream()
                .filter(area -> area.kind() != AreaKind.COUNTRY)
                .forEach(area -> should(query, "area", area.toString(), NEARER));
    }

    private static void should(BooleanQuery.Builder query, String field, String value, float boost) {
        query.add(new BoostQuery(new TermQuery(new Term(field, value)), boost), Occur.SHOULD);
    }
}
