package org.chainon.matching.engine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.matching.engine.SupplierFacts.WorkFacts;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Profiles as Lucene documents. */
final class Documents {
    /** Fields of a supplier's words. */
    static final List<String> WORDS = List.of("activity", "past", "other");

    static final String FACTS = "facts";
    static final String POINT = "point";
    /** Marks suppliers of whom neither codes nor works are known. */
    static final String LOCAL = "local";

    static final String NEWCOMER = "newcomer";

    private Documents() {}

    static Document of(SupplierProfile profile, Territory territory) {
        SupplierFacts facts = SupplierFacts.of(profile);
        Document document = document(profile.supplier().jurisdiction());
        document.add(new TextField("activity", profile.activity(), Field.Store.NO));
        document.add(new TextField("other", profile.other(), Field.Store.NO));
        profile.works().forEach(work -> document.add(new TextField("past", work.title(), Field.Store.NO)));
        cpv(
                document,
                Stream.concat(
                        profile.cpv().stream().map(OfferedCpv::cpv),
                        profile.works().stream().map(Work::cpv).flatMap(Stream::ofNullable)));
        addAll(
                document,
                "area",
                Stream.concat(profile.home().stream().map(Object::toString), served(profile, territory)));
        addAll(document, "kind", profile.supplier().kinds().stream().map(EnterpriseKind::name));
        if (!facts.naf().isEmpty()) {
            document.add(new StringField("naf", facts.naf(), Field.Store.NO));
        }
        if (profile.works().isEmpty() && profile.cpv().isEmpty()) {
            document.add(new StringField(NEWCOMER, "yes", Field.Store.NO));
        }
        Stream.of(
                        facts.sites().stream(),
                        centres(profile),
                        facts.works().stream().map(WorkFacts::place).flatMap(Stream::ofNullable))
                .flatMap(points -> points)
                .distinct()
                .forEach(point -> {
                    document.add(new LatLonPoint(POINT, point.lat(), point.lon()));
                    document.add(new LatLonDocValuesField(POINT, point.lat(), point.lon()));
                });
        document.add(new BinaryDocValuesField(FACTS, FactsCodec.write(facts)));
        return document;
    }

    /** Places where it says that it works, with the larger ones that hold them; {@code EVERYWHERE:FR} for a country. */
    private static Stream<String> served(SupplierProfile profile, Territory territory) {
        return profile.supplier().serviceAreas().stream().flatMap(area -> switch (area) {
            case ServiceArea.Everywhere all ->
                Stream.of(everywhere(all.country().code()));
            case ServiceArea.Around around -> Stream.<String>empty();
            case ServiceArea.Chosen chosen ->
                chosen.areas().stream()
                        .flatMap(id -> territory.withAncestors(id).stream())
                        .map(AreaId::toString);
        });
    }

    static String everywhere(String country) {
        return "EVERYWHERE:" + country;
    }

    private static Stream<Point> centres(SupplierProfile profile) {
        return profile.supplier().serviceAreas().stream()
                .flatMap(area ->
                        area instanceof ServiceArea.Around around ? Stream.of(around.site()) : Stream.<Point>empty());
    }

    static Document of(LotProfile profile) {
        Document document = document(profile.notice().jurisdiction());
        document.add(new TextField("title", profile.title(), Field.Store.NO));
        document.add(new TextField("description", profile.description(), Field.Store.NO));
        cpv(document, profile.cpv().stream());
        addAll(document, "area", profile.areas().stream().map(Object::toString));
        OffsetDateTime deadline = profile.lot().deadline();
        document.add(new LongPoint("deadline", deadline == null ? Long.MAX_VALUE : deadline.toEpochSecond()));
        if (profile.notice().kind().local()) {
            document.add(new StringField(LOCAL, "yes", Field.Store.NO));
        }
        if (profile.reserved()) {
            document.add(new StringField("reserved", "yes", Field.Store.NO));
            addAll(
                    document,
                    "admits",
                    profile.regimes().stream()
                            .flatMap(regime -> regime.eligible().stream())
                            .map(EnterpriseKind::name));
        }
        return document;
    }

    private static Document document(@Nullable Jurisdiction jurisdiction) {
        Document document = new Document();
        String name = jurisdiction == null ? "none" : jurisdiction.name();
        document.add(new StringField("jurisdiction", name, Field.Store.NO));
        return document;
    }

    private static void cpv(Document document, Stream<Cpv> codes) {
        addAll(document, "cpv", codes.flatMap(cpv -> cpv.prefixes().stream()));
    }

    private static void addAll(Document document, String field, Stream<String> values) {
        values.distinct().forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
    }
}
