package org.chainon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.convention.ConventionScene.done;
import static org.chainon.convention.ConventionScene.read;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.convention.Attendee;
import org.chainon.convention.Coming;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.Conventions;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Entrance;
import org.chainon.convention.Level;
import org.chainon.convention.Party;
import org.chainon.convention.Plan;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.RegisterAttendee;
import org.chainon.convention.SayWishes;
import org.chainon.convention.Side;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.Change;
import org.chainon.convention.programme.Kept;
import org.chainon.convention.programme.MakeProgramme;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.convention.programme.Programmes;
import org.chainon.convention.programme.Result;
import org.chainon.convention.programme.RunDay;
import org.chainon.kernel.AttendeeId;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * A day of 60 buyers and 150 suppliers of the demonstration: wishes, programme, publication, two who do not come and one who is late. Takes
 * everything back at the end.
 */
@PlatformTest
@Transactional
class ConventionDayJourneyTest {
    private static final int BUYERS = 60;
    private static final int SUPPLIERS = 150;
    private static final int MOST = 10;

    @Autowired
    BeanFactory beans;

    @Autowired
    RegisterSupplier directory;

    @Autowired
    SupplierDirectory suppliers;

    @Autowired
    RegisterAttendee register;

    @Autowired
    PrepareConvention prepare;

    @Autowired
    SayWishes wishes;

    @Autowired
    Conventions conventions;

    @Autowired
    MakeProgramme make;

    @Autowired
    Programmes programmes;

    @Autowired
    RunDay day;

    @Autowired
    Territory territory;

    @Autowired
    Activities activities;

    @Autowired
    CpvCatalogue catalogue;

    @Autowired
    MockMvc mvc;

    private ConventionScene scene;
    private Convention convention;

    @Test
    void fromWishesToARepairedProgramme() throws Exception {
        scene = new ConventionScene(beans);
        convention = scene.opened(plan());
        Guest first = scene.buyer();
        come(first);
        for (int b = 1; b < BUYERS; b++) {
            come(scene.buyer());
        }
        enterprises();
        say();
        convention = done(prepare.closeWishes(read(convention)));

        make.now(convention.id());
        Result result = programmes.of(convention.id()).result();

        assertThat(result).isNotNull();
        assertThat(result.meetings()).isGreaterThan(400);
        assertThat(result.lacking()).as("each supplier has its two").isEmpty();
        assertThat(result.most() - result.fewest()).isLessThanOrEqualTo(2);
        assertThat(result.breaks()).isGreaterThanOrEqualTo(result.bound()).isLessThanOrEqualTo(40);
        assertThat(result.changes()).as("as many tables as buyers").isZero();
        List<PlannedMeeting> told = planned();
        holds(told);

        String page = page("/programme");
        assertThat(page).contains(result.meetings() + " rencontres", "Publier et prévenir tout le monde");
        MockHttpServletResponse published = mvc.perform(post(path("/programme"))
                        .param("do", "publier")
                        .param("version", String.valueOf(convention.version()))
                        .with(Cast.as(scene.facilitator))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(published.getStatus()).isEqualTo(302);
        assertThat(scene.now(convention.id()).state()).isEqualTo(Convention.State.PUBLISHED);
        assertThat(scene.mails(first).getLast()).startsWith("Votre programme");

        List<AttendeeId> busiest = busiest(Side.SUPPLIER, told);
        Kept.Done one = kept(day.absent(convention.id(), busiest.get(0)));
        Kept.Done two = kept(day.absent(convention.id(), busiest.get(1)));
        AttendeeId late = busiest(Side.BUYER, told).getFirst();
        Kept.Done three = kept(
                day.late(convention.id(), late, convention.plan().slots().get(3).id()));

        assertThat(one.lost()).hasSize(count(told, busiest.get(0)));
        assertThat(one.moved()).isEmpty();
        assertThat(two.moved()).isEmpty();
        assertThat(three.moved().size() + three.lost().size())
                .as("as few as can be")
                .isLessThanOrEqualTo(8);
        List<PlannedMeeting> after = planned();
        holds(after);
        Set<PlannedMeeting> untouched = new HashSet<>(told);
        Kept.Done[] all = {one, two, three};
        Set<Object> touched = new HashSet<>();
        for (Kept.Done each : all) {
            each.moved().forEach(meeting -> touched.add(meeting.id()));
            each.lost().forEach(meeting -> touched.add(meeting.id()));
        }
        untouched.removeIf(meeting -> touched.contains(meeting.id()));
        assertThat(after).as("what was told stays").containsAll(untouched);
        assertThat(programmes.changes(convention.id()))
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Change.Kind.LATE, Change.Kind.ABSENT, Change.Kind.ABSENT);
    }

