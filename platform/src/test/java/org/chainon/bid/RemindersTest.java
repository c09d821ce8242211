package org.chainon.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.bid.BidFixtures.of;
import static org.chainon.notice.NoticeFixtures.newId;
import static org.chainon.notice.NoticeFixtures.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Mailbox;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.Visitor;
import org.chainon.kernel.Money;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class RemindersTest {
    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    FollowBids follow;

    @Autowired
    Bids bids;

    @Autowired
    BidRows rows;

    @Autowired
    BidPeople members;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Mailbox mailbox;

    @Autowired
    PublicAddress address;

    @Autowired
    ReminderSettings settings;

    @Autowired
    DailyRound daily;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private BidFixtures fixtures;
    private Supplier supplier;
    private Person person;
    private String source;
    private Bid bid;

    @BeforeEach
    void aBidDueAtTheEndOfMay() throws Exception {
        fixtures = BidFixtures.in(platform);
        supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        person = fixtures.memberOf(supplier, Visitor.email());
        source = newId();
        bid = fixtures.begun(supplier, version("1", "2090-05-31T12:00:00+02:00", false), person);
    }

    private Notice version(String version, String deadline, boolean cancelled) throws Exception {
        var draft = notice("Nettoyage")
                .id(source)
                .version(version)
                .deadline(deadline)
                .published("2090-05-0" + version)
                .lot("1", "Vitres");
        return fixtures.stored(cancelled ? draft.cancelled() : draft);
    }

    private void on(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T06:00:00Z"), ZoneOffset.UTC);
        new Reminders(rows, members, people, mailbox, address, settings, jdbc, transactions, clock).send();
    }

    /** Subjects without the title. */
    private List<String> mails() {
        return jdbc
                .sql("select subject from account.outbox where recipient = ? order by id")
                .params(person.email())
                .query(String.class)
                .list()
                .stream()
                .filter(subject -> subject.contains("Nettoyage"))
                .map(subject -> subject.replaceAll("\\s*:?\\s*Nettoyage", ""))
                .toList();
    }

    @Test
    void eachReminderComesOnceHoweverOftenTheRoundIsMade() {
        for (String day : List.of("2090-05-20", "2090-05-24", "2090-05-24", "2090-05-25", "2090-05-28", "2090-05-30")) {
            on(day);
        }

        assertThat(mails()).containsExactly("À rendre bientôt", "À rendre bientôt", "À rendre bientôt");
    }

    @Test
    void afterAPauseOnlyTheNearestReminderIsSent() {
        on("2090-05-29");

        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoSaidNothingIsAskedAfterTheDeadlineAndWhoDecidedAgainstItIsNot() {
        on("2090-06-01");
        assertThat(mails()).as("nobody decided to answer").isEmpty();

        bid = fixtures.at(bid, Stage.GO);
        on("2090-06-02");
        on("2090-06-03");
        assertThat(mails()).containsExactly("Avez-vous déposé ?");

        bid = fixtures.at(bid, Stage.SUBMITTED);
        on("2090-06-05");
        on("2090-07-01");
        on("2090-07-15");
        on("2090-09-01");
        assertThat(mails())
                .containsExactly(
                        "Avez-vous déposé ?", "Connaissez-vous le résultat ?", "Connaissez-vous le résultat ?");

        follow.end(of(bid), Stage.LOST, new BidResult(Money.eur(9), "Autre", "", LocalDate.of(2026, 1, 1)));
        on("2091-01-01");
        assertThat(mails()).hasSize(3);
    }

    @Test
    void aVisitIsRemindedOf() {
        appoint(Appointment.Kind.VISIT, "2090-05-15T10:00:00+02:00");

        on("2090-05-12");
        on("2090-05-13");
        on("2090-05-14");

        assertThat(mails()).containsExactly("Visite à venir");
        assertThat(jdbc.sql("select body_text from account.outbox where recipient = ? order by id desc limit 1")
                        .params(person.email())
                        .query(String.class)
                        .single())
                .contains("15 mai 2090", "12 rue des Lilas");
    }

    @Test
    void eachMeetingIsRemindedOfAlsoAfterTheTenderWasHandedIn() {
        appoint(Appointment.Kind.MEETING, "2090-05-15T10:00:00+02:00");
        appoint(Appointment.Kind.MEETING, "2090-05-15T14:00:00+02:00");
        on("2090-05-14");
        assertThat(mails()).containsExactly("Réunion à venir", "Réunion à venir");

        bid = fixtures.at(bids.find(supplier.id(), bid.id()).orElseThrow(), Stage.GO, Stage.PREPARING, Stage.SUBMITTED);
        appoint(Appointment.Kind.MEETING, "2090-06-01T10:00:00+02:00");
        Bid now = bids.find(supplier.id(), bid.id()).orElseThrow();
        on("2090-05-31");
        assertThat(mails()).hasSize(3);

        follow.disappoint(of(now), now.appointments().getFirst().id());
        assertThat(bids.find(supplier.id(), bid.id()).orElseThrow().appointments())
                .hasSize(2);
    }

    private void appoint(Appointment.Kind kind, String at) {
        Bid now = bids.find(supplier.id(), bid.id()).orElseThrow();
        Appointment appointment =
                new Appointment(UUID.randomUUID(), kind, OffsetDateTime.parse(at), "12 rue des Lilas", "");
        assertThat(follow.appoint(of(now), appointment)).isInstanceOf(FollowBids.Done.class);
    }

    @Test
    void aDeadlineThatMovesIsToldOnceAndItsRemindersFollow() throws Exception {
        on("2090-05-24");
        version("2", "2090-06-30T12:00:00+02:00", false);
        daily.round();
        on("2090-05-30");
        on("2090-06-23");

        assertThat(mails()).containsExactly("À rendre bientôt", "Date limite changée", "À rendre bientôt");
        Bid now = bids.find(supplier.id(), bid.id()).orElseThrow();
        assertThat(now.subject().deadline()).isEqualTo(OffsetDateTime.parse("2090-06-30T12:00:00+02:00"));
        assertThat(bids.steps(bid.id()).getLast().what()).isEqualTo(BidStep.What.DEADLINE_MOVED);
        assertThat(follow.move(of(bid), Stage.GO)).as("who read it before").isInstanceOf(FollowBids.Stale.class);
    }

    @Test
    void aCancelledCallDropsTheBidAndEndsItsReminders() throws Exception {
        version("2", "2090-05-31T12:00:00+02:00", true);
        daily.round();
        on("2090-05-30");

        assertThat(mails()).containsExactly("Avis annulé");
        Bid now = bids.find(supplier.id(), bid.id()).orElseThrow();
        assertThat(now.stage()).isEqualTo(Stage.DROPPED);
        assertThat(now.subject().cancelled()).isTrue();
    }

    @Test
    void whoLeftTheOrganisationIsNotWrittenTo() {
        fixtures.memberOf(supplier, Visitor.email());
        organisations.leave(
                person.id(), organisations.of(supplier.id()).orElseThrow().id());

        on("2090-05-28");

        assertThat(mails()).isEmpty();
    }
}
