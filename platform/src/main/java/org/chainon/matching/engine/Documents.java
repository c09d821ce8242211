package org.chainon.matching.engine;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/** Profiles as Lucene documents. */
final class Documents {
    private Documents() {}

    static Document of(SupplierProfile profile) {
        Document document = document(profile.supplier().jurisdiction());
        document.add(new TextField("activity", profile.activity(), Field.Store.NO));
        document.add(new TextField("past", profile.past(), Field.Store.NO));
        document.add(new TextField("other", profile.other(), Field.Store.NO));
        cpv(document, profile.cpv().stream().map(OfferedCpv::cpv));
        addAll(document, "area", profile.home().stream().map(Object::toString));
        addAll(document, "kind", profile.supplier().kinds().stream().map(EnterpriseKind::name));
        return document;
    }

    static Document of(LotProfile profile) {
        Document document = document(profile.notice().jurisdiction());
        document.add(new TextField("title", profile.title(), Field.Store.NO));
        document.add(new TextField("description", profile.description(), Field.Store.NO));
        cpv(document, profile.cpv().stream());
        addAll(document, "area", profile.areas().stream().map(Object::toString));
        OffsetDateTime deadline = profile.lot().deadline();
        document.add(new LongPoint("deadline", deadline == null ? Long.MAX_VALUE : deadline.toEpochSecond()));
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
