package org.chainon.benchmarks.agendas;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.convention.Coming;
import org.chainon.convention.Convention;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Entrance;
import org.chainon.convention.Outcome;
import org.chainon.convention.Party;
import org.chainon.convention.Plan;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.Read;
import org.chainon.convention.RegisterAttendee;
import org.chainon.convention.Registration;
import org.chainon.convention.Slot;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.AttendeeId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A convention of today whose programme is told, and the phones of those who came, signed in. */
final class Hall {
    private static final int BUYERS_IN = 5;

    private final ConfigurableApplicationContext platform;
    private final JdbcClient jdbc;

    Hall(ConfigurableApplicationContext platform) {
        this.platform = platform;
        this.jdbc = platform.getBean(JdbcClient.class);
    }

    /**
     * @param path of its fragment
     * @param cookie with its session
     */
    record Phone(String path, String cookie) {}

    private record Guest(AttendeeId attendee, Phone phone) {}

    /** One buyer for four suppliers, everybody with about as many meetings as a day has for the buyer. */
    List<Phone> phones(int count) {
        int buyers = Math.max(1, count / BUYERS_IN);
        List<Supplier> suppliers = suppliers(count - buyers);
        Convention convention = opened(buyers, suppliers.size());
        Organisations organisations = platform.getBean(Organisations.class);
        List<Guest> sellers = suppliers.stream()
                .map(supplier -> come(
                        convention,
                        new Party.Enterprise(supplier.id()),
                        organisations.ensure(
                                Organisation.Kind.SUPPLIER,
                                supplier.jurisdiction().name(),
                                supplier.identifier(),
                                supplier.displayName(),
                                supplier.id()),
                        "/fournisseurs/" + supplier.id()))
                .toList();
        List<Guest> purchasers = IntStream.range(0, buyers)
                .mapToObj(n -> organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville " + n, null))
                .map(body -> come(convention, new Party.Buyer(body.id()), body, "/acheteurs/" + body.id()))
                .toList();
        meet(convention, purchasers, sellers);
        jdbc.sql("update convention.convention set state = 'PUBLISHED' where id = ?")
                .params(convention.id().value())
                .update();
        jdbc.sql("analyze").update();
        List<Phone> phones = new ArrayList<>();
        sellers.forEach(guest -> phones.add(guest.phone()));
        purchasers.forEach(guest -> phones.add(guest.phone()));
        return phones;
    }

    /** Everybody's meetings are changed, as if all had another table. */
    void change() {
        jdbc.sql("update convention.meeting set sequence = sequence + 1, changed_at = now()")
                .update();
    }

    private List<Supplier> suppliers(int count) {
        List<Supplier> suppliers = new ArrayList<>();
        platform.getBean(SupplierDirectory.class)
                .changedSince(
                        0,
                        supplier -> {
                            if (suppliers.size() < count && supplier.identifier() != null) {
                                suppliers.add(supplier);
                            }
                        },
                        gone -> {});
        return suppliers;
    }

    private Convention opened(int buyers, int suppliers) {
        LocalDate today = LocalDate.ofInstant(platform.getBean(Clock.class).instant(), Jurisdiction.FR.zone());
        Organisation body = platform.getBean(Organisations.class)
                .ensure(Organisation.Kind.FACILITATOR, "FR", null, "Banc d'essai", null);
        PrepareConvention prepare = platform.getBean(PrepareConvention.class);
        Plan plan = new Plan(
                "Banc d'essai",
                "",
                "",
                null,
                true,
                "https://visio.example/",
                List.of(new DayPlan(today, LocalTime.of(8, 0), LocalTime.of(20, 0), 20, 5, null, null)),
                IntStream.range(0, buyers).mapToObj(n -> "Table " + n).toList(),
                new Entrance(Entrance.Way.OPEN, buyers),
                new Entrance(Entrance.Way.OPEN, suppliers),
                false,
                today,
                today,
                1,
                20);
        Convention draft = done(prepare.begin(body, plan));
        return done(prepare.open(new Read(draft.id(), draft.version())));
    }

    private static Convention done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.convention();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private Guest come(Convention convention, Party party, Organisation body, String base) {
        Person person =
                platform.getBean(People.class).ensure(UUID.randomUUID() + "@example.org", "Camille Essai", "fr");
        platform.getBean(Organisations.class).grant(person.id(), body.id(), Membership.Level.MANAGER);
        Registration registration = platform.getBean(RegisterAttendee.class)
                .come(
                        convention.id(),
                        party,
                        person.id(),
                        0,
                        new Coming("Camille Essai", true, Set.of(), "Parlons ensemble.", List.of(), List.of()));
        if (!(registration instanceof Registration.Done done)) {
            throw new IllegalStateException(registration.toString());
        }
        return new Guest(
                done.attendee().id(),
                new Phone(base + "/conventions/" + convention.id() + "/agenda/suite", session(person)));
    }

    /** As {@code account.signin} writes one. */
    @SuppressWarnings("unchecked")
    private String session(Person person) {
        SessionRepository<Session> sessions = platform.getBean(SessionRepository.class);
        Session session = sessions.createSession();
        session.setAttribute("person", person.id().toString());
        session.setAttribute("since", System.currentTimeMillis());
        sessions.save(session);
        return "session=" + Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** In each slot each buyer meets another supplier. */
    private void meet(Convention convention, List<Guest> buyers, List<Guest> sellers) {
        List<Slot> slots = convention.plan().slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int buyer = 0; buyer < buyers.size(); buyer++) {
                jdbc.sql("""
                                insert into convention.meeting (id, convention, buyer, supplier, slot, place, state, origin, sequence, changed_at)
                                values (?, ?, ?, ?, ?, ?, 'PLANNED', 'CHOSEN', 0, ?) on conflict do nothing""")
                        .params(
                                UUID.randomUUID(),
                                convention.id().value(),
                                buyers.get(buyer).attendee().value(),
                                sellers.get((buyer + slot * buyers.size()) % sellers.size())
                                        .attendee()
                                        .value(),
                                slots.get(slot).id(),
                                "Table " + buyer,
                                Timestamp.from(Instant.now()))
                        .update();
            }
        }
    }
}
