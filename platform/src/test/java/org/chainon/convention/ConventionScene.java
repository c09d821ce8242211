package org.chainon.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainon.account.Actor;
import org.chainon.account.Cast;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.bid.BidFixtures;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A facilitating body, its conventions, and those who come, for tests in a few words. */
public final class ConventionScene {
    public final Organisation body;
    public final Person facilitator;
    private final BidFixtures fixtures;
    private final Cast cast;
    private final People people;
    private final PrepareConvention prepare;
    private final RegisterAttendee register;
    private final Conventions conventions;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ConventionScene(BeanFactory beans) {
        Organisations organisations = beans.getBean(Organisations.class);
        this.fixtures = BidFixtures.in((AutowireCapableBeanFactory) beans);
        this.people = beans.getBean(People.class);
        this.cast = new Cast(people, organisations);
        this.prepare = beans.getBean(PrepareConvention.class);
        this.register = beans.getBean(RegisterAttendee.class);
        this.conventions = beans.getBean(Conventions.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.clock = beans.getBean(Clock.class);
        this.body = organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of("DEPARTEMENT:59"));
        this.facilitator = cast.somebody();
        organisations.grant(facilitator.id(), body.id(), Membership.Level.MANAGER);
    }

    /** Somebody who comes, and the person who signs in for it. */
    public record Guest(Party party, Person person, String name) {}

    public Guest enterprise() throws Exception {
        return enterprise(fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31)));
    }

    public Guest enterprise(Supplier supplier) {
        return new Guest(new Party.Enterprise(supplier.id()), cast.memberOf(supplier), supplier.displayName());
    }

    public Guest buyer() {
        Person person = cast.buyer();
        Membership membership =
                people.actor(person.id()).map(Actor::memberships).orElseThrow().getFirst();
        OrganisationId organisation = membership.organisation();
        return new Guest(new Party.Buyer(organisation), person, membership.name());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(java.time.ZoneId.of("Europe/Paris")));
    }

    /** In thirty days in Lille: registration for ten days, wishes for twenty. */
    public Plan plan(int buyers, int suppliers) {
        return plan(new Entrance(Entrance.Way.OPEN, buyers), new Entrance(Entrance.Way.OPEN, suppliers), true);
    }

    public Plan plan(Entrance buyers, Entrance suppliers, boolean waiting) {
        return new Plan(
                "Rencontres " + UUID.randomUUID(),
                "Une journée.",
                "12 rue des Lices",
                AreaId.commune("59350"),
                true,
                "https://visio.example/salle",
                List.of(new DayPlan(today().plusDays(30), LocalTime.of(9, 0), LocalTime.of(12, 0), 20, 5, null, null)),
                List.of("Table 1", "Table 2"),
                buyers,
                suppliers,
                waiting,
                today().plusDays(10),
                today().plusDays(20),
                2,
                6);
    }

    public Convention opened(Plan plan) {
        Convention draft = done(prepare.begin(body, plan));
        return done(prepare.open(read(draft)));
    }

    public Convention now(ConventionId id) {
        return conventions.find(id).orElseThrow();
    }

    public static Read read(Convention convention) {
        return new Read(convention.id(), convention.version());
    }

    public Registration come(Convention convention, Guest guest) {
        return come(convention, guest, "");
    }

    public Registration come(Convention convention, Guest guest, String words) {
        long version = conventions
                .attendee(convention.id(), guest.party())
                .map(Attendee::version)
                .orElse(0L);
        return register.come(
                convention.id(),
                guest.party(),
                guest.person().id(),
                version,
                new Coming("Camille Essai", false, Set.of(), words, List.of(), List.of()));
    }

    public Attendee attendee(Convention convention, Guest guest) {
        return conventions.attendee(convention.id(), guest.party()).orElseThrow();
    }

    /** Subjects of the mails that it got, the oldest first. */
    public List<String> mails(Guest guest) {
        return jdbc.sql("select subject from account.outbox where recipient = ? order by id")
                .params(guest.person().email())
                .query(String.class)
                .list();
    }

    public static Convention done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).convention();
    }

    public static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }

    public static Attendee done(Registration registration) {
        assertThat(registration).isInstanceOf(Registration.Done.class);
        return ((Registration.Done) registration).attendee();
    }

    public static String refused(Registration registration) {
        assertThat(registration).isInstanceOf(Registration.Refused.class);
        return ((Registration.Refused) registration).reason().code();
    }
}
