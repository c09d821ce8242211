package org.chainon.need.contact;

import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.need.Needs;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Buyers, needs, and suppliers of one trade in a town of their own, for tests: nobody else is there. */
public class Scene {
    private static final String TRADE = "creation-et-entretien-des-espaces-verts";

    private final People people;
    private final Organisations organisations;
    private final RegisterSupplier register;
    private final SupplierDirectory directory;
    private final FindCandidates candidates;
    private final KeepNeeds keep;
    private final Needs needs;
    private final ContactRows rows;
    private final TransactionTemplate transactions;

    public Scene(BeanFactory beans) {
        this.people = beans.getBean(People.class);
        this.organisations = beans.getBean(Organisations.class);
        this.register = beans.getBean(RegisterSupplier.class);
        this.directory = beans.getBean(SupplierDirectory.class);
        this.candidates = beans.getBean(FindCandidates.class);
        this.keep = beans.getBean(KeepNeeds.class);
        this.needs = beans.getBean(Needs.class);
        this.rows = beans.getBean(ContactRows.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
    }

    /** A town far from everybody; each test class has its own. */
    public record Town(String department, String commune, String postalCode, String name, Point point) {
        public static final Town CAYENNE = new Town("973", "97302", "97300", "Cayenne", new Point(4.92, -52.31));
        public static final Town MAMOUDZOU = new Town("976", "97611", "97600", "Mamoudzou", new Point(-12.78, 45.23));
        public static final Town BASSE_TERRE =
                new Town("971", "97105", "97100", "Basse-Terre", new Point(16.0, -61.72));
        public static final Town FORT_DE_FRANCE =
                new Town("972", "97209", "97200", "Fort-de-France", new Point(14.6, -61.07));
        public static final Town SAINT_DENIS =
                new Town("974", "97411", "97400", "Saint-Denis", new Point(-20.88, 55.45));
        public static final Town GUERET = new Town("23", "23096", "23000", "Guéret", new Point(46.17, 1.87));
        public static final Town PRIVAS = new Town("07", "07186", "07000", "Privas", new Point(44.74, 4.6));
        public static final Town BASTIA = new Town("2B", "2B033", "20200", "Bastia", new Point(42.7, 9.45));
    }

    /** @param person its manager */
    public record Firm(Supplier supplier, Person person) {}

    public List<Firm> firms(Town town, int count) throws Exception {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Supplier one = registered(town, "Jardins " + i);
            firms.add(new Firm(one, new Cast(people, organisations).memberOf(one)));
        }
        found(town, firms.stream().map(Firm::supplier).toList());
        return firms;
    }

    public Supplier registered(Town town, String name) throws Exception {
        String siret = siret();
        register.register(supplier("scene-" + siret, name)
                .identifier(siret)
                .kinds(Set.of(EnterpriseKind.ACI))
                .activities(List.of(doing(TRADE, ServiceKind.SERVICE)))
                .site(new Site(
                        null,
                        "1 rue",
                        town.postalCode(),
                        town.name(),
                        AreaId.commune(town.commune()),
                        town.point(),
                        true))
                .serviceArea(in(AreaId.departement(town.department())))
                .build());
        return directory.byIdentifier(siret).orElseThrow();
    }

    /** Waits until the index knows them. */
    public void found(Town town, List<Supplier> suppliers) {
        Need asked = keep.begin(city(), sheet(town, Need.Kind.QUOTE, 20_000));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> candidates.of(asked).stream()
                        .map(FindCandidates.Candidate::supplier)
                        .toList()
                        .containsAll(suppliers.stream().map(Supplier::id).toList()));
    }

    public Organisation city() {
        return organisations.ensure(Organisation.Kind.BUYER, "FR", siret(), "Ville " + UUID.randomUUID(), null);
    }

    public Person memberOf(Organisation organisation, Level level) {
        Person person = new Cast(people, organisations).somebody();
        organisations.grant(person.id(), organisation.id(), level);
        return person;
    }

    public static NeedSheet sheet(Town town, Need.Kind kind, long amount) {
        return new NeedSheet(
                "",
                kind,
                "Tonte des pelouses",
                "Deux hectares.",
                Set.of(),
                List.of(AreaId.commune(town.commune())),
                12,
                false,
                false,
                LocalDate.of(2099, 1, 29),
                List.of(new NeedLot("", List.of(TRADE), List.of(new Cpv("77310000")), List.of(), Money.eur(amount))));
    }

    public Need draft(Organisation buyer, NeedSheet sheet) {
        return keep.begin(buyer, sheet);
    }

    /** Its waves are held, so that nobody is told but who is added, whatever the day on which a test runs. */
    public Need open(Need draft) {
        transactions.executeWithoutResult(status -> {
            Plan plan = rows.lockPlan(Plan.of(draft.id(), draft.sheet().kind(), 42));
            rows.update(plan.held(true, null));
        });
        keep.publish(draft.id(), draft.version());
        return now(draft.id());
    }

    public Need now(NeedId id) {
        return needs.find(id).orElseThrow();
    }
}
