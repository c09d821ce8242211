package org.chainon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may answer in each reservation regime: one enterprise of each kind, all good at the work, all in Lille. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReservedLotsTest {
    private static final Map<EnterpriseKind, String> SIRETS = new EnumMap<>(EnterpriseKind.class);

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    IndexedMatching matching;

    @Autowired
    MatchingIndex index;

    @BeforeAll
    void oneEnterpriseOfEachKind() throws Exception {
        for (EnterpriseKind kind : List.of(
                EnterpriseKind.EA,
                EnterpriseKind.ESAT,
                EnterpriseKind.EI,
                EnterpriseKind.ACI,
                EnterpriseKind.AI,
                EnterpriseKind.SEP,
                EnterpriseKind.SCOP,
                EnterpriseKind.ASSOCIATION,
                EnterpriseKind.TPE_PME)) {
            String siret = siret();
            SIRETS.put(kind, siret);
            register.register(supplier("reserved-" + kind, "Zinnias " + kind)
                    .identifier(siret)
                    .kinds(Set.of(kind))
                    .activity(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE))
                    .description("Zinniaculture et entretien de zinnias")
                    .site(new Site(siret, "1 rue de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                    .serviceArea(in(NORD))
                    .build());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DISABILITY, L2113-12, EA ESAT",
        "INSERTION, L2113-13, EI ACI AI",
        "PRISON, L2113-13-1, SEP",
        "DISABILITY_OR_INSERTION, L2113-14, EA ESAT EI ACI AI",
        "SOCIAL_ECONOMY, L2113-15, SCOP ASSOCIATION",
        "SHELTERED_UNSPECIFIED, L2113-, EA ESAT EI ACI AI"
    })
    void onlyThoseWhomTheArticleAdmitsAreRankedAndItIsNamed(ReservationKind regime, String article, String admitted)
            throws Exception {
        LotMatches lot = matches(regime);
        assertThat(kinds(lot)).isEqualTo(Set.of(admitted.split(" ")));
        Set<SupplierId> ours = ours(lot).map(Supplier::id).collect(Collectors.toSet());
        List<Match> own = lot.matches().stream()
                .filter(match -> ours.contains(match.supplier()))
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(match -> {
            Reason reserved = match.reasons().stream()
                    .filter(reason -> reason.code().startsWith("match.reserved"))
                    .findFirst()
                    .orElseThrow();
            assertThat(reserved.values().get("article").toString()).startsWith(article);
            boolean byLegalForm = regime == ReservationKind.SOCIAL_ECONOMY;
            assertThat(match.lacks().contains(Reason.of("match.lack.proof"))).isNotEqualTo(byLegalForm);
        });
    }

    @Test
    void aLotOpenToAllRanksEverybody() throws Exception {
        assertThat(kinds(matches(null))).hasSize(SIRETS.size());
    }

    @Test
    void aSupplierSeesOnlyReservedLotsThatAdmitIt() throws Exception {
        matches(ReservationKind.DISABILITY);
        matches(ReservationKind.INSERTION);
        assertThat(reservationsOffered(EnterpriseKind.ESAT))
                .contains("DISABILITY")
                .doesNotContain("INSERTION", "PRISON");
        assertThat(reservationsOffered(EnterpriseKind.ACI))
                .contains("INSERTION")
                .doesNotContain("DISABILITY", "PRISON");
        assertThat(reservationsOffered(EnterpriseKind.TPE_PME)).containsOnly("none");
    }

    private Set<String> reservationsOffered(EnterpriseKind kind) {
        Supplier supplier = directory.byIdentifier(SIRETS.get(kind)).orElseThrow();
        return matching.whatFits(supplier.id(), 100).orElseThrow().stream()
                .filter(match ->
                        notices.find(match.notice()).orElseThrow().kind().contract())
                .flatMap(match -> notices.find(match.notice()).orElseThrow().lots().stream()
                        .filter(lot -> lot.id().equals(match.lot())))
                .map(lot -> lot.reservation() == null
                        ? "none"
                        : lot.reservation().kind().name())
                .collect(Collectors.toSet());
    }

    private LotMatches matches(ReservationKind regime) throws Exception {
        var draft = notice("Entretien de zinnias des espaces verts")
                .in("COMMUNE:59350")
                .deadline("2099-12-15T12:00:00+01:00")
                .lot("1", "Zinnias", "77310000", regime, null)
                .draft();
        intake.take(draft);
        index.catchUp();
        return matching.whoFits(
                        notices.bySourceId(draft.sourceId()).orElseThrow().id(), 200)
                .orElseThrow()
                .getFirst();
    }

    /** Kinds of those of this test that are ranked: other tests store suppliers too. */
    /** Other tests have suppliers there too. */
    private Stream<Supplier> ours(LotMatches lot) {
        Set<String> ours = Set.copyOf(SIRETS.values());
        return directory.findAll(lot.matches().stream().map(Match::supplier).toList()).stream()
                .filter(supplier -> ours.contains(String.valueOf(supplier.identifier())));
    }

    private Set<String> kinds(LotMatches lot) {
        return ours(lot)
                .flatMap(supplier -> supplier.kinds().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
