package org.chainon.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainon.consortium.GroupingScene.done;
import static org.chainon.consortium.GroupingScene.read;
import static org.chainon.consortium.GroupingScene.refused;
import static org.chainon.consortium.GroupingScene.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.PlatformTest;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.bid.Bids;
import org.chainon.bid.Stage;
import org.chainon.consortium.Consortium.State;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.GroupingScene.Firm;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.covering.Tie;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.consortium.search.Searches;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class GroupingTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    GatherMembers gather;

    @Autowired
    JoinConsortium join;

    @Autowired
    ShapeConsortium shape;

    @Autowired
    FileConsortium filing;

    @Autowired
    FormConsortium form;

    @Autowired
    Consortia consortia;

    @Autowired
    WorkedTogether ties;

    @Autowired
    PartnerTalk talk;

    @Autowired
    RemindInvited reminding;

    @Autowired
    ConsortiumRetention retention;

    @Autowired
    TalkNews news;

    @Autowired
    Bids bids;

    @Autowired
    TakeTeam take;

    @Autowired
    Searches searches;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private GroupingScene scene;
    private Firm lead;
    private Firm one;
    private Firm two;
    private Notice call;

    @BeforeEach
    void threeEnterprisesAndACall() throws Exception {
        scene = new GroupingScene(beans);
        lead = scene.firm();
        one = scene.firm();
        two = scene.firm();
        call = scene.call();
    }

    private int mails(Firm to, String words) {
        return jdbc.sql("select count(*) from account.outbox where recipient = ? and subject like ?")
                .params(to.person().email(), "%" + words + "%")
                .query(Integer.class)
                .single();
    }

    private List<What> steps(Consortium consortium) {
        return consortia.steps(consortium.id()).stream()
                .map(ConsortiumStep::what)
                .toList();
    }

    private Stage stage(Firm firm, int lot) {
        LotId id = call.lots().get(lot).id();
        return bids.find(firm.id(), id).orElseThrow().stage();
    }

    @Test
    void itBeginsWithTheFounderAsLeadAndTheLinesOfTheLots() {
        Consortium begun = scene.begun(lead, call);

        assertThat(begun.lead().supplier()).isEqualTo(lead.id());
        assertThat(begun.cells())
                .extracting(cell -> cell.trade() + " " + Math.round(cell.volume()))
                .containsExactly("Tonte 30000", "Cartons 70000");
        assertThat(WhoDoesWhat.of(begun).covered()).isZero();
        assertThat(stage(lead, 0)).isEqualTo(Stage.TO_STUDY);
        assertThat(steps(begun)).containsExactly(What.BEGUN);
    }

    @Test
    void aCallWhoseDeadlineHasPassedIsNotAnsweredAnyMore() throws Exception {
        Notice over = scene.call("2020-01-01T12:00:00+01:00");

        assertThat(refused(form.begin(lead.id(), scene.subject(over), LegalForm.CONJOINT, null)))
                .isEqualTo("consortium.too-late");
    }

    @Test
    void aTeamThatWasFoundStandsThereAsIdeasUntilItIsInvited() {
        ConsortiumSubject subject = scene.subject(call);
        List<org.chainon.consortium.covering.Cell> cells =
                scene.begun(two, call).cells();
        Consortium begun = done(form.begin(
                lead.id(),
                subject,
                LegalForm.SOLIDARY,
                new FormConsortium.Team(
                        cells,
                        Map.of(
                                lead.id(), Map.of(cells.get(0).id(), 30_000.0),
                                one.id(), Map.of(cells.get(1).id(), 70_000.0))),
                lead.person().id()));

        assertThat(begun.member(one.id()).orElseThrow().state()).isEqualTo(Member.State.PROPOSED);
        assertThat(begun.member(one.id()).orElseThrow().terms().share()).isEqualByComparingTo("70");
        assertThat(WhoDoesWhat.of(begun).complete()).isTrue();
        assertThat(mails(one, "invite")).isZero();
    }

    private Searches.FoundTeam found(Firm asking, Map<Firm, List<Integer>> does) {
        Demand demand = searches.demand(call.id(), null, SearchAsk.ANYTHING).orElseThrow();
        List<Part> parts = new ArrayList<>();
        does.forEach((firm, cells) -> cells.forEach(cell ->
                parts.add(new Part(firm.id(), cell, demand.cells().get(cell).volume()))));
        GroupingSearch search = new GroupingSearch(
                GroupingSearchId.random(),
                asking.person().id(),
                asking.id(),
                null,
                call.id(),
                null,
                SearchAsk.ANYTHING,
                GroupingSearch.State.DONE,
                false,
                List.of(),
                null,
                1,
                java.time.Instant.EPOCH,
                null);
        return new Searches.FoundTeam(search, demand, new Team(asking.id(), parts, List.of()), List.of());
    }

    @Test
    void aTeamOfASearchBecomesAGroupingAndAnotherFillsItsGap() {
        Consortium begun = done(take.begin(
                found(lead, Map.of(lead, List.of(0), one, List.of(1))),
                lead.person().id()));
        assertThat(WhoDoesWhat.of(begun).complete()).isTrue();
        done(gather.invite(read(begun), one.id(), null));
        scene.accept(begun.id(), one);
        done(join.withdraw(scene.as(begun.id(), one), "Le camion est en panne."));

        Searches.FoundTeam other = found(lead, Map.of(two, List.of(0, 1)));
        Consortium again = done(take.complete(begun.id(), other));

        assertThat(WhoDoesWhat.of(again).complete()).isTrue();
        assertThat(again.counted()).extracting(Member::supplier).containsExactly(lead.id(), two.id());
        assertThat(again.member(two.id()).orElseThrow().parts()).hasSize(1);
        assertThat(again.lead().parts()).hasSize(1);
        assertThat(refused(take.complete(begun.id(), found(two, Map.of(two, List.of(0))))))
                .isEqualTo("consortium.no-member");
    }

    @Test
    void whoCouldDoTheRestIsLookedForWithTheRestKept() {
        Consortium shared = scene.shared(scene.joined(lead, call, one), List.of(Map.of(lead, 100), Map.of(one, 100)));
        Consortium left = done(join.withdraw(scene.as(shared.id(), one), "Le camion est en panne."));
        SearchAsk ask = searches.find(take.replace(left, lead.person().id()))
                .orElseThrow()
                .ask();

        assertThat(ask.with()).containsExactly(lead.id());
        assertThat(ask.without()).containsExactly(one.id());
        assertThat(ask.kept()).containsOnly(Map.entry(left.cells().getFirst().id(), lead.id()));
        assertThat(ask.lots()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void anInvitationIsWrittenToThePeopleOfTheEnterpriseOnce() {
        Consortium invited = scene.invited(scene.begun(lead, call), one);

        assertThat(mails(one, "vous invite")).isEqualTo(1);
        assertThat(refused(gather.invite(read(scene.now(invited.id())), one.id(), null)))
                .isEqualTo("consortium.is-invited");
        assertThat(scene.member(invited.id(), one).answerBy()).isAfter(LocalDate.of(2026, 1, 1));
    }

    @Test
    void nobodyIsWrittenToWhereNobodyHasAnAccountAndAYesByPhoneIsNoted() throws Exception {
        Supplier silent = scene.withoutAccount();
        Consortium begun = scene.begun(lead, call);
        Consortium proposed = done(gather.propose(read(begun), silent.id(), Member.Role.SUBCONTRACTOR));

        assertThat(refused(gather.invite(read(proposed), silent.id(), null))).isEqualTo("consortium.no-account");
        Consortium joined = done(gather.noteYes(read(proposed), silent.id()));

        assertThat(joined.accepted()).extracting(Member::supplier).containsExactly(lead.id(), silent.id());
        assertThat(refused(gather.passLead(read(joined), silent.id()))).isEqualTo("consortium.lead-accepted");
    }

    @Test
    void whoSaysYesIsInAndItsBidsBegin() {
        Consortium invited = scene.invited(scene.begun(lead, call), one);
        scene.accept(invited.id(), one);

        assertThat(scene.member(invited.id(), one).state()).isEqualTo(Member.State.ACCEPTED);
        assertThat(stage(one, 1)).isEqualTo(Stage.TO_STUDY);
        assertThat(mails(lead, "a dit oui")).isEqualTo(1);
        assertThat(done(join.accept(scene.as(invited.id(), one))).accepted()).hasSize(2);
        assertThat(mails(lead, "a dit oui")).isEqualTo(1);
    }

    @Test
    void aProposalIsNegotiatedUntilBothAgree() {
        Consortium invited = scene.invited(scene.begun(lead, call), one);
        done(join.propose(scene.as(invited.id(), one), terms(40, 38_000), "Il faut un camion."));
        assertThat(refused(filing.file(read(scene.now(invited.id())), true))).isEqualTo("consortium.alone");

        done(gather.expect(
                read(scene.now(invited.id())),
                one.id(),
                Member.Role.PARTNER,
                "Les cartons",
                terms(40, 35_000),
                "Plutôt 35."));
        done(join.propose(scene.as(invited.id(), one), terms(40, 36_500), ""));
        Consortium agreed =
                done(gather.answer(read(scene.now(invited.id())), one.id(), scene.last(invited.id(), one), true));

        assertThat(agreed.member(one.id()).orElseThrow().state()).isEqualTo(Member.State.ACCEPTED);
        assertThat(agreed.member(one.id()).orElseThrow().terms()).isEqualTo(terms(40, 36_500));
        assertThat(consortia.proposals(invited.id(), one.id()))
                .extracting(Proposal::byLead, Proposal::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, Proposal.State.REPLACED),
                        org.assertj.core.groups.Tuple.tuple(false, Proposal.State.REPLACED),
                        org.assertj.core.groups.Tuple.tuple(true, Proposal.State.REPLACED),
                        org.assertj.core.groups.Tuple.tuple(false, Proposal.State.ACCEPTED));
    }

    @Test
    void otherTermsForWhoSaidYesCountOnlyOnceItAgrees() {
        Consortium joined = scene.joined(lead, call, one);
        done(gather.expect(read(joined), one.id(), Member.Role.PARTNER, "", terms(20, 9_000), "Moins."));
        assertThat(scene.member(joined.id(), one).terms()).isEqualTo(Terms.OPEN);

        done(join.answer(scene.as(joined.id(), one), false));
        assertThat(scene.member(joined.id(), one).terms()).isEqualTo(Terms.OPEN);

        done(gather.expect(read(scene.now(joined.id())), one.id(), Member.Role.PARTNER, "", terms(25, 9_000), ""));
        done(join.answer(scene.as(joined.id(), one), true));
        assertThat(scene.member(joined.id(), one).terms()).isEqualTo(terms(25, 9_000));
    }

    @Test
    void whoReadOtherTermsDoesNotSayYesToThese() {
        Consortium invited = scene.invited(scene.begun(lead, call), one);
        JoinConsortium.As read = scene.as(invited.id(), one);
        done(gather.expect(
                GroupingScene.read(scene.now(invited.id())), one.id(), Member.Role.PARTNER, "", terms(10, 1_000), ""));

        assertThat(join.accept(read)).isInstanceOf(Outcome.Stale.class);
        assertThat(scene.member(invited.id(), one).state()).isEqualTo(Member.State.INVITED);
    }

    @Test
    void ofTwoTabsTheSecondOverwritesNothing() {
        Consortium begun = scene.begun(lead, call);
        done(shape.form(read(begun), LegalForm.SOLIDARY));

        assertThat(shape.form(read(begun), LegalForm.CONJOINT_SOLIDARY_LEAD)).isInstanceOf(Outcome.Stale.class);
        assertThat(scene.now(begun.id()).form()).isEqualTo(LegalForm.SOLIDARY);
    }

    @Test
    void ofTwoWhoDecideAtTheSameMomentOneDoesAndTheOtherIsTold() throws Exception {
        Consortium begun = scene.begun(lead, call);
        List<Callable<Outcome>> both = List.of(
                () -> gather.propose(read(begun), one.id(), Member.Role.PARTNER),
                () -> gather.propose(read(begun), two.id(), Member.Role.PARTNER));
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> each : pool.invokeAll(both)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Stale.class);
        assertThat(scene.now(begun.id()).members()).hasSize(2);
    }

    @Test
    void theSharesOfALineComeToNoMoreThanAllAndWhatIsMissingIsSaid() {
        Consortium joined = scene.joined(lead, call, one);
        Map<SupplierId, BigDecimal> tooMuch =
                Map.of(lead.id(), BigDecimal.valueOf(60), one.id(), BigDecimal.valueOf(50));
        assertThat(refused(shape.share(
                        read(joined), Map.of(joined.cells().getFirst().id(), tooMuch))))
                .isEqualTo("consortium.line-too-much");

        WhoDoesWhat table = WhoDoesWhat.of(scene.shared(joined, List.of(Map.of(lead, 100), Map.of(one, 60))));
        assertThat(table.covered()).isCloseTo(0.72, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(table.incomplete()).extracting(line -> line.cell().trade()).containsExactly("Cartons");
        assertThat(table.incomplete().getFirst().missing()).isCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(table.percent(1)).isEqualByComparingTo("42");
    }

    @Test
    void linesAreAddedAndTakenAwayWithWhatWasToBeDoneOfThem() {
        Consortium shared = scene.shared(scene.joined(lead, call, one), List.of(Map.of(lead, 100), Map.of(one, 100)));
        Consortium more = done(shape.addLine(read(shared), 1, "Sensibilisation", BigDecimal.valueOf(5_000)));
        Consortium less = done(shape.removeLine(read(more), more.cells().get(1).id()));

        assertThat(less.cells())
                .extracting(org.chainon.consortium.covering.Cell::trade)
                .containsExactly("Tonte", "Sensibilisation");
        assertThat(less.member(one.id()).orElseThrow().parts()).isEmpty();
        assertThat(refused(shape.addLine(read(less), 7, "Autre", null))).isEqualTo("consortium.no-lot");
        assertThat(refused(shape.addLine(read(less), 0, " ", null))).isEqualTo("consortium.line-words");
    }

    @Test
    void whenTheTenderIsHandedInNothingChangesAnyMoreAndAllBidsAreSubmitted() {
        Consortium ready = scene.shared(scene.joined(lead, call, one), List.of(Map.of(lead, 100), Map.of(one, 100)));
        Consortium filed = done(filing.file(read(ready), false));

        assertThat(filed.state()).isEqualTo(State.FILED);
        assertThat(filed.filedAt()).isNotNull();
        assertThat(stage(lead, 0)).isEqualTo(Stage.SUBMITTED);
        assertThat(stage(lead, 1)).isEqualTo(Stage.SUBMITTED);
        assertThat(stage(one, 1)).isEqualTo(Stage.SUBMITTED);
        assertThat(mails(one, "Offre déposée")).isEqualTo(1);
        assertThat(List.of(
                        refused(shape.form(read(filed), LegalForm.SOLIDARY)),
                        refused(gather.propose(read(filed), two.id(), Member.Role.PARTNER)),
                        refused(gather.remove(read(filed), one.id(), "")),
                        refused(shape.removeLine(
                                read(filed), filed.cells().getFirst().id())),
                        refused(join.propose(scene.as(filed.id(), one), terms(1, 1), ""))))
                .containsOnly("consortium.frozen");
        assertThat(refused(join.withdraw(scene.as(filed.id(), one), "Trop de travail")))
                .isEqualTo("consortium.withdraw-filed");
    }

    @Test
    void anIncompleteTenderIsHandedInOnlyKnowingly() {
        Consortium joined = scene.joined(lead, call, one);

        assertThat(refused(filing.file(read(joined), false))).isEqualTo("consortium.incomplete");
        assertThat(done(filing.file(read(joined), true)).state()).isEqualTo(State.FILED);
    }

    @Test
    void nothingIsHandedInWhileSomebodyHasNotAnswered() {
        Consortium joined = scene.joined(lead, call, one);
        Consortium waiting = scene.invited(joined, two);

        assertThat(refused(filing.file(read(scene.now(waiting.id())), true))).isEqualTo("consortium.unanswered");
    }

    @Test
    void aTenderIsTakenBackBeforeTheDeadlineWithAReasonThatAllAreTold() {
        Consortium filed = done(filing.file(read(scene.joined(lead, call, one)), true));
        assertThat(refused(filing.takeBack(read(filed), " "))).isEqualTo("consortium.why-missing");
        Consortium open = done(filing.takeBack(read(filed), "Erreur dans le prix."));

        assertThat(open.forming()).isTrue();
        assertThat(stage(one, 0)).isEqualTo(Stage.PREPARING);
        assertThat(mails(one, "Dépôt repris")).isEqualTo(1);
    }

    @Test
    void afterTheDeadlineATenderIsNotTakenBackAndNobodyIsInvited() throws Exception {
        Consortium forming = scene.joined(lead, call, one);
        done(gather.propose(read(forming), two.id(), Member.Role.PARTNER));
        scene.over(call);
        assertThat(refused(gather.invite(read(scene.now(forming.id())), two.id(), null)))
                .isEqualTo("consortium.too-late");

        done(gather.remove(read(scene.now(forming.id())), two.id(), ""));
        Consortium filed = done(filing.file(read(scene.now(forming.id())), true));
        assertThat(refused(filing.takeBack(read(filed), "Erreur"))).isEqualTo("consortium.take-back-late");
    }

    @Test
    void aPartnerThatLeavesUncoversItsPartAndTheLeadIsTold() {
        Consortium shared = scene.shared(scene.joined(lead, call, one), List.of(Map.of(lead, 100), Map.of(one, 100)));
        assertThat(refused(join.withdraw(scene.as(shared.id(), one), ""))).isEqualTo("consortium.why-missing");
        Consortium left = done(join.withdraw(scene.as(shared.id(), one), "Notre camion est en panne."));

        assertThat(WhoDoesWhat.of(left).incomplete()).hasSize(1);
        assertThat(left.member(one.id()).orElseThrow().words()).isEqualTo("Notre camion est en panne.");
        assertThat(mails(lead, "quitte votre groupement")).isEqualTo(1);
        assertThat(Sight.of(left, one.id())).isEmpty();
        assertThat(refused(join.withdraw(scene.as(left.id(), lead), "Non"))).isEqualTo("consortium.lead-stays");
    }

    @Test
    void theLeadIsPassedToAPartnerThatSaidYes() {
        Consortium joined = scene.joined(lead, call, one);
        Consortium passed = done(gather.passLead(read(joined), one.id()));

        assertThat(passed.lead().supplier()).isEqualTo(one.id());
        assertThat(passed.member(lead.id()).orElseThrow().role()).isEqualTo(Member.Role.PARTNER);
        assertThat(done(join.withdraw(scene.as(joined.id(), lead), "Nous partons."))
                        .accepted())
                .hasSize(1);
    }

    @Test
    void whoWonTogetherIsKnownAsThat() {
        Consortium filed = done(filing.file(read(scene.joined(lead, call, one)), true));
        assertThat(ties.among(List.of(lead.id(), one.id(), two.id()))).isEmpty();
        Consortium won = done(filing.result(read(filed), State.WON));

        assertThat(mails(one, "Gagné")).isEqualTo(1);
        assertThat(ties.among(List.of(lead.id(), one.id(), two.id())))
                .singleElement()
                .extracting(Tie::worth)
                .isEqualTo(1.0);
        assertThat(done(filing.result(read(won), State.LOST)).state()).isEqualTo(State.LOST);
        assertThat(ties.among(List.of(lead.id(), one.id()))).isEmpty();
    }

    @Test
    void absurdTermsAreRefused() {
        Consortium invited = scene.invited(scene.begun(lead, call), one);

        assertThat(refused(join.propose(scene.as(invited.id(), one), terms(140, 1), "")))
                .isEqualTo("consortium.share");
        assertThat(refused(join.propose(scene.as(invited.id(), one), terms(10, 5_000_000_000_000L), "")))
                .isEqualTo("consortium.price");
        assertThat(refused(join.propose(scene.as(invited.id(), one), terms(10, 1), "x".repeat(2_001))))
                .isEqualTo("consortium.too-long");
        assertThat(refused(gather.invite(read(scene.invited(scene.now(invited.id()), two)), SupplierId.random(), null)))
                .isEqualTo("consortium.no-member");
    }

    @Test
    void stepsAreNeitherChangedNorTakenAway() {
        Consortium begun = scene.begun(lead, call);

        assertThatThrownBy(() -> jdbc.sql("update consortium.step set what = 'WON' where consortium = ?")
                        .params(begun.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from consortium.step where consortium = ?")
                        .params(begun.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoErasesItsAccountIsForgottenAndTheGroupingStays() {
        Consortium joined = scene.joined(lead, call, one);
        talk.say(joined.id(), one.id(), one.person().id(), "Nous avons deux camions.");
        PersonalData kept = personal.stream()
                .filter(each -> each.name().equals("groupings"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.of(one.person().id())).hasSizeGreaterThan(1);

        events.publishEvent(new PersonErased(one.person().id()));

        assertThat(kept.of(one.person().id())).isEmpty();
        assertThat(scene.now(joined.id()).accepted()).hasSize(2);
    }

    /** As if it had been done so many days before. */
    private void daysAgo(Consortium consortium, Firm firm, int invited, int answerBy) {
        jdbc.sql("""
                        update consortium.member set invited_at = now() - make_interval(days => :invited),
                            answer_by = (now() at time zone 'Europe/Paris')::date - :late
                        where consortium = :consortium and supplier = :firm""")
                .param("invited", invited)
                .param("late", answerBy)
                .param("consortium", consortium.id().value())
                .param("firm", firm.id().value())
                .update();
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndThenTheLeadIsTold() {
        Consortium begun = scene.begun(lead, call);
        scene.invited(begun, one);
        assertThat(reminding.round(begun.id())).as("invited today").isZero();

        daysAgo(begun, one, 8, -1);
        assertThat(reminding.round(begun.id())).isEqualTo(1);
        assertThat(reminding.round(begun.id())).as("once only").isZero();
        assertThat(mails(one, "Rappel")).isEqualTo(1);

        daysAgo(begun, one, 12, 1);
        assertThat(reminding.round(begun.id())).isZero();
        assertThat(reminding.round(begun.id())).isZero();
        assertThat(mails(lead, "pas répondu")).isEqualTo(1);
        assertThat(steps(scene.now(begun.id()))).contains(What.REMINDED, What.EXPIRED);
        assertThat(refused(join.accept(scene.as(begun.id(), one)))).isEqualTo("consortium.answer-late");
    }

    @Test
    void whoSaysNoIsNotReminded() {
        Consortium begun = scene.begun(lead, call);
        scene.invited(begun, one);
        done(join.decline(scene.as(begun.id(), one), ""));
        daysAgo(begun, one, 8, -1);
        assertThat(reminding.round(begun.id())).isZero();
        assertThat(mails(one, "Rappel")).isZero();
    }

    @Test
    void messagesAreToldInOneMailToTheOthersAndToNobodyElse() {
        Consortium joined = scene.joined(lead, call, one);
        scene.invited(joined, two);
        talk.say(joined.id(), one.id(), one.person().id(), "Nous avons deux camions.");
        talk.say(joined.id(), one.id(), one.person().id(), "Et une presse à balles.");

        news.round();
        news.round();
        assertThat(mails(lead, "Nouveaux messages")).isEqualTo(1);
        assertThat(mails(one, "Nouveaux messages")).as("who wrote them").isZero();
        assertThat(mails(two, "Nouveaux messages")).as("who has not said yes").isZero();

        talk.say(joined.id(), one.id(), one.person().id(), "Encore une chose.");
        news.round();
        assertThat(mails(lead, "Nouveaux messages"))
                .as("within a quarter of an hour")
                .isEqualTo(1);
        jdbc.sql("update consortium.news set told_at = told_at - interval '20 minutes' where consortium = ?")
                .params(joined.id().value())
                .update();
        news.round();
        assertThat(mails(lead, "Nouveaux messages")).isEqualTo(2);
    }

    @Test
    void aGroupingThatNobodyTouchesForFiveYearsIsErased() {
        Consortium old = scene.joined(lead, call, one);
        talk.say(old.id(), one.id(), one.person().id(), "Nous avons deux camions.");
        Consortium recent = scene.begun(two, call);
        jdbc.sql("update consortium.consortium set changed_at = now() - interval '6 years' where id = ?")
                .params(old.id().value())
                .update();

        retention.eraseOld();

        assertThat(consortia.find(old.id())).isEmpty();
        assertThat(consortia.find(recent.id())).isPresent();
    }
}
