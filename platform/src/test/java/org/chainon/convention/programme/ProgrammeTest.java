package org.chainon.convention.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.convention.ConventionScene.done;
import static org.chainon.convention.ConventionScene.read;
import static org.chainon.convention.ConventionScene.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.convention.Attendee;
import org.chainon.convention.Coming;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.Level;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.RegisterAttendee;
import org.chainon.convention.SayWishes;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.Result.Why;
import org.chainon.convention.programme.Rules.Kind;
import org.chainon.convention.programme.Rules.Rule;
import org.chainon.job.Progress;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From wishes to a programme that is told, and what happens to it on the day. */
@PlatformTest
class ProgrammeTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    PrepareConvention prepare;

    @Autowired
    SayWishes wishes;

    @Autowired
    RegisterAttendee register;

    @Autowired
    MakeProgramme make;

    @Autowired
    RunProgrammes run;

    @Autowired
    PublishProgramme publish;

    @Autowired
    Programmes programmes;

    @Autowired
    RunDay day;

    private ConventionScene scene;
    private Convention convention;
    private final List<Guest> buyers = new ArrayList<>();
    private final List<Guest> suppliers = new ArrayList<>();

    /** Two buyers and three suppliers, seven slots, two tables; all want to meet. */
    @BeforeEach
    void aConvention() throws Exception {
        scene = new ConventionScene(beans);
        convention = scene.opened(scene.plan(5, 5));
        for (int i = 0; i < 2; i++) {
            buyers.add(scene.buyer());
            done(scene.come(convention, buyers.get(i)));
        }
        for (int i = 0; i < 3; i++) {
            suppliers.add(scene.enterprise());
            done(scene.come(convention, suppliers.get(i)));
        }
        for (Guest buyer : buyers) {
            say(buyer, Level.WANT, suppliers);
        }
    }

    private void say(Guest guest, Level level, List<Guest> about) {
        Map<AttendeeId, Level> levels = new HashMap<>();
        about.forEach(other -> levels.put(id(other), level));
        done(wishes.say(convention.id(), guest.party(), levels));
    }

    private AttendeeId id(Guest guest) {
        return attendee(guest).id();
    }

    private Attendee attendee(Guest guest) {
        return scene.attendee(convention, guest);
    }

    private Programme made() {
        assertThat(make.make(convention.id())).isEmpty();
        run.run(about(convention.id().toString()));
        return programmes.of(convention.id());
    }

    private void published() {
        made();
        convention = done(prepare.closeWishes(read(scene.now(convention.id()))));
        convention = done(publish.publish(read(convention)));
    }

    private List<PlannedMeeting> meetings() {
        return programmes.meetings(convention.id());
    }

    private long version() {
        return programmes.of(convention.id()).version();
    }

    private String slot(int position) {
        return convention.plan().slots().get(position).id();
    }

    @Test
    void everybodyMeetsWhomItWishesWithoutABreak() {
        Programme programme = made();

        Result result = programme.result();
        assertThat(result).isNotNull();
        assertThat(programme.state()).isEqualTo(Programme.State.MADE);
        assertThat(result.proven()).isTrue();
        assertThat(result.breaks()).isZero();
        assertThat(result.meetings()).isEqualTo(6);
        assertThat(result.missed()).isEmpty();
        assertThat(result.changes()).isZero();
        assertThat(meetings()).hasSize(6).allMatch(each -> each.place().startsWith("Table"));
        Set<String> busy = new HashSet<>();
        meetings().forEach(each -> {
            assertThat(busy.add(each.slot() + each.buyer())).isTrue();
            assertThat(busy.add(each.slot() + each.supplier())).isTrue();
            assertThat(busy.add(each.slot() + each.place())).isTrue();
        });
    }

    @Test
    void theOrganisersRulesAreKept() {
        assertThat(make.add(
                        convention.id(),
                        version(),
                        new Rule(Kind.NOT, id(buyers.getFirst()), id(suppliers.get(0)), null, null)))
                .isEmpty();
        assertThat(make.add(
                        convention.id(),
                        version(),
                        new Rule(Kind.AT, id(buyers.getFirst()), id(suppliers.get(1)), slot(6), null)))
                .isEmpty();
        assertThat(make.add(
                        convention.id(),
                        version(),
                        new Rule(Kind.BEFORE, id(buyers.get(1)), id(suppliers.get(2)), null, id(suppliers.get(0)))))
                .isEmpty();

        Result result = made().result();

        assertThat(result).isNotNull();
        assertThat(result.missed())
                .singleElement()
                .extracting(Result.Missed::why)
                .isEqualTo(Why.RULED_OUT);
        assertThat(of(0, 1).slot()).isEqualTo(slot(6));
        assertThat(of(1, 2).slot()).isLessThan(of(1, 0).slot());
    }

    private PlannedMeeting of(int buyer, int supplier) {
        return meetings().stream()
                .filter(each -> each.buyer().equals(id(buyers.get(buyer)))
                        && each.supplier().equals(id(suppliers.get(supplier))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleThatContradictsAnotherOrWasReadTooLongAgoIsRefused() {
        Rule meet = new Rule(Kind.MEET, id(buyers.getFirst()), id(suppliers.getFirst()), null, null);
        Rule not = new Rule(Kind.NOT, id(buyers.getFirst()), id(suppliers.getFirst()), null, null);
        assertThat(make.add(convention.id(), version(), meet)).isEmpty();

        assertThat(make.add(convention.id(), version(), not)).contains(Reason.of("convention.rule-contradicts"));
        assertThat(make.remove(convention.id(), 0, 0)).contains(Reason.of("convention.stale"));
        assertThat(make.remove(convention.id(), version(), 0)).isEmpty();
        assertThat(programmes.of(convention.id()).rules().rules()).isEmpty();
    }

    @Test
    void whoRefusesOrIsNeverThereDoesNotMeet() {
        say(suppliers.getFirst(), Level.NO, buyers);

        Result result = made().result();

        assertThat(result).isNotNull();
        assertThat(result.missed()).hasSize(2).allMatch(each -> each.why() == Why.REFUSED);
        assertThat(result.lacking(id(suppliers.getFirst()))).isEqualTo(2);
    }

    /** Two buyers whom the organiser wants at one supplier in one slot: one of the two rules goes, no meeting. */
    @Test
    void whereNotAllIsPossibleTheLeastIsGivenUpAndNamed() {
        for (Guest buyer : buyers) {
            Rule rule = new Rule(Kind.AT, id(buyer), id(suppliers.getFirst()), slot(2), null);
            assertThat(make.add(convention.id(), version(), rule)).isEmpty();
        }

        Result result = made().result();

        assertThat(result).isNotNull();
        assertThat(result.givenUp()).singleElement().satisfies(given -> {
            assertThat(given.what()).isEqualTo(Result.What.FIXED);
            assertThat(given.supplier()).isEqualTo(id(suppliers.getFirst()));
        });
        assertThat(meetings()).hasSize(6);
    }

    @Test
    void whoPrefersTheMorningMeetsThen() {
        Attendee supplier = attendee(suppliers.getFirst());
        done(register.come(
                convention.id(),
                supplier.party(),
                suppliers.getFirst().person().id(),
                supplier.version(),
                new Coming("Camille", false, Set.of(), "", List.of(), List.of(), Slot.Session.MORNING)));

        Result result = made().result();

        assertThat(result).isNotNull();
        assertThat(result.preferred()).isEqualTo(2);
    }

    @Test
    void itIsPublishedOnceAndEverybodyIsTold() {
        assertThat(refused(publish.publish(read(convention)))).isEqualTo("convention.programme-empty");

        published();

        assertThat(convention.state()).isEqualTo(Convention.State.PUBLISHED);
        assertThat(scene.mails(buyers.getFirst()).getLast()).startsWith("Votre programme");
        assertThat(make.make(convention.id())).contains(Reason.of("convention.not-now"));
    }

    @Test
    void whoLeavesAfterTheProgrammeWasMadeHasItMadeAgainBeforeItIsTold() {
        made();
        done(register.withdraw(convention.id(), suppliers.getFirst().party()));
        convention = done(prepare.closeWishes(read(scene.now(convention.id()))));

        assertThat(refused(publish.publish(read(convention)))).isEqualTo("convention.programme-old");
        made();
        assertThat(publish.publish(read(scene.now(convention.id())))).matches(outcome -> done(outcome) != null);
        assertThat(meetings()).hasSize(4);
    }

    @Test
    void whoDoesNotComeLosesItsMeetingsOnlyAndGetsThemBackWhenItComesAfterAll() {
        published();
        List<PlannedMeeting> before = meetings();
        AttendeeId absent = id(suppliers.getFirst());

        Kept.Done lost = kept(day.absent(convention.id(), absent));

        assertThat(lost.lost()).hasSize(2);
        assertThat(lost.moved()).isEmpty();
        assertThat(meetings())
                .containsAll(before.stream().filter(each -> !each.with(absent)).toList());
        assertThat(scene.mails(buyers.getFirst()).getLast()).startsWith("Votre programme change");

        Kept.Done back = kept(day.arrived(convention.id(), absent, Instant.now()));
        assertThat(back.added()).hasSize(2).allMatch(each -> each.sequence() == 2);
        assertThat(meetings()).filteredOn(PlannedMeeting::planned).hasSize(6);
        assertThat(kept(day.arrived(convention.id(), absent, Instant.now()))).isEqualTo(Kept.Done.NOTHING);
    }

    @Test
    void whoComesLateMeetsLaterAndOnlyWhatMustMoves() {
        published();
        AttendeeId late = id(buyers.getFirst());
        long hit = meetings().stream()
                .filter(each -> each.buyer().equals(late) && each.slot().compareTo(slot(3)) < 0)
                .count();

        Kept.Done moved = kept(day.late(convention.id(), late, slot(3)));

        assertThat(moved.lost()).isEmpty();
        assertThat(moved.moved().size()).isBetween((int) hit, 5);
        assertThat(meetings())
                .filteredOn(each -> each.buyer().equals(late))
                .allMatch(each -> each.slot().compareTo(slot(3)) >= 0);
        assertThat(programmes.changes(convention.id()))
                .singleElement()
                .matches(change -> change.kind() == Change.Kind.LATE
                        && change.moved() == moved.moved().size());
    }

    @Test
    void twoWhoAreFreeMeetWithoutHavingPlannedTo() throws Exception {
        say(buyers.getFirst(), Level.WANT, suppliers.subList(0, 2));
        say(buyers.getLast(), Level.NO, suppliers.subList(2, 3));
        published();
        AttendeeId buyer = id(buyers.getFirst());
        AttendeeId supplier = id(suppliers.get(2));
        Set<String> taken = new HashSet<>(meetings().stream()
                .filter(each -> each.with(buyer) || each.with(supplier))
                .map(PlannedMeeting::slot)
                .toList());
        String free = convention.plan().slots().stream()
                .map(Slot::id)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();

        assertThat(day.walkIn(convention.id(), buyer, supplier, taken.iterator().next()))
                .isEqualTo(new Kept.Refused(Reason.of("convention.not-free")));
        assertThat(kept(day.walkIn(convention.id(), buyer, supplier, free)).added())
                .hasSize(1);
        assertThat(day.walkIn(convention.id(), buyer, supplier, free))
                .isEqualTo(new Kept.Refused(Reason.of("convention.meet-already")));
    }

    @Test
    void whoWithdrawsAfterPublicationIsAbsent() {
        published();
        done(register.withdraw(convention.id(), suppliers.getFirst().party()));

        assertThat(meetings()).filteredOn(each -> !each.planned()).hasSize(2);
    }

    private static Kept.Done kept(Kept kept) {
        assertThat(kept).isInstanceOf(Kept.Done.class);
        return (Kept.Done) kept;
    }

    private static Progress about(String id) {
        return new Progress() {
            @Override
            public String about() {
                return id;
            }

            @Override
            public void expect(long total) {}

            @Override
            public void done(long count) {}

            @Override
            public void outcome(Reason outcome) {}

            @Override
            public boolean stopping() {
                return false;
            }
        };
    }
}
