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

import java.util.List;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.notice.Opportunity;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no contract reaches enterprises by place and trade, whatever the law of contracts says. */
@PlatformTest
class KindsMatchedTest {
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

    private SupplierId near;

    @BeforeEach
    void aCompanyInLille() throws Exception {
        String siret = siret();
        register.register(supplier("kinds-matched-" + siret, "Torréfaction du Nord")
                .identifier(siret)
                .kinds(Set.of(EnterpriseKind.TPE_PME))
                .activity(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE))
                .site(new Site(siret, "1 rue de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                .serviceArea(in(NORD))
                .build());
        near = directory.byIdentifier(siret).orElseThrow().id();
    }

    @Test
    void premisesReachThoseNearByWhateverTheirTrade() throws Exception {
        NoticeDraft premises = draft("Xylophage quai", null).offering(Opportunity.of(Notice.Kind.PREMISES));
        assertThat(matched(premises)).contains(near);
        assertThat(matching.whatFits(near, 100).orElseThrow())
                .extracting(match -> match.notice())
                .contains(notices.bySourceId(premises.sourceId()).orElseThrow().id());
    }

    @Test
    void aContractReachesNobodyForItsPlaceAlone() throws Exception {
        assertThat(matched(draft("Xylophage quai", null))).doesNotContain(near);
    }

    @Test
    void aReservationClosesAContractButNoTraining() throws Exception {
        NoticeDraft reserved = draft("Entretien des espaces verts", ReservationKind.DISABILITY);
        assertThat(matched(reserved)).doesNotContain(near);
        assertThat(matched(draft("Entretien des espaces verts", ReservationKind.DISABILITY)
                        .offering(Opportunity.of(Notice.Kind.TRAINING))))
                .contains(near);
    }

    private List<SupplierId> matched(NoticeDraft draft) throws Exception {
        intake.take(draft);
        index.catchUp();
        Notice stored = notices.bySourceId(draft.sourceId()).orElseThrow();
        return matching.whoFits(stored.id(), 200).orElseThrow().getFirst().matches().stream()
                .map(Match::supplier)
                .toList();
    }

    private static NoticeDraft draft(String title, @Nullable ReservationKind reserved) {
        var draft = notice(title).in("COMMUNE:59350").deadline("2099-12-15T12:00:00+01:00");
        return (reserved == null ? draft.lot("1", title) : draft.lot("1", title, "77310000", reserved, null)).draft();
    }
}
