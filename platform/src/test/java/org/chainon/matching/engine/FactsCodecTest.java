package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.ALL_FRANCE;
import static org.chainon.matching.engine.EngineFixtures.LAWNS;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.matching.engine.EngineFixtures.work;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsCodecTest {
    /** Points are kept as floats: a metre or so is lost. */
    private static final RecursiveComparisonConfiguration TO_THE_METRE = RecursiveComparisonConfiguration.builder()
            .withEqualsForType((Double a, Double b) -> Math.abs(a - b) < 1e-5, Double.class)
            .withEqualsForType((Float a, Float b) -> a.equals(b), Float.class)
            .build();

    @Test
    void everythingThatIsKnownComesBack() {
        Work known = work("Tonte", LAWNS, "213500001", LILLE_CENTRE, TODAY);
        Work unknown = work("Taille", null);
        SupplierFacts facts = supplier("Tonte, taille de haies")
                .named("Les Zinnias de Flandre")
                .kinds(EnterpriseKind.values())
                .naf("81.30Z")
                .cpv(LAWNS, "03100000")
                .in(LILLE)
                .in(ARRAS)
                .working(
                        ALL_FRANCE,
                        new ServiceArea.Around(new Point(-21.1, 55.5), 42.5),
                        new ServiceArea.Chosen(Set.of(LILLE, NORD)))
                .turnover(TurnoverBand.FROM_1M)
                .works(known, unknown)
                .leaning("Nettoyage", "90910000", false)
                .limits(120.0, null, 2_000.0)
                .facts();
        assertThat(facts.works()).extracting(SupplierFacts.WorkFacts::cpv).contains(0, 77310000);
        assertComesBack(facts);
    }

    @ParameterizedTest
    @EnumSource
    void eachKind(EnterpriseKind kind) {
        SupplierFacts facts = supplier("").kinds(kind).facts();
        assertThat(FactsCodec.read(FactsCodec.write(facts)).kinds()).isEqualTo(EnumSet.of(kind));
    }

    @Test
    void nothingKnownComesBackAsNothing() {
        assertComesBack(supplier("").facts());
    }

    @Test
    void theNewestHundredWorksAreKeptAndAllAreCounted() {
        SupplierFacts facts = supplier("")
                .works(Collections.nCopies(130, work("Tonte", LAWNS)))
                .facts();
        assertThat(facts.works()).hasSize(100);
        assertThat(facts.total()).isEqualTo(130);
        assertComesBack(facts);
    }

    @Test
    void isReadFromTheMiddleOfOtherBytes() {
        SupplierFacts facts = supplier("Tonte").in(LILLE).facts();
        BytesRef written = FactsCodec.write(facts);
        byte[] more = new byte[written.length + 20];
        System.arraycopy(written.bytes, written.offset, more, 7, written.length);
        assertThat(FactsCodec.read(new BytesRef(more, 7, written.length)).activity())
                .isEqualTo(facts.activity());
    }

    private static void assertComesBack(SupplierFacts facts) {
        SupplierFacts read = FactsCodec.read(FactsCodec.write(facts));
        assertThat(List.of(read)).usingRecursiveComparison(TO_THE_METRE).isEqualTo(List.of(facts));
    }
}
