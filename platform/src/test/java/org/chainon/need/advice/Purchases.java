package org.chainon.need.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.kernel.Money;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** Purchases in a few words, for tests: {@code buying("77310000").in("DEPARTEMENT:59").euros(40_000).on("2026-11-22")}. */
final class Purchases {
    private List<Cpv> cpv = List.of();
    private List<String> activities = List.of();
    private List<AreaId> places = List.of();
    private @Nullable Money amount;
    private @Nullable Integer months;
    private LocalDate launch = LocalDate.of(2026, 11, 22);
    private Jurisdiction law = Jurisdiction.FR;
    private BuyerKind buyer = BuyerKind.LOCAL;
    private Contract contract = Contract.PUBLIC_CONTRACT;

    static Purchases buying(String... codes) {
        Purchases purchases = new Purchases();
        purchases.cpv = Arrays.stream(codes).map(Cpv::new).toList();
        return purchases;
    }

    Purchases doing(String... ids) {
        activities = List.of(ids);
        return this;
    }

    Purchases in(String... areas) {
        places = Arrays.stream(areas).map(AreaId::parse).toList();
        return this;
    }

    Purchases euros(long euros) {
        amount = Money.eur(euros);
        return this;
    }

    Purchases inQuebec(long dollars) {
        law = Jurisdiction.QC;
        amount = Money.cad(dollars);
        return this;
    }

    Purchases months(int number) {
        months = number;
        return this;
    }

    Purchases on(String day) {
        launch = LocalDate.parse(day);
        return this;
    }

    Purchases on(LocalDate day) {
        launch = day;
        return this;
    }

    Purchases by(BuyerKind kind) {
        buyer = kind;
        return this;
    }

    Purchases concession() {
        contract = Contract.CONCESSION;
        return this;
    }

    PlannedPurchase planned() {
        return new PlannedPurchase(
                new Purchase("Achat", "", cpv, new ArrayList<>(activities), places, amount, months, launch),
                law,
                buyer,
                contract);
    }
}
