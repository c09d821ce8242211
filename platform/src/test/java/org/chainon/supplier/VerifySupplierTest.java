package org.chainon.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.PersonId;
import org.chainon.supplier.VerificationCheck.Outcome;
import org.chainon.supplier.VerifySupplier.Which;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class VerifySupplierTest {
    private static final Set<String> NORD = Set.of("DEPARTEMENT:59");
    private static final Set<String> GIRONDE = Set.of("DEPARTEMENT:33");

    @Autowired
    VerifySupplier verify;

    @Autowired
    VerificationChecks checks;

    @Autowired
    SupplierSources sources;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Audit audit;

    private final PersonId facilitator = PersonId.random();
    private String siret;
    private Supplier supplier;

    private SupplierDraft.Builder draft() {
        return supplier("verified-" + siret, "Vérifiable " + siret)
                .identifier(siret)
                .site(siteIn(LILLE));
    }

    @BeforeEach
    void aSupplierInLille() throws Exception {
        siret = siret();
        register.register(draft().kind(EnterpriseKind.EA).build());
        supplier = directory.byIdentifier(siret).orElseThrow();
    }

    private boolean listed(Which which, Set<String> areas) {
        for (int page = 1; ; page++) {
            var found = verify.list(which, areas, page);
            if (found.items().stream().anyMatch(one -> one.supplier().id().equals(supplier.id()))) {
                return true;
            }
            if (!found.hasNext()) {
                return false;
            }
        }
    }

    @Test
    void whoAsksStandsInTheListOfItsTerritoryOnly() {
        verify.ask(supplier.id());
        verify.ask(supplier.id());

        assertThat(listed(Which.ASKED, NORD)).isTrue();
        assertThat(listed(Which.ASKED, GIRONDE)).isFalse();
        assertThat(listed(Which.ASKED, Set.of())).isTrue();
        assertThat(audit.on(supplier.id().toString())).hasSize(1);
    }

    @Test
    void aDecisionIsKeptUntilTheProfileChanges() throws Exception {
        verify.ask(supplier.id());
        verify.decide(supplier.id(), true, null, facilitator);
        assertThat(verify.of(supplier.id()).holds()).isTrue();
        assertThat(listed(Which.ASKED, NORD)).isFalse();

        register.register(
                draft().kind(EnterpriseKind.EA).description("Autre chose").build());

        assertThat(verify.of(supplier.id()).holds()).isFalse();
        assertThat(listed(Which.CHANGED, NORD)).isTrue();
    }

    @Test
    void aRefusalSaysWhy() {
        assertThatIllegalArgumentException().isThrownBy(() -> verify.decide(supplier.id(), false, " ", facilitator));
        verify.decide(supplier.id(), false, "Joignez votre agrément.", facilitator);

        assertThat(verify.of(supplier.id()).state()).isEqualTo(Verification.State.REFUSED);
        assertThat(verify.of(supplier.id()).reason()).isEqualTo("Joignez votre agrément.");
    }

    @Test
    void anAccreditationThatEndsSoonBringsItBack() throws Exception {
        register.register(draft().kind(EnterpriseKind.EA)
                .accreditation(new Accreditation(
                        EnterpriseKind.EA, "Agrément EA", null, null, null, LocalDate.of(2020, 1, 1), null))
                .build());
        verify.decide(supplier.id(), true, null, facilitator);

        assertThat(listed(Which.EXPIRING, NORD)).isTrue();
    }

    @Test
    void whatAListSaysIsConfirmedWhatOneSaysOfOneselfIsNot() throws Exception {
        assertThat(checks.of(supplier, sources.of(supplier.id())))
                .filteredOn(check -> check.what().code().equals("verification.kind-listed"))
                .extracting(VerificationCheck::outcome)
                .containsExactly(Outcome.CONFIRMED);

        String own = siret();
        register.register(SupplierDraft.of("self", "own-" + own, supplier.jurisdiction(), "La Seule")
                .identifier(own)
                .kind(EnterpriseKind.EA)
                .build());
        Supplier alone = directory.byIdentifier(own).orElseThrow();

        assertThat(checks.of(alone, sources.of(alone.id())))
                .extracting(check -> check.what().code())
                .contains("verification.kind-bare");
    }
}
