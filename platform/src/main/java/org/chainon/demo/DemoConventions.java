package org.chainon.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.convention.Attendee;
import org.chainon.convention.Coming;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Entrance;
import org.chainon.convention.Level;
import org.chainon.convention.Outcome;
import org.chainon.convention.Party;
import org.chainon.convention.Plan;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.Read;
import org.chainon.convention.RegisterAttendee;
import org.chainon.convention.SayWishes;
import org.chainon.convention.programme.MakeProgramme;
import org.chainon.convention.programme.PublishProgramme;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days of business meetings of the demonstration's facilitator: one is open, with buyers and suppliers who said whom they want to meet; one takes
 * place tomorrow, everybody has its programme.
 */
@Component
class DemoConventions {
    private static final int SUPPLIERS = 15;
    private static final int DAYS = 30;
    private static final int PLACES = 40;
    private static final String OPEN = "Rencontres de l’achat responsable";
    private static final String TOLD = "Rencontres d’hiver des achats engagés";

    /** Invented buyers with what they look for: words, and an activity of the nomenclature. */
    private static final List<List<String>> BUYERS = List.of(
            List.of(
                    "Agglomération de démonstration",
                    "Tonte et désherbage de nos parcs",
                    "creation-et-entretien-des-espaces-verts"),
            List.of("Habitat Rive-Douce", "Nettoyage des parties communes de 40 immeubles", "nettoyage-de-locaux"),
            List.of("Hôpital des Tilleuls", "Linge plat et tenues, 300 kg par jour", "blanchisserie"),
            List.of(
                    "Syndicat des Trois-Vallées",
                    "Entretien des berges et des sentiers",
                    "entretien-restauration-amenagement-des-espaces-naturels"),
            List.of("Ateliers Marchand", "Conditionnement et mise en colis", "logistique-conditionnement"),
            List.of("Lycée des Hauts-Prés", "Mobilier en bois pour le foyer", "travail-du-bois"));

    private final People people;
    private final Organisations organisations;
    private final SupplierDirectory directory;
    private final Conventions conventions;
    private final PrepareConvention prepare;
    private final RegisterAttendee register;
    private final SayWishes wishes;
    private final MakeProgramme make;
    private final PublishProgramme publish;
    private final Clock clock;

    DemoConventions(
            People people,
            Organisations organisations,
            SupplierDirectory directory,
            Conventions conventions,
            PrepareConvention prepare,
            RegisterAttendee register,
            SayWishes wishes,
            MakeProgramme make,
            PublishProgramme publish,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.directory = directory;
        this.conventions = conventions;
        this.prepare = prepare;
        this.register = register;
        this.wishes = wishes;
        this.make = make;
        this.publish = publish;
        this.clock = clock;
    }

    /** Nothing happens where it is there already. */
    @Transactional
    void settle(List<SupplierDraft> drafts) {
        Optional<Organisation> facilitator =
                body("animation").filter(body -> conventions.of(body.id()).isEmpty());
        Optional<Supplier> own = membership("fournisseur")
                .flatMap(membership -> Optional.ofNullable(membership.supplier()))
                .flatMap(directory::find);
        Optional<AreaId> commune = own.flatMap(DemoConventions::commune);
        if (facilitator.isEmpty() || commune.isEmpty()) {
            return;
        }
        Set<SupplierId> suppliers = new LinkedHashSet<>();
        suppliers.add(own.orElseThrow().id());
        drafts.stream()
                .flatMap(each -> Stream.ofNullable(each.identifier()))
                .flatMap(number -> directory.byIdentifier(number).stream())
                .filter(supplier -> supplier.jurisdiction().name().equals("FR"))
                .limit(SUPPLIERS)
                .forEach(supplier -> suppliers.add(supplier.id()));
        LocalDate today = LocalDate.now(clock.withZone(Jurisdiction.FR.zone()));
        open(
                facilitator.get(),
                plan(commune.get(), OPEN, today.plusDays(DAYS), today.plusDays(DAYS / 2), today.plusDays(DAYS - 10)),
                suppliers);
        Convention tomorrow =
                open(facilitator.get(), plan(commune.get(), TOLD, today.plusDays(1), today, today), suppliers);
        Convention closed = done(prepare.closeWishes(new Read(tomorrow.id(), tomorrow.version())));
        make.now(closed.id());
        done(publish.publish(new Read(closed.id(), closed.version())));
    }

