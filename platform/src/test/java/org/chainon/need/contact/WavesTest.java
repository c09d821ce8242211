package org.chainon.need.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.Cast;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact.State;
import org.chainon.need.contact.Plan.Stage;
import org.chainon.need.contact.Scene.Firm;
import org.chainon.need.contact.Scene.Town;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A need goes out in waves until enough are interested. The days are working days of 2098. */
@PlatformTest
class WavesTest {
    private static final Instant TUESDAY = Instant.parse("2098-11-18T09:00:00Z");

    @Autowired
    BeanFactory beans;

    @Autowired
    ContactRows rows;

    @Autowired
    Batches batches;

    @Autowired
    Needs needs;

    @Autowired
    KeepNeeds keep;

    @Autowired
    SupplierDirectory suppliers;

    @Autowired
    People people;

    @Autowired
    ContactLetters letters;

    @Autowired
    Matching matching;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    CurrentActor current;

    @Autowired
    Audit audit;

    @Autowired
    Followers followers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;
    private Organisation city;
    private Person buyer;

    @BeforeEach
    void aBuyer() {
        scene = new Scene(beans);
        city = scene.city();
        buyer = scene.memberOf(city, Level.MANAGER);
    }

    private Waves at(Instant now) {
        return new Waves(
                rows,
                needs,
                batches,
                suppliers,
                people,
                letters,
                matching,
                workingDays,
                current,
                audit,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private int advance(Need need, Instant now) {
        return transactions.execute(status -> at(now).advance(need.id()));
    }

    private AnswerNeed answers(Instant now) {
        return new AnswerNeed(rows, needs, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Open, and nobody told yet, whatever the day on which this test runs. */
    private Need open(Town town, int size, int wanted) {
        Need open = scene.open(scene.draft(city, Scene.sheet(town, Need.Kind.QUOTE, 20_000)));
        assertThat(rows.of(open.id())).isEmpty();
        transactions.executeWithoutResult(status -> {
            Plan plan = rows.plan(open.id()).orElseThrow();
            rows.update(plan.asking(wanted, size, 1, null).held(false, null));
        });
        return open;
    }

    private List<Contact> told(NeedId need) {
        return rows.of(need).stream().filter(contact -> contact.state().told()).toList();
    }

    private void interested(Contact contact, Instant now) {
        Optional<Reason> refused = transactions.execute(status -> answers(now).interested(contact.id(), null));
        assertThat(refused).isEmpty();
    }

    @Test
    void wavesFollowEachOtherOnWorkingDaysUntilEnoughAreInterested() throws Exception {
        List<Firm> firms = scene.firms(Town.CAYENNE, 8);
        Need need = open(Town.CAYENNE, 3, 2);

        assertThat(advance(need, TUESDAY)).isEqualTo(3);
        assertThat(told(need.id()))
                .hasSize(3)
                .allMatch(contact -> Integer.valueOf(1).equals(contact.wave()));
        Plan after = rows.plan(need.id()).orElseThrow();
        assertThat(after.nextAt()).isEqualTo("2098-11-19T08:00:00Z");
        assertThat(mails(firms, "Un acheteur cherche")).isEqualTo(3);

        interested(told(need.id()).getFirst(), TUESDAY);
        assertThat(advance(need, after.nextAt())).isEqualTo(3);
        assertThat(told(need.id())).hasSize(6);
        interested(told(need.id()).getLast(), TUESDAY);

        assertThat(at(TUESDAY).stage(need)).isEqualTo(Stage.ENOUGH);
        assertThat(advance(need, Instant.parse("2098-11-20T09:00:00Z"))).isZero();

        Contact first = told(need.id()).getFirst();
        transactions.executeWithoutResult(
                status -> answers(TUESDAY).decline(first.id(), null, Contact.WhyNot.NO_TIME, ""));
        assertThat(advance(need, Instant.parse("2098-11-21T09:00:00Z"))).isEqualTo(2);
        assertThat(at(TUESDAY).stage(need)).isEqualTo(Stage.EXHAUSTED);
    }

    @Test
    void nobodyIsWrittenToAtNightOrOnASunday() throws Exception {
        scene.firms(Town.BASSE_TERRE, 2);
        Need need = open(Town.BASSE_TERRE, 2, 2);

        assertThat(advance(need, Instant.parse("2098-11-16T09:00:00Z"))).isZero();
        assertThat(rows.plan(need.id()).orElseThrow().nextAt()).isEqualTo("2098-11-17T07:00:00Z");
        assertThat(advance(need, Instant.parse("2098-11-17T22:00:00Z"))).isZero();
        assertThat(rows.plan(need.id()).orElseThrow().nextAt()).isEqualTo("2098-11-18T07:00:00Z");
        assertThat(advance(need, TUESDAY)).isEqualTo(2);
    }

    @Test
    void theTurnOfWhoHasNoAccountPassesAndComesBackOnceItHas() throws Exception {
        Supplier nobody = scene.registered(Town.MAMOUDZOU, "Sans compte");
        List<Firm> firms = scene.firms(Town.MAMOUDZOU, 2);
        scene.found(Town.MAMOUDZOU, List.of(nobody));
        Need need = open(Town.MAMOUDZOU, 10, 9);

        assertThat(advance(need, TUESDAY)).isEqualTo(2);
        assertThat(rows.find(need.id(), nobody.id()).orElseThrow().state()).isEqualTo(State.OFFLINE);

        Person late = new Cast(people, beans.getBean(Organisations.class)).memberOf(nobody);
        assertThat(advance(need, Instant.parse("2098-11-19T09:00:00Z"))).isEqualTo(1);
        assertThat(rows.find(need.id(), nobody.id()).orElseThrow().wave()).isEqualTo(2);
        assertThat(mails(List.of(new Firm(nobody, late)), "Un acheteur cherche"))
                .isEqualTo(1);
        assertThat(mails(firms, "Un acheteur cherche")).isEqualTo(2);
    }

    @Test
    void overSeveralNeedsEveryoneHasItsTurnBeforeAnybodyHasASecond() throws Exception {
        List<Firm> firms = scene.firms(Town.PRIVAS, 9);
        Set<SupplierId> own = firms.stream().map(firm -> firm.supplier().id()).collect(Collectors.toSet());
        List<SupplierId> turns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Need need = open(Town.PRIVAS, 3, 3);
            advance(need, TUESDAY);
            told(need.id()).stream()
                    .map(Contact::supplier)
                    .filter(own::contains)
                    .forEach(turns::add);
        }

        assertThat(turns).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void theOrderCanBeMadeAgainFromWhatIsKept() throws Exception {
        scene.firms(Town.FORT_DE_FRANCE, 4);
        Need need = open(Town.FORT_DE_FRANCE, 2, 5);
        advance(need, TUESDAY);
        List<Contact> kept = rows.of(need.id());
        long seed = rows.plan(need.id()).orElseThrow().seed();

        List<FairOrder.Placed> again = FairOrder.of(
                kept.stream()
                        .map(contact -> new FairOrder.Candidate(
                                contact.supplier(),
                                contact.fit(),
                                contact.turn().owed()))
                        .toList(),
                seed);

        assertThat(again.stream().map(FairOrder.Placed::supplier))
                .containsExactlyElementsOf(kept.stream().map(Contact::supplier).toList());
        assertThat(again.stream().map(FairOrder.Placed::draw))
                .containsExactlyElementsOf(
                        kept.stream().map(contact -> contact.turn().draw()).toList());
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndTheBuyerIsToldWithoutFlood() throws Exception {
        List<Firm> firms = scene.firms(Town.SAINT_DENIS, 4);
        Need need = open(Town.SAINT_DENIS, 3, 9);
        followers.follow(need.id(), buyer.id());
        advance(need, TUESDAY);
        Set<SupplierId> own = firms.stream().map(firm -> firm.supplier().id()).collect(Collectors.toSet());
        List<Contact> told = told(need.id()).stream()
                .filter(contact -> own.contains(contact.supplier()))
                .toList();

        interested(told.getFirst(), TUESDAY);
        news(TUESDAY.plusSeconds(60));
        interested(told.get(1), TUESDAY.plusSeconds(120));
        news(TUESDAY.plusSeconds(180));
        assertThat(mailsTo(buyer, "Des réponses à votre besoin")).isEqualTo(1);
        news(Instant.parse("2098-11-19T09:00:00Z"));
        assertThat(mailsTo(buyer, "Des réponses à votre besoin")).isEqualTo(2);

        remind(Instant.parse("2098-11-19T09:00:00Z"));
        assertThat(mails(firms, "Rappel")).isZero();
        remind(Instant.parse("2098-11-20T09:00:00Z"));
        remind(Instant.parse("2098-11-24T09:00:00Z"));
        assertThat(mails(firms, "Rappel")).isEqualTo(1);
        remind(Instant.parse("2099-01-28T09:00:00Z"));
        assertThat(mails(firms, "Votre devis est attendu")).isEqualTo(2);

        news(Instant.parse("2099-01-30T09:00:00Z"));
        news(Instant.parse("2099-01-31T09:00:00Z"));
        assertThat(mailsTo(buyer, "Les réponses sont closes")).isEqualTo(1);
    }

    private void news(Instant now) {
        new BuyerNews(jdbc, needs, rows, at(now), followers, letters, transactions, Clock.fixed(now, ZoneOffset.UTC))
                .round();
    }

    private void remind(Instant now) {
        new ContactReminders(
                        jdbc, rows, needs, people, letters, workingDays, transactions, Clock.fixed(now, ZoneOffset.UTC))
                .round();
    }

    private long mails(List<Firm> firms, String subject) {
        return firms.stream().mapToLong(firm -> mailsTo(firm.person(), subject)).sum();
    }

    private long mailsTo(Person person, String subject) {
        return jdbc.sql("select count(*) from account.outbox where recipient = ? and subject like ? || '%'")
                .params(person.email(), subject)
                .query(Long.class)
                .single();
    }
}
