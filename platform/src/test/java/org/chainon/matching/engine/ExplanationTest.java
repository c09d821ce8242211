package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.BREST;
import static org.chainon.matching.engine.EngineFixtures.LAWNS;
import static org.chainon.matching.engine.EngineFixtures.TERRITORY;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.lot;
import static org.chainon.matching.engine.EngineFixtures.regime;
import static org.chainon.matching.engine.EngineFixtures.scorer;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.matching.engine.EngineFixtures.work;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.kernel.Reason;
import org.chainon.matching.engine.EngineFixtures.What;
import org.chainon.matching.engine.EngineFixtures.Who;
import org.chainon.matching.engine.Evidence.CpvPair;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static Evidence evidence(Who who, What what) {
        return Evidence.of(who.facts(), what.facts(), scorer(), new Reach(TERRITORY));
    }

    private static List<Reason> reasons(Who who, What what) {
        return new Explanation(who.build(), what.build(), evidence(who, what)).reasons();
    }

    private static List<Reason> lacks(Who who, What what) {
        return new Explanation(who.build(), what.build(), evidence(who, what)).lacks();
    }

    private static Evidence weighing(double words, double cpv, double distance, ReservedRegime regime) {
        double[] parts = new double[Feature.COUNT];
        parts[Feature.WORDS.ordinal()] = words;
        parts[Feature.CPV.ordinal()] = cpv;
        parts[Feature.DISTANCE.ordinal()] = distance;
        CpvPair pair = new CpvPair(new Cpv(LAWNS), new Cpv(LAWNS), 8);
        Reach.Way way = new Reach.Way("Nord", in(NORD), null, false, true);
        return new Evidence(parts, List.of("tonte"), pair, -1, false, way, null, false, false, 0, false, regime);
    }

    private static List<String> order(Evidence evidence) {
        Who who = supplier("Tonte").kinds(EnterpriseKind.EA);
        return new Explanation(who.build(), lot("Tonte").build(), evidence)
                .reasons().stream().map(Reason::code).toList();
    }

    @Test
    void whatCountedMostIsSaidFirst() {
        assertThat(order(weighing(3, 2, 1, null))).containsExactly("match.words", "match.cpv", "match.area");
        assertThat(order(weighing(1, 2, 3, null))).containsExactly("match.area", "match.cpv", "match.words");
        assertThat(order(weighing(1, 3, -2, null))).containsExactly("match.cpv", "match.words", "match.area");
    }

    @Test
    void thatItMayAnswerComesBeforeAll() {
        assertThat(order(weighing(99, 2, 1, regime(EnterpriseKind.EA)))).startsWith("match.reserved", "match.words");
    }

    @Test
    void whatSpeaksForItIsTold() {
        Work mowing = work("Tonte à Lille", LAWNS, "Ville de Lille", LILLE_CENTRE, LocalDate.of(2025, 5, 2));
        Who who = supplier("Tonte de pelouses")
                .cpv(LAWNS)
                .in(ARRAS)
                .working(in(NORD))
                .turnover(TurnoverBand.FROM_1M)
                .works(mowing)
                .leaning("Tonte", LAWNS, true);
        What what = lot("Tonte de pelouses").cpv(LAWNS).in(LILLE).worth(50_000).buyer("Ville de Lille");
        assertThat(reasons(who, what))
                .contains(
                        Reason.of("match.words", "words", "pelouses, tonte"),
                        new Reason("match.cpv", Map.of("cpv", LAWNS, "lot", LAWNS)),
                        new Reason("match.past-same-buyer", Map.of("title", "Tonte à Lille", "year", "2025")),
                        Reason.of("match.area", "place", "Lille"),
                        Reason.of("match.size"),
                        Reason.of("match.liked"))
                .extracting(Reason::code)
                .contains("match.distance");
        assertThat(lacks(who, what)).isEmpty();
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(lacks(supplier(""), lot("Tonte").in(LILLE).worth(50_000)))
                .extracting(Reason::code)
                .containsExactly(
                        "match.lack.no-area",
                        "match.lack.no-activity",
                        "match.lack.no-reference",
                        "match.lack.no-turnover");
        Who far = supplier("Tonte")
                .in(BREST)
                .working(in(BREST))
                .turnover(TurnoverBand.UNDER_100K)
                .works(work("Tonte", LAWNS))
                .leaning("Tonte", LAWNS, false);
        assertThat(lacks(far, lot("Tonte").cpv(LAWNS).in(LILLE).worth(250_000)))
                .containsExactly(
                        Reason.of("match.lack.too-big", "times", 2.5),
                        Reason.of("match.lack.outside", "place", "Lille"),
                        Reason.of("match.lack.refused-like"));
    }

    @Test
    void whatItSaidOfDistanceAndSizeIsTold() {
        assertThat(lacks(
                        supplier("Tonte").in(BREST).limits(500.0, null, null),
                        lot("Tonte").in(LILLE)))
                .contains(Reason.of("match.lack.beyond-limits"));
    }

    @Test
    void aReservedLotAsksForProofOnItsDay() {
        What what = lot("Tonte").reserved(regime(EnterpriseKind.EA));
        Who who = supplier("Tonte").kinds(EnterpriseKind.EA);
        assertThat(lacks(who, what)).contains(Reason.of("match.lack.proof"));
        assertThat(lacks(who.proof(agreement(LocalDate.of(2026, 12, 14))), what))
                .contains(Reason.of("match.lack.expired", "date", LocalDate.of(2026, 12, 15)));
        assertThat(lacks(who.proof(agreement(LocalDate.of(2026, 12, 15))), what))
                .extracting(Reason::code)
                .doesNotContain("match.lack.proof", "match.lack.expired");
        assertThat(lacks(who.proof(agreement(TODAY.minusDays(1))), what.until(null)))
                .contains(Reason.of("match.lack.expired", "date", TODAY));
    }

    private static Accreditation agreement(LocalDate last) {
        return new Accreditation(EnterpriseKind.EA, "Agrément EA", null, null, null, last, null);
    }

    @Test
    void aLegalFormNeedsNoProof() {
        assertThat(lacks(
                        supplier("Tonte").kinds(EnterpriseKind.SCOP),
                        lot("Tonte").reserved(regime(EnterpriseKind.SCOP))))
                .extracting(Reason::code)
                .doesNotContain("match.lack.proof");
    }

    @Test
    void anActivityIsNamedRatherThanItsCode() {
        SupplierProfile profile = supplier("Tonte").build();
        SupplierProfile named = new SupplierProfile(
                profile.supplier(),
                "Tonte",
                "",
                List.of(new SupplierProfile.OfferedCpv(new Cpv(LAWNS), "Espaces verts")),
                List.of(),
                List.of(),
                SupplierProfile.Limits.NONE,
                profile.home());
        assertThat(new Explanation(named, lot("Tonte").build(), weighing(1, 2, 3, null)).reasons())
                .contains(new Reason("match.activity", Map.of("activity", "Espaces verts", "lot", LAWNS)));
    }
}