    private Plan plan() {
        Plan usual = scene.plan(BUYERS, SUPPLIERS);
        return new Plan(
                usual.title(),
                usual.words(),
                usual.address(),
                usual.commune(),
                false,
                "",
                List.of(new DayPlan(
                        scene.today().plusDays(30),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        20,
                        5,
                        LocalTime.of(12, 0),
                        LocalTime.of(13, 30))),
                IntStream.rangeClosed(1, BUYERS).mapToObj(n -> "Table " + n).toList(),
                new Entrance(Entrance.Way.OPEN, BUYERS),
                new Entrance(Entrance.Way.OPEN, SUPPLIERS),
                true,
                scene.today().plusDays(10),
                scene.today().plusDays(20),
                2,
                MOST);
    }

    private void come(Guest guest) {
        done(register.come(
                convention.id(),
                guest.party(),
                guest.person().id(),
                0,
                new Coming("Camille Essai", false, Set.of(), "", List.of(), List.of())));
    }

    private void enterprises() throws Exception {
        DemoData data = DemoData.of(DemoDataTest.NOW, territory, activities, catalogue);
        List<SupplierDraft> french = data.suppliers().stream()
                .filter(each ->
                        each.identifier() != null && each.jurisdiction().name().equals("FR"))
                .limit(SUPPLIERS)
                .toList();
        Random random = new Random(8);
        List<Slot> slots = convention.plan().slots();
        for (SupplierDraft draft : french) {
            directory.register(draft);
            Party party = new Party.Enterprise(
                    suppliers.byIdentifier(draft.identifier()).orElseThrow().id());
            Set<String> cannot = random.nextInt(5) > 0
                    ? Set.of()
                    : slots.stream()
                            .filter(slot -> slot.session() == Slot.Session.MORNING)
                            .map(Slot::id)
                            .collect(Collectors.toSet());
            done(register.come(
                    convention.id(),
                    party,
                    null,
                    0,
                    new Coming("Personne d’essai", false, cannot, "", List.of(), List.<AreaId>of())));
        }
        assertThat(french).hasSize(SUPPLIERS);
    }

    /** Each buyer wishes 14 suppliers, each supplier four buyers. */
    private void say() {
        Random random = new Random(8);
        List<Attendee> all = conventions.attendees(convention.id());
        for (Attendee attendee : all) {
            List<Attendee> others = new ArrayList<>(
                    all.stream().filter(each -> each.side() != attendee.side()).toList());
            Collections.shuffle(others, random);
            Map<AttendeeId, Level> levels = new HashMap<>();
            int many = attendee.side() == Side.BUYER ? 14 : 4;
            for (int i = 0; i < many; i++) {
                levels.put(others.get(i).id(), i < 2 ? Level.MUST : i < 6 ? Level.WANT : Level.CAN);
            }
            done(wishes.say(convention.id(), attendee.party(), levels));
        }
    }

    private List<PlannedMeeting> planned() {
        return programmes.meetings(convention.id()).stream()
                .filter(PlannedMeeting::planned)
                .toList();
    }

    /** Nobody twice at once, no table twice, nobody where it cannot be: counted again from what is stored. */
    private void holds(List<PlannedMeeting> meetings) {
        Map<AttendeeId, Attendee> people =
                conventions.attendees(convention.id()).stream().collect(Collectors.toMap(Attendee::id, each -> each));
        Set<String> taken = new HashSet<>();
        for (PlannedMeeting meeting : meetings) {
            assertThat(taken.add(meeting.slot() + meeting.buyer())).isTrue();
            assertThat(taken.add(meeting.slot() + meeting.supplier())).isTrue();
            assertThat(taken.add(meeting.slot() + meeting.place())).isTrue();
            for (AttendeeId who : List.of(meeting.buyer(), meeting.supplier())) {
                assertThat(people.get(who).coming().cannot()).doesNotContain(meeting.slot());
            }
        }
    }

    private static List<AttendeeId> busiest(Side side, List<PlannedMeeting> meetings) {
        Map<AttendeeId, Long> counts = meetings.stream()
                .collect(Collectors.groupingBy(
                        each -> side == Side.BUYER ? each.buyer() : each.supplier(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<AttendeeId, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int count(List<PlannedMeeting> meetings, AttendeeId attendee) {
        return (int) meetings.stream().filter(each -> each.with(attendee)).count();
    }

    private static Kept.Done kept(Kept kept) {
        assertThat(kept).isInstanceOf(Kept.Done.class);
        return (Kept.Done) kept;
    }

    private String path(String part) {
        return "/territoires/" + scene.body.id() + "/conventions/" + convention.id() + part;
    }

    private String page(String part) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path(part)).with(Cast.as(scene.facilitator)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }
}
