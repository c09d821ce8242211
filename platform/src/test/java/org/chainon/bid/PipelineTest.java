package org.chainon.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainon.bid.BidFixtures.all;
import static org.chainon.bid.BidFixtures.of;
import static org.chainon.notice.NoticeFixtures.notice;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainon.PlatformTest;
import org.chainon.account.Person;
import org.chainon.account.PersonErased;
import org.chainon.account.Visitor;
import org.chainon.bid.Advice.Verdict;
import org.chainon.bid.Answer.Reply;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.matching.GiveOpinion;
import org.chainon.matching.Opinion;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.Drafts;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PipelineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    FollowBids follow;

    @Autowired
    Bids bids;

    @Autowired
    GiveOpinion opinions;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Drafts drafts;

    @Autowired
    BidPeople people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private BidFixtures fixtures;
    private Supplier supplier;
    private Person person;
    private Notice notice;

    @BeforeEach
    void aSupplierAndACall() throws Exception {
        fixtures = BidFixtures.in(platform);
        supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        person = fixtures.memberOf(supplier, Visitor.email());
        notice = fixtures.openNotice();
    }

    private List<BidStep.What> steps(Bid bid) {
        return bids.steps(bid.id()).stream().map(BidStep::what).toList();
    }

    private Bid won() {
        Bid submitted =
                fixtures.at(fixtures.begun(supplier, notice, person), Stage.GO, Stage.PREPARING, Stage.SUBMITTED);
        return fixtures.done(
                follow.end(of(submitted), Stage.WON, new BidResult(Money.eur(42_000), null, "qualité", TODAY)));
    }

    @Test
    void interestInALotBeginsOneBidHoweverOftenItIsSaid() {
        var lot = notice.lots().getFirst().id();
        opinions.give(supplier.id(), notice.id(), lot, Opinion.Verdict.INTERESTED, null);
        opinions.give(supplier.id(), notice.id(), lot, Opinion.Verdict.INTERESTED, null);

        assertThat(bids.of(supplier.id())).hasSize(1).allSatisfy(bid -> {
            assertThat(bid.stage()).isEqualTo(Stage.TO_STUDY);
            assertThat(bid.subject().title()).isEqualTo("Entretien des espaces verts");
            assertThat(steps(bid)).containsExactly(BidStep.What.STARTED);
        });
    }

    @Test
    void interestInALotThatIsOverBeginsNothing() throws Exception {
        Notice over = fixtures.stored(
                notice("Passé").deadline("2020-01-01T12:00:00+01:00").lot("1", "Un"));
        opinions.give(supplier.id(), over.id(), over.lots().getFirst().id(), Opinion.Verdict.INTERESTED, null);

        assertThat(bids.of(supplier.id())).isEmpty();
    }

    @Test
    void theAnswersAreKeptAndAPersonDecidesWhateverTheyAdvise() {
        Bid bid = fixtures.begun(supplier, notice, person);
        Map<Question, Answer> answers = new EnumMap<>(all(Reply.YES));
        answers.put(Question.TIME, new Answer(Reply.TO_CHECK, "voir avec Inès"));

        Bid kept = fixtures.done(follow.answer(of(bid), answers, null));
        Bid decided = fixtures.done(follow.answer(of(kept), answers, Stage.NO_GO));

        assertThat(kept.advice()).isEqualTo(new Advice(Verdict.RATHER_YES, 4, 0, 1));
        assertThat(decided.stage()).isEqualTo(Stage.NO_GO);
        assertThat(decided.answers().get(Question.TIME).note()).isEqualTo("voir avec Inès");
        assertThat(steps(decided)).containsExactly(BidStep.What.STARTED, BidStep.What.ANSWERED, BidStep.What.MOVED);
    }

    @Test
    void nothingMakesUpForANoToTheTradeOrToTheProofs() {
        Map<Question, Answer> answers = new EnumMap<>(all(Reply.YES));
        answers.put(Question.PROOF, new Answer(Reply.NO, ""));
        assertThat(Advice.of(answers).verdict()).isEqualTo(Verdict.RATHER_NO);

        answers.put(Question.PROOF, new Answer(Reply.YES, ""));
        answers.put(Question.SIZE, new Answer(Reply.NO, ""));
        assertThat(Advice.of(answers).verdict()).isEqualTo(Verdict.TO_CLEAR_UP);
        answers.remove(Question.TIME);
        assertThat(Advice.of(answers).verdict()).isEqualTo(Verdict.UNFINISHED);
    }

    @Test
    void ofTwoTabsTheSecondOverwritesNothing() {
        Bid bid = fixtures.begun(supplier, notice, person);
        fixtures.at(bid, Stage.GO);

        assertThat(follow.move(of(bid), Stage.NO_GO)).isInstanceOf(FollowBids.Stale.class);
        assertThat(bids.find(supplier.id(), bid.id()).orElseThrow().stage()).isEqualTo(Stage.GO);
    }

    @Test
    void aStageThatCannotFollowIsRefusedAndLeavesNoStep() {
        Bid bid = fixtures.begun(supplier, notice, person);

        assertThat(follow.move(of(bid), Stage.SUBMITTED)).isInstanceOf(FollowBids.Refused.class);
        assertThat(follow.end(of(bid), Stage.WON, new BidResult(Money.eur(1), null, "", TODAY)))
                .isInstanceOf(FollowBids.Refused.class);
        assertThat(steps(bid)).containsExactly(BidStep.What.STARTED);
    }

    @Test
    void whoIsNoMemberCannotBePutInCharge() {
        Bid bid = fixtures.begun(supplier, notice, person);

        assertThat(follow.plan(of(bid), PersonId.random()))
                .isEqualTo(new FollowBids.Refused(org.chainon.kernel.Reason.of("bid.no-member")));
    }

    @Test
    void winningNeedsTheAmount() {
        Bid submitted =
                fixtures.at(fixtures.begun(supplier, notice, person), Stage.GO, Stage.PREPARING, Stage.SUBMITTED);

        assertThat(follow.end(of(submitted), Stage.WON, new BidResult(null, null, "", TODAY)))
                .isEqualTo(new FollowBids.Refused(org.chainon.kernel.Reason.of("bid.amount-missing")));
    }

    @Test
    void whatIsWonBecomesAReferenceOnceItIsPublished() {
        Bid won = won();
        assertThat(directory.find(supplier.id()).orElseThrow().pastContracts()).isEmpty();

        Bid referenced = fixtures.done(follow.publishReference(of(won)));
        follow.publishReference(of(referenced));

        Supplier profile = directory.find(supplier.id()).orElseThrow();
        assertThat(profile.pastContracts()).singleElement().satisfies(reference -> {
            assertThat(reference.title()).isEqualTo("Entretien des espaces verts");
            assertThat(reference.buyer()).isEqualTo("Ville de Puteaux");
            assertThat(reference.amount()).isEqualTo(Money.eur(42_000));
            assertThat(reference.year()).isEqualTo(2026);
            assertThat(String.valueOf(reference.place())).isEqualTo("COMMUNE:59350");
        });
        assertThat(profile.accreditations()).as("what lists say stays").hasSize(1);
        assertThat(follow.move(of(referenced), Stage.SUBMITTED)).isInstanceOf(FollowBids.Refused.class);
    }

    @Test
    void aDraftOfTheReferencesThatIsOpenGainsTheNewOne() {
        Draft draft = drafts.ensure(supplier.id(), null, null, supplier.jurisdiction(), supplier.identifier());
        drafts.keep(
                draft.id(),
                Section.REFERENCES,
                Typed.NOTHING.with("reference-0-title", "Tonte").with("reference-0-buyer", "Lille"),
                0,
                0,
                "tab");

        follow.publishReference(of(won()));

        Typed typed = drafts.shared(supplier.id())
                .orElseThrow()
                .sections()
                .get(Section.REFERENCES)
                .typed();
        assertThat(typed.entries("reference"))
                .extracting(entry -> entry.one("title"))
                .containsExactly("Tonte", "Entretien des espaces verts");
    }

    @Test
    void stepsCannotBeRewrittenButAnErasedPersonIsTakenOut() {
        Bid bid = fixtures.begun(supplier, notice, person);
        assertThatThrownBy(() -> jdbc.sql("delete from bid.step where bid = ?")
                        .params(bid.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update bid.step set stage = 'WON', person = null where bid = ?")
                        .params(bid.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        jdbc.sql("update bid.bid set person = ? where id = ?")
                .params(person.id().value(), bid.id().value())
                .update();
        assertThat(people.of(person.id())).isNotEmpty();

        events.publishEvent(new PersonErased(person.id()));

        assertThat(people.of(person.id())).isEmpty();
        assertThat(bids.find(supplier.id(), bid.id()).orElseThrow().person()).isNull();
        assertThat(bids.steps(bid.id()))
                .allSatisfy(step -> assertThat(step.person()).isNull());
    }
}
