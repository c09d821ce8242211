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

import org.chainon.PlatformTest;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.WithdrawSupplier;
import org.chainon.supplier.Withdrawal.Why;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class WithdrawnSuppliersTest {
    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    WithdrawSupplier withdraw;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    IndexedMatching matching;

    @Autowired
    MatchingIndex index;

    private boolean proposed(NoticeId notice, SupplierId supplier) {
        index.catchUp();
        return matching.whoFits(notice, 200).orElseThrow().getFirst().matches().stream()
                .anyMatch(match -> match.supplier().equals(supplier));
    }

    @Test
    void whatIsWithdrawnIsProposedNoMoreUntilItIsRestored() throws Exception {
        String siret = siret();
        register.register(supplier("withdrawn-" + siret, "Yuccas " + siret)
                .identifier(siret)
                .kind(EnterpriseKind.EI)
                .activity(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE))
                .description("Entretien de yuccas")
                .site(new Site(siret, "1 rue de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                .serviceArea(in(NORD))
                .build());
        SupplierId supplier = directory.byIdentifier(siret).orElseThrow().id();
        var draft = notice("Entretien de yuccas des espaces verts")
                .in("COMMUNE:59350")
                .deadline("2099-12-15T12:00:00+01:00")
                .lot("1", "Yuccas", "77310000", null, null)
                .draft();
        intake.take(draft);
        NoticeId notice = notices.bySourceId(draft.sourceId()).orElseThrow().id();
        assertThat(proposed(notice, supplier)).isTrue();

        withdraw.withdraw(supplier, Why.CLOSED, null, PersonId.random());
        assertThat(proposed(notice, supplier)).isFalse();
        assertThat(matching.whatFits(supplier, 5)).isEmpty();
        index.rebuild();
        assertThat(proposed(notice, supplier)).isFalse();

        withdraw.restore(supplier);
        assertThat(proposed(notice, supplier)).isTrue();
    }
}
