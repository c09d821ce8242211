package org.chainon.demo;

import static org.chainon.jurisdiction.EnterpriseKind.ACI;
import static org.chainon.jurisdiction.EnterpriseKind.AI;
import static org.chainon.jurisdiction.EnterpriseKind.EI;
import static org.chainon.jurisdiction.EnterpriseKind.ETTI;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.demo.Buyers.Buyer;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;

/**
 * A reserved call over the towns of two insertion enterprises of one trade that each come to their own town only: one that takes both.
 * It lies in the territory of the demonstration's facilitator.
 */
final class DemoSharedCall {
    private static final String ID = "demo-fr-ensemble-0001";
    private static final String TITLE = "Courses et livraisons de plis entre deux sites";
    private static final String TEXT =
            "Tournées du matin et de l’après-midi, cinq jours sur sept, à vélo ou en véhicule peu polluant, autour de chacun des deux"
                    + " sites. Une seule réponse pour les deux : les groupements sont bienvenus.";
    private static final String TRADE = "coursiers-livraison-de-plis-et-colis";
    private static final Cpv COURIERS = new Cpv("64120000");
    private static final Set<EnterpriseKind> INSERTION = Set.of(EI, AI, ACI, ETTI);
    private static final int DAYS = 40;
    private static final int MONTHS = 24;
    private static final long EUROS = 96_000;

    private final Territory territory;
    private final Buyers buyers;

    DemoSharedCall(Territory territory, Buyers buyers) {
        this.territory = territory;
        this.buyers = buyers;
    }

    /** Where the two sit. */
    private record Pair(Area one, Area other) {}

    /** None where no two are so. */
    Optional<NoticeDraft> draft(List<SupplierDraft> suppliers, Instant now) {
        Optional<AreaId> region = suppliers.stream()
                .filter(supplier -> supplier.jurisdiction() == Jurisdiction.FR)
                .findFirst()
                .flatMap(this::region);
        return region.flatMap(where -> pair(suppliers, where)).map(pair -> draft(pair, now));
    }

    private Optional<AreaId> region(SupplierDraft supplier) {
        return town(supplier).stream()
                .flatMap(town -> territory.ancestors(town.id()).stream())
                .map(Area::id)
                .filter(area -> area.kind() == AreaKind.REGION)
                .findFirst();
    }

    private Optional<Area> town(SupplierDraft supplier) {
        return supplier.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.commune()))
                .findFirst()
                .flatMap(territory::find);
    }

    private Optional<Pair> pair(List<SupplierDraft> suppliers, AreaId region) {
        List<SupplierDraft> near = suppliers.stream()
                .filter(supplier -> !Collections.disjoint(supplier.kinds(), INSERTION))
                .filter(supplier -> supplier.activities().stream().anyMatch(each -> TRADE.equals(each.activity())))
                .filter(supplier -> region(supplier).filter(region::equals).isPresent())
                .toList();
        return near.stream()
                .flatMap(one -> near.stream().flatMap(other -> pair(one, other).stream()))
                .findFirst();
    }

    private Optional<Pair> pair(SupplierDraft one, SupplierDraft other) {
        Area here = town(one).orElseThrow();
        Area there = town(other).orElseThrow();
        if (one.equals(other) || comes(one, there) || comes(other, here)) {
            return Optional.empty();
        }
        return Optional.of(new Pair(here, there));
    }

    private boolean comes(SupplierDraft supplier, Area town) {
        return supplier.serviceAreas().stream().anyMatch(area -> territory.reaches(area, town.id()));
    }

    private NoticeDraft draft(Pair pair, Instant now) {
        Buyer host = buyers.of(Jurisdiction.FR).getFirst();
        Edition edition = Edition.of(now).open(DAYS, LocalTime.NOON, Jurisdiction.FR, now);
        OffsetDateTime deadline = edition.deadline(DAYS, LocalTime.NOON, Jurisdiction.FR);
        LotDraft lot = new LotDraft(
                "1",
                TITLE,
                TEXT,
                List.of(COURIERS),
                List.of(),
                List.of(place(pair.one()), place(pair.other())),
                Money.eur(EUROS),
                MONTHS,
                new Reservation(ReservationKind.INSERTION, "text: L2113-13"),
                false,
                deadline);
        return new NoticeDraft(
                DemoSuppliers.SOURCE,
                ID,
                edition.version(),
                null,
                null,
                Notice.Form.COMPETITION,
                null,
                Notice.Nature.SERVICES,
                null,
                TITLE,
                TEXT,
                host.asNamed(),
                Jurisdiction.FR,
                "FR",
                edition.published(2),
                deadline,
                Notice.Status.PUBLISHED,
                "fr",
                List.of(lot),
                List.of(),
                List.of(),
                ("Avis de démonstration, inventé : " + TITLE).getBytes(StandardCharsets.UTF_8));
    }

    private Place place(Area town) {
        return Buyers.placeOf(
                town,
                town.point(),
                territory.ancestors(town.id()).stream()
                        .filter(area -> area.id().kind() == AreaKind.DEPARTEMENT)
                        .findFirst()
                        .orElse(town));
    }
}
