package org.chainon.matching.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;

/** The two questions as Lucene queries. They find candidates; they do not judge. */
final class Queries {
    private static final int STEMS = 48;
    private static final int WORKS = 30;
    private static final int TRADES = 12;
    private static final float NEARER = 6;
    private static final int LOT_STEMS = 10;
    private static final double AROUND_METRES = 80_000;
    private static final double HALF_METRES = 30_000;
    /** Among those around, the place itself is worth about as much as a rare word. */
    private static final float AROUND_WEIGHT = 25;

    private static final double NEWCOMER_METRES = 150_000;

    private final Corpus corpus;

    Queries(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Those that may answer and know {@code what} the lot asks for, wherever they are. */
    static Query anywhere(LotProfile lot, Query what) {
        BooleanQuery.Builder query = mayAnswer(lot);
        query.add(what, Occur.MUST);
        return query.build();
    }

    /** The same among those that sit, worked or say that they work around; empty when the lot has no place. */
    static Optional<Query> around(LotProfile lot, Query what) {
        if (lot.areas().isEmpty() && points(lot).findAny().isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder around = new BooleanQuery.Builder();
        lot.areas().stream()
                .filter(area -> area.kind() != AreaKind.COUNTRY)
                .forEach(area -> around.add(new TermQuery(new Term("area", area.toString())), Occur.SHOULD));
        String country = Objects.requireNonNull(lot.notice().jurisdiction()).name();
        around.add(new TermQuery(new Term("area", Documents.everywhere(country))), Occur.SHOULD);
        points(lot)
                .forEach(point -> around.add(
                        LatLonPoint.newDistanceQuery(Documents.POINT, point.lat(), point.lon(), AROUND_METRES),
                        Occur.SHOULD));
        BooleanQuery.Builder query = mayAnswer(lot);
        query.add(around.build(), Occur.FILTER);
        query.add(what, lot.notice().kind().local() ? Occur.SHOULD : Occur.MUST);
        points(lot).findFirst().ifPresent(point -> query.add(nearer(point, AROUND_WEIGHT), Occur.SHOULD));
        return Optional.of(query.build());
    }

    /** Words, codes and trades of suppliers that fit the lot. */
    Query what(LotProfile lot, Trades trades) {
        BooleanQuery.Builder what = new BooleanQuery.Builder();
        rarest(FrenchText.stems(lot.title()), LOT_STEMS).forEach(stem -> {
            should(what, "activity", stem, 3);
            should(what, "past", stem, 2);
            should(what, "other", stem, 1);
        });
        codes(what, lot.cpv().stream());
        trades.naf().entrySet().stream()
                .filter(trade -> trade.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(TRADES)
                .forEach(trade -> what.add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term("naf", trade.getKey()))),
                                2 * trade.getValue().floatValue()),
                        Occur.SHOULD));
        return what.build();
    }

    /** Those near by of whom too little is known to be found otherwise; empty when the lot has no place. */
    static Optional<Query> newcomersNear(LotProfile lot) {
        Optional<Point> place = points(lot).findFirst();
        return place.map(point -> {
            BooleanQuery.Builder query = mayAnswer(lot);
            query.add(new TermQuery(new Term(Documents.NEWCOMER, "yes")), Occur.FILTER);
            query.add(
                    LatLonPoint.newDistanceQuery(Documents.POINT, point.lat(), point.lon(), NEWCOMER_METRES),
                    Occur.FILTER);
            query.add(nearer(point, 1), Occur.SHOULD);
            return query.build();
        });
    }

    /** Worth {@code weight} at the point, half of it at 30 km. */
    private static Query nearer(Point point, float weight) {
        return LatLonPoint.newDistanceFeatureQuery(Documents.POINT, weight, point.lat(), point.lon(), HALF_METRES);
    }

    private static Stream<Point> points(LotProfile lot) {
        return lot.places().stream()
                .map(Place::point)
                .flatMap(Stream::ofNullable)
                .limit(5);
    }

    private static BooleanQuery.Builder mayAnswer(LotProfile lot) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String jurisdiction =
                Objects.requireNonNull(lot.notice().jurisdiction()).name();
        query.add(new TermQuery(new Term("jurisdiction", jurisdiction)), Occur.FILTER);
        if (lot.reserved()) {
            query.add(
                    kinds("kind", lot.regimes().stream().flatMap(regime -> regime.eligible().stream())), Occur.FILTER);
        }
        return query;
    }

    Query lotsFor(SupplierProfile profile, OffsetDateTime at) {
        BooleanQuery.Builder what = new BooleanQuery.Builder();
        Map<String, Float> strengths = new HashMap<>();
        FrenchText.stems(profile.other()).forEach(stem -> strengths.put(stem, 0.6f));
        profile.works().stream()
                .limit(WORKS)
                .flatMap(work -> FrenchText.stems(work.title()).stream())
                .forEach(stem -> strengths.put(stem, 0.9f));
        FrenchText.stems(profile.activity()).forEach(stem -> strengths.put(stem, 1f));
        rarest(strengths.keySet(), STEMS).forEach(stem -> {
            float strength = strengths.getOrDefault(stem, 0f);
            should(what, "title", stem, 3 * strength);
            should(what, "description", stem, strength / 2);
        });
        codes(
                what,
                Stream.concat(
                        profile.cpv().stream().map(OfferedCpv::cpv),
                        profile.works().stream().limit(WORKS).map(Work::cpv).flatMap(Stream::ofNullable)));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String jurisdiction = profile.supplier().jurisdiction().name();
        query.add(new TermQuery(new Term("jurisdiction", jurisdiction)), Occur.FILTER);
        query.add(LongPoint.newRangeQuery("deadline", at.toEpochSecond(), Long.MAX_VALUE), Occur.FILTER);
        query.add(admitting(profile.supplier().kinds()), Occur.FILTER);
        BooleanQuery.Builder known = new BooleanQuery.Builder();
        known.add(what.build(), Occur.SHOULD);
        known.add(nearBy(profile.home()), Occur.SHOULD);
        query.add(known.build(), Occur.MUST);
        near(query, profile.home());
        return query.build();
    }

    /** Where one only goes there, whatever it is about. */
    private static Query nearBy(Set<AreaId> home) {
        BooleanQuery.Builder places = new BooleanQuery.Builder();
        near(places, home);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Documents.LOCAL, "yes")), Occur.FILTER);
        query.add(places.build(), Occur.MUST);
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
    private Stream<String> rarest(Collection<String> stems, int limit) {
        return stems.stream()
                .sorted(Comparator.comparingDouble(corpus::rarity).reversed())
                .limit(limit);
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