    private Convention open(Organisation facilitator, Plan plan, Set<SupplierId> suppliers) {
        Convention draft = done(prepare.begin(facilitator, plan));
        Convention open = done(prepare.open(new Read(draft.id(), draft.version())));
        suppliers.forEach(supplier -> come(open, new Party.Enterprise(supplier), Coming.NOTHING));
        BUYERS.forEach(buyer -> come(
                open,
                buyer(buyer.getFirst()),
                new Coming(
                        "",
                        false,
                        Set.of(),
                        buyer.get(1),
                        List.of(buyer.get(2)),
                        List.of(Objects.requireNonNull(plan.commune())))));
        wish(open);
        return open;
    }

    private Optional<Membership> membership(String mailbox) {
        return people.byEmail(mailbox + DemoPeople.DOMAIN)
                .flatMap(person -> people.actor(person.id()))
                .map(Actor::memberships)
                .flatMap(all -> all.stream().findFirst());
    }

    private Optional<Organisation> body(String mailbox) {
        return membership(mailbox).flatMap(membership -> organisations.find(membership.organisation()));
    }

    private static Optional<AreaId> commune(Supplier supplier) {
        return supplier.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.commune()))
                .findFirst();
    }

    private static Plan plan(AreaId commune, String title, LocalDate day, LocalDate registerBy, LocalDate wishBy) {
        LocalTime noon = LocalTime.of(12, 0);
        return new Plan(
                title,
                "Une journée de rendez-vous courts entre acheteurs du territoire et entreprises engagées.\n\nCafé d’accueil dès 8 h 30.",
                "Salle des fêtes, place du Marché",
                commune,
                true,
                "https://visio.example/rencontres",
                List.of(new DayPlan(day, LocalTime.of(9, 0), LocalTime.of(17, 30), 20, 5, noon, noon.plusMinutes(90))),
                IntStream.rangeClosed(1, BUYERS.size())
                        .mapToObj(n -> "Table " + n)
                        .toList(),
                new Entrance(Entrance.Way.OPEN, BUYERS.size() + 2),
                new Entrance(Entrance.Way.OPEN, PLACES),
                true,
                registerBy,
                wishBy,
                2,
                12);
    }

    private Party buyer(String name) {
        return membership("acheteur")
                .filter(membership -> membership.name().equals(name))
                .<Party>map(membership -> new Party.Buyer(membership.organisation()))
                .orElseGet(() -> new Party.Buyer(organisations
                        .ensure(Organisation.Kind.BUYER, "FR", null, name, null)
                        .id()));
    }

    private void come(Convention convention, Party party, Coming coming) {
        register.come(
                convention.id(),
                party,
                null,
                0,
                new Coming(
                        "Personne de démonstration",
                        false,
                        Set.of(),
                        coming.words(),
                        coming.activities(),
                        coming.places()));
    }

    /** Each of some others, in a pattern that leaves room; the last of each side has said nothing yet. */
    private void wish(Convention convention) {
        List<Attendee> all = conventions.attendees(convention.id());
        List<Level> levels = new ArrayList<>(List.of(Level.MUST, Level.WANT, Level.CAN, Level.WANT, Level.NO));
        for (int i = 0; i < all.size() - 1; i++) {
            Map<AttendeeId, Level> said = new HashMap<>();
            List<Attendee> others = wishes.others(all.get(i));
            for (int j = 0; j < others.size(); j++) {
                if ((i + j) % 3 != 0) {
                    said.put(others.get(j).id(), levels.get((2 * i + j) % levels.size()));
                }
            }
            wishes.say(convention.id(), all.get(i).party(), said);
        }
    }

    private static Convention done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.convention();
        }
        throw new IllegalStateException("demonstration convention: " + outcome);
    }
}
