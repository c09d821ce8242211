package org.chainon.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.spend.BuyerSaid;
import org.chainon.spend.ReadSpendFile;
import org.chainon.spend.SpendImport;
import org.chainon.spend.SpendImports;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** What the demonstration's buyer paid last year and this year: to invented enterprises of the directory, and to others that are nowhere. */
@Component
class DemoSpend {
    private static final AreaId HOME = new AreaId(AreaKind.EPCI, "200093201");
    private static final AreaId REGION = new AreaId(AreaKind.REGION, "32");
    private static final int PAYMENTS = 420;
    private static final int NEAR = 14;
    private static final int FAR = 12;
    /** Invented numbers from here on are nobody's. */
    private static final int STRANGERS = 9_000;

    private static final List<String> TRADES = List.of(
            "Papeterie",
            "Voirie",
            "Énergie",
            "Informatique",
            "Assurances",
            "Mobilier",
            "Carburants",
            "Télécoms",
            "Études");

    private final People people;
    private final Organisations organisations;
    private final SpendImports imports;
    private final ReadSpendFile reading;
    private final BuyerSaid said;
    private final Territory territory;
    private final Clock clock;

    DemoSpend(
            People people,
            Organisations organisations,
            SpendImports imports,
            ReadSpendFile reading,
            BuyerSaid said,
            Territory territory,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.imports = imports;
        this.reading = reading;
        this.said = said;
        this.territory = territory;
        this.clock = clock;
    }

    /** Nothing happens where there is some, or nobody who could have spent it. */
    void settle(List<SupplierDraft> suppliers) {
        Organisation buyer = people.byEmail("acheteur" + DemoPeople.DOMAIN)
                .flatMap(person -> people.actor(person.id()))
                .flatMap(actor -> actor.memberships().stream()
                        .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                        .map(Membership::organisation)
                        .findFirst())
                .flatMap(organisations::find)
                .orElse(null);
        if (buyer == null || !imports.of(buyer.id()).isEmpty()) {
            return;
        }
        said.place(buyer.id(), HOME);
        List<SupplierDraft> paid = paid(suppliers);
        int year = LocalDate.now(clock).getYear();
        read(buyer, "mandats-" + (year - 1) + ".csv", file(paid, year - 1, 12, 22));
        read(
                buyer,
                "mandats-" + year + ".csv",
                file(paid, year, LocalDate.now(clock).getMonthValue(), 30)
                        + "à dater;999;;Ligne à compléter;120,00;Exemple de ligne refusée\n");
    }

    /** Some of the region, some from elsewhere. */
    private List<SupplierDraft> paid(List<SupplierDraft> suppliers) {
        List<SupplierDraft> french = suppliers.stream()
                .filter(one -> one.jurisdiction() == Jurisdiction.FR && one.identifier() != null)
                .toList();
        List<SupplierDraft> paid =
                new ArrayList<>(french.stream().filter(this::near).limit(NEAR).toList());
        paid.addAll(new Dice("spend suppliers")
                .shuffled(french.stream().filter(one -> !near(one)).toList())
                .subList(0, Math.min(FAR, french.size() - paid.size())));
        return paid;
    }

    private boolean near(SupplierDraft supplier) {
        return supplier.sites().stream()
                .anyMatch(site -> site.commune() != null && territory.inside(site.commune(), REGION));
    }

    /** @param chance in a hundred payments, to an enterprise of the directory */
    private static String file(List<SupplierDraft> paid, int year, int months, int chance) {
        Dice dice = new Dice("spend " + year % 2);
        StringBuilder csv = new StringBuilder("Date de mandat;N° mandat;SIRET;Tiers;Montant HT;Objet\n");
        for (int number = 1; number <= PAYMENTS * months / 12; number++) {
            LocalDate day = LocalDate.of(year, dice.between(1, months), dice.between(1, 28));
            boolean engaged = dice.chance(chance);
            SupplierDraft supplier = paid.get(dice.between(0, paid.size() - 1));
            int stranger = dice.between(1, 90);
            csv.append(day).append(';').append(number).append(';');
            csv.append(engaged ? supplier.identifier() : InventedNumbers.siret(STRANGERS + stranger, 1))
                    .append(';');
            csv.append(engaged ? supplier.name() : TRADES.get(stranger % TRADES.size()) + " d'exemple " + stranger);
            csv.append(';')
                    .append(engaged ? dice.between(400, 9_000) : dice.between(200, 16_000))
                    .append(",50;");
            csv.append("Facture ").append(number).append('\n');
        }
        return csv.toString();
    }

    private void read(Organisation buyer, String name, String csv) {
        try {
            if (imports.handIn(buyer, name, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                    instanceof SpendImports.Kept kept) {
                SpendImport made = kept.made();
                imports.confirm(made, made.mapping());
                reading.read(made.id(), far -> {});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
