package org.chainon.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.convention.ConventionScene.done;
import static org.chainon.convention.ConventionScene.read;
import static org.chainon.convention.ConventionScene.refused;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.PersonErased;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.kernel.AttendeeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A convention from its preparation to the end of wishes. */
@PlatformTest
class ConventionTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    PrepareConvention prepare;

    @Autowired
    RegisterAttendee register;

    @Autowired
    SayWishes wishes;

    @Autowired
    MoveConventions move;

    @Autowired
    ConventionPeople personal;

    @Autowired
    Conventions conventions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ConventionScene scene;

    @BeforeEach
    void aFacilitator() {
        scene = new ConventionScene(beans);
    }

    private static Plan ending(Plan plan, LocalDate registerBy, LocalDate wishBy) {
        return new Plan(
                plan.title(),
                plan.words(),
                plan.address(),
                plan.commune(),
                plan.video(),
                plan.videoLink(),
                plan.days(),
                plan.tables(),
                plan.buyers(),
                plan.suppliers(),
                plan.waiting(),
                registerBy,
                wishBy,
                plan.least(),
                plan.most());
    }

    private static Plan without(Plan plan) {
        return new Plan(
                plan.title(),
                "",
                "",
                null,
                false,
                "",
                List.of(),
                List.of(),
                plan.buyers(),
                plan.suppliers(),
                true,
                null,
                null,
                0,
                1);
    }

    @Test
    void whatIsPreparedComesBackAsItWas() {
        Plan plan = scene.plan(5, 10);

        Convention begun = done(prepare.begin(scene.body, plan));

        assertThat(scene.now(begun.id()).plan()).isEqualTo(plan);
        assertThat(begun.state()).isEqualTo(Convention.State.DRAFT);
    }

    @Test
    void nothingOpensBeforeAllIsSaid() {
        Convention draft = done(prepare.begin(scene.body, without(scene.plan(5, 10))));

        assertThat(prepare.lacks(draft))
                .extracting("code")
                .containsExactly(
                        "convention.no-day", "convention.no-place", "convention.no-table", "convention.no-deadline");
        assertThat(refused(prepare.open(read(draft)))).isEqualTo("convention.no-day");
        assertThat(scene.now(draft.id()).state()).isEqualTo(Convention.State.DRAFT);
    }

    @Test
    void deadlinesStandInTheirOrder() {
        Plan plan = scene.plan(5, 10);
        LocalDate today = scene.today();

        assertThat(ending(plan, today.plusDays(10), today.plusDays(9)).lacks(today))
                .extracting("code")
                .containsExactly("convention.deadline-order");
        assertThat(ending(plan, today.plusDays(10), today.plusDays(31)).lacks(today))
                .extracting("code")
                .containsExactly("convention.deadline-after");
    }

    @Test
    void whoReadAnOlderVersionChangesNothing() {
        Convention draft = done(prepare.begin(scene.body, scene.plan(5, 10)));
        done(prepare.save(read(draft), scene.plan(6, 10)));

        assertThat(prepare.save(read(draft), scene.plan(7, 10))).isInstanceOf(Outcome.Stale.class);
        assertThat(scene.now(draft.id()).plan().buyers().places()).isEqualTo(6);
    }

    @Test
    void aCopyHasTheSameDaysLaterAndNobodyInIt() throws Exception {
        Convention past = scene.opened(scene.plan(5, 10));
        done(scene.come(past, scene.enterprise()));
        LocalDate first = scene.today().plusDays(395);

        Convention copy = done(prepare.copy(past.id(), first));

        assertThat(copy.state()).isEqualTo(Convention.State.DRAFT);
        assertThat(copy.plan().firstDay()).contains(first);
        assertThat(copy.plan().registerBy()).isEqualTo(scene.today().plusDays(375));
        assertThat(copy.plan().tables()).isEqualTo(past.plan().tables());
        assertThat(conventions.attendees(copy.id())).isEmpty();
    }

    @Test
    void whoLeavesAFullConventionLetsTheFirstOfTheListInAndItIsTold() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 1));
        Guest first = scene.enterprise();
        Guest second = scene.enterprise();
        Guest third = scene.enterprise();

        assertThat(done(scene.come(convention, first)).state()).isEqualTo(Attendee.State.REGISTERED);
        assertThat(done(scene.come(convention, second)).state()).isEqualTo(Attendee.State.WAITING);
        assertThat(done(scene.come(convention, third)).state()).isEqualTo(Attendee.State.WAITING);
        done(register.withdraw(convention.id(), first.party()));

        assertThat(scene.attendee(convention, second).state()).isEqualTo(Attendee.State.REGISTERED);
        assertThat(scene.attendee(convention, third).state()).isEqualTo(Attendee.State.WAITING);
        assertThat(scene.mails(second)).hasSize(2);
        assertThat(scene.mails(second).getLast()).startsWith("Une place s’est libérée");
        assertThat(scene.mails(third)).hasSize(1);
    }

    @Test
    void morePlacesLetAsManyIn() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 1));
        Guest second = scene.enterprise();
        done(scene.come(convention, scene.enterprise()));
        done(scene.come(convention, second));

        done(prepare.save(read(convention), scene.plan(5, 2)));

        assertThat(scene.attendee(convention, second).state()).isEqualTo(Attendee.State.REGISTERED);
    }

    @Test
    void withoutWaitingListAFullConventionSaysSo() throws Exception {
        Entrance one = new Entrance(Entrance.Way.OPEN, 1);
        Convention convention = scene.opened(scene.plan(one, one, false));
        done(scene.come(convention, scene.enterprise()));

        assertThat(refused(scene.come(convention, scene.enterprise()))).isEqualTo("convention.full");
    }

    @Test
    void byInvitationOnlyWhoWasInvitedRegisters() throws Exception {
        Convention convention = scene.opened(
                scene.plan(new Entrance(Entrance.Way.CLOSED, 5), new Entrance(Entrance.Way.INVITED, 5), true));
        Guest invited = scene.enterprise();

        assertThat(refused(scene.come(convention, invited))).isEqualTo("convention.only-invited");
        assertThat(register.invite(convention.id(), List.of(invited.party())).told())
                .isEqualTo(1);
        assertThat(register.invite(convention.id(), List.of(invited.party())).told())
                .isZero();

        assertThat(done(scene.come(convention, invited)).registered()).isTrue();
        assertThat(scene.mails(invited)).hasSize(2);
        assertThat(refused(scene.come(convention, scene.buyer()))).isEqualTo("convention.side-closed");
    }

    @Test
    void whoSaysThatItCanAtNoHourIsAskedAgain() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest guest = scene.enterprise();
        Set<String> all = convention.plan().slots().stream().map(Slot::id).collect(java.util.stream.Collectors.toSet());

        Registration never = register.come(
                convention.id(),
                guest.party(),
                guest.person().id(),
                0,
                new Coming("Camille", false, all, "", List.of(), List.of()));

        assertThat(refused(never)).isEqualTo("convention.never-there");
    }

    @Test
    void aColleagueWhoReadBeforeChangesNothing() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest guest = scene.enterprise();
        done(scene.come(convention, guest, "premier"));

        Registration late = register.come(
                convention.id(),
                guest.party(),
                guest.person().id(),
                0,
                new Coming("Autre", false, Set.of(), "second", List.of(), List.of()));

        assertThat(late).isInstanceOf(Registration.Stale.class);
        assertThat(scene.attendee(convention, guest).coming().words()).isEqualTo("premier");
    }

    @Test
    void whenItMovesOrIsCancelledThoseWhoAreRegisteredAreTold() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest guest = scene.enterprise();
        done(scene.come(convention, guest));
        Plan plan = convention.plan();

        Convention moved = done(prepare.save(
                read(convention),
                new Plan(
                        plan.title(),
                        plan.words(),
                        "1 place du Marché",
                        plan.commune(),
                        plan.video(),
                        plan.videoLink(),
                        plan.days(),
                        plan.tables(),
                        plan.buyers(),
                        plan.suppliers(),
                        plan.waiting(),
                        plan.registerBy(),
                        plan.wishBy(),
                        plan.least(),
                        plan.most())));
        done(prepare.cancel(read(moved)));

        assertThat(scene.mails(guest)).hasSize(3);
        assertThat(scene.mails(guest).get(1)).startsWith("Nouveau lieu");
        assertThat(scene.mails(guest).get(2)).startsWith("Annulée");
    }

    @Test
    void wishesAreAboutRegisteredOnesOfTheOtherSideOnly() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest buyer = scene.buyer();
        Guest one = scene.enterprise();
        Guest colleague = scene.enterprise();
        Guest gone = scene.enterprise();
        for (Guest guest : List.of(buyer, one, colleague, gone)) {
            done(scene.come(convention, guest));
        }
        done(register.withdraw(convention.id(), gone.party()));
        AttendeeId about = scene.attendee(convention, buyer).id();

        done(wishes.say(
                convention.id(),
                one.party(),
                Map.of(
                        about,
                        Level.MUST,
                        scene.attendee(convention, colleague).id(),
                        Level.WANT,
                        AttendeeId.random(),
                        Level.CAN)));
        done(wishes.say(
                convention.id(),
                buyer.party(),
                Map.of(scene.attendee(convention, gone).id(), Level.MUST)));

        assertThat(wishes.all(convention.id()))
                .containsExactly(new Wish(scene.attendee(convention, one).id(), about, Level.MUST));
        assertThat(refused(wishes.say(convention.id(), gone.party(), Map.of()))).isEqualTo("convention.not-registered");
    }

    @Test
    void whoSaidNothingIsRemindedOnceThreeDaysBefore() throws Exception {
        LocalDate today = scene.today();
        Convention convention = scene.opened(ending(scene.plan(5, 5), today.plusDays(1), today.plusDays(3)));
        Guest silent = scene.enterprise();
        Guest buyer = scene.buyer();
        done(scene.come(convention, silent));
        done(scene.come(convention, buyer));
        done(wishes.say(
                convention.id(),
                buyer.party(),
                Map.of(scene.attendee(convention, silent).id(), Level.WANT)));
        assertThat(move.round(convention.id())).as("registered today").isZero();
        jdbc.sql("update convention.attendee set registered_at = ? where convention = ?")
                .params(
                        Timestamp.from(clock.instant().minus(Duration.ofDays(2))),
                        convention.id().value())
                .update();

        assertThat(move.round(convention.id())).isEqualTo(1);
        assertThat(move.round(convention.id())).isZero();
        assertThat(scene.mails(silent).getLast()).startsWith("Qui voulez-vous rencontrer");
        assertThat(scene.mails(buyer)).hasSize(1);
    }

    @Test
    void wishesCloseAfterTheirLastDayAndAConventionEndsAfterIts() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest buyer = scene.buyer();
        done(scene.come(convention, buyer));
        overwrite(convention, "wishBy", scene.today().minusDays(1));

        move.round(convention.id());

        assertThat(scene.now(convention.id()).state()).isEqualTo(Convention.State.WISHES_CLOSED);
        assertThat(refused(wishes.say(convention.id(), buyer.party(), Map.of())))
                .isEqualTo("convention.wishes-over");
        jdbc.sql(
                        "update convention.convention set plan = jsonb_set(plan, '{days,0,day}', to_jsonb(?::text)) where id = ?")
                .params(scene.today().minusDays(1).toString(), convention.id().value())
                .update();
        move.round(convention.id());
        assertThat(scene.now(convention.id()).state()).isEqualTo(Convention.State.OVER);
    }

    private void overwrite(Convention convention, String field, LocalDate day) {
        jdbc.sql("update convention.convention set plan = jsonb_set(plan, ?::text[], to_jsonb(?::text)) where id = ?")
                .params("{" + field + "}", day.toString(), convention.id().value())
                .update();
    }

    @Test
    void whatIsKeptOfAPersonIsTheirsAndGoesWithTheAccount() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest guest = scene.enterprise();
        done(scene.come(convention, guest, "Bonjour"));

        assertThat(personal.of(guest.person().id())).hasSize(1);
        assertThat(personal.of(guest.person().id()).getFirst()).containsEntry("words", "Bonjour");
        personal.on(new PersonErased(guest.person().id()));

        assertThat(personal.of(guest.person().id())).isEmpty();
        assertThat(scene.attendee(convention, guest).coming().name()).isEmpty();
        assertThat(scene.attendee(convention, guest).registered()).isTrue();
    }
}
