package org.chainon.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import org.chainon.jurisdiction.EnterpriseKind;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    @Test
    void whatHelpsMostToBeFoundComesFirst() {
        assertThat(Completeness.of(supplier("c", "Vide").build()).next()).contains("activities");
        assertThat(Completeness.of(supplier("c", "Vide").build()).share()).isZero();
        Completeness some = Completeness.of(supplier("c", "Un peu")
                .activity(doing("nettoyage-urbain"))
                .site(siteIn(LILLE))
                .description("Court")
                .build());
        assertThat(some.next()).contains("reach");
        assertThat(some.share()).isEqualTo(0.47);
    }

    @Test
    void aLegalFormNeedsNoAccreditation() {
        assertThat(Completeness.of(
                                supplier("c", "Scop").kind(EnterpriseKind.SCOP).build())
                        .missing())
                .doesNotContain("accreditations");
        assertThat(Completeness.of(supplier("c", "Aci")
                                .kind(EnterpriseKind.ACI)
                                .serviceArea(in(NORD))
                                .build())
                        .missing())
                .contains("accreditations");
    }
}
