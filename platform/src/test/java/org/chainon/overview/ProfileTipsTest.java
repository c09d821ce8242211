package org.chainon.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siteIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.Verification;
import org.chainon.watch.Followings.Following;
import org.junit.jupiter.api.Test;

class ProfileTipsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Following REACHED = new Following(2, false, 2, 2, 10, 5, 3);
    private static final Capacity KNOWN = new Capacity(TurnoverBand.FROM_100K, HeadcountBand.FROM_10, null);

    private static Accreditation agreement(LocalDate until, String proof) {
        return new Accreditation(EnterpriseKind.ACI, "Convention ACI", null, null, null, until, proof);
    }

    private static Supplier supplier(
            List<SupplierActivity> activities,
            List<Accreditation> accreditations,
            List<PastContract> contracts,
            Capacity capacity,
            String description) {
        return new Supplier(
                SupplierId.random(),
                Jurisdiction.FR,
                null,
                "Les Bleuets",
                null,
                Set.of(EnterpriseKind.ACI),
                description,
                null,
                null,
                null,
                activities,
                List.of(siteIn(LILLE)),
                List.of(in(LILLE)),
                capacity,
                accreditations,
                contracts,
                "test",
                Instant.EPOCH);
    }

    private static Supplier complete(Accreditation... accreditations) {
        return supplier(
                List.of(doing("creation-et-entretien-des-espaces-verts")),
                List.of(accreditations),
                List.of(new PastContract("Ville", "Tonte", null, null, 2025, null)),
                KNOWN,
                "Douze personnes.");
    }

    private static List<String> codes(Supplier supplier, Verification.State state, Following following) {
        Verification verification = new Verification(supplier.id(), state, null, null, null, null, false, false);
        return ProfileTips.of(new ProfileTips.Situation(supplier, false, verification, following, TODAY, 60)).stream()
                .map(tip -> tip.words().code().replace("overview.tip.", ""))
                .toList();
    }

    @Test
    void aCompleteAndVerifiedProfileThatReachesPeopleGetsNoAdvice() {
        assertThat(codes(
                        complete(agreement(TODAY.plusYears(1), "https://exemple.fr")),
                        Verification.State.VERIFIED,
                        REACHED))
                .isEmpty();
    }

    @Test
    void anEmptyProfileIsToldAllThatIsMissingWhatCountsMostFirst() {
        Supplier bare = supplier(List.of(), List.of(), List.of(), Capacity.UNKNOWN, " ");
        assertThat(codes(bare, Verification.State.NONE, REACHED))
                .containsExactly("activity", "accreditation", "reference", "capacity", "description", "verify");
    }

    @Test
    void nobodyWhoIsToldComesBeforeAllElse() {
        Supplier whole = complete(agreement(null, "https://exemple.fr"));
        Verification.State verified = Verification.State.VERIFIED;
        assertThat(codes(whole, verified, new Following(2, true, 0, 0, 0, 0, 0)))
                .containsExactly("paused");
        assertThat(codes(whole, verified, new Following(2, false, 0, 0, 0, 0, 0)))
                .containsExactly("nobody");
        assertThat(codes(whole, verified, new Following(2, false, 1, 0, 0, 0, 0)))
                .containsExactly("address");
        assertThat(codes(whole, Verification.State.REFUSED, REACHED)).containsExactly("refused");
    }

    @Test
    void anAccreditationThatEndsIsSpokenOfUntilAnotherGoesOn() {
        Accreditation soon = agreement(TODAY.plusDays(20), "https://exemple.fr");
        Accreditation over = agreement(TODAY.minusDays(1), "https://exemple.fr");
        Accreditation next = agreement(TODAY.plusYears(2), "https://exemple.fr");
        assertThat(codes(complete(soon), Verification.State.VERIFIED, REACHED)).containsExactly("ending");
        assertThat(codes(complete(over), Verification.State.VERIFIED, REACHED)).containsExactly("ended");
        assertThat(codes(complete(soon, next), Verification.State.VERIFIED, REACHED))
                .isEmpty();
        assertThat(codes(complete(agreement(TODAY.plusYears(1), null)), Verification.State.VERIFIED, REACHED))
                .containsExactly("proof");
    }
}
