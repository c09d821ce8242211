package org.chainon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.PlatformTest;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Opinion.Verdict;
import org.chainon.matching.engine.SupplierProfile.Leaning;
import org.chainon.matching.engine.SupplierProfile.Limits;
import org.chainon.matching.engine.Trained;
import org.chainon.matching.engine.Weights;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class LearningFromUseTest {
    @Autowired
    KnownSuppliers known;

    @Autowired
    LearnedWeights weights;

    @Autowired
    NightlyLearning learning;

    @Autowired
    IndexedMatching matching;

    @Autowired
    MatchingIndex index;

    @Autowired
    GiveOpinion giveOpinion;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    String siret;
    Supplier cleaner;
    Notice call;

    @BeforeEach
    void aCleanerAndACall() throws Exception {
        siret = siret();
        register.register(
                supplier("learning-" + siret, "Clair et Net").identifier(siret).build());
        cleaner = directory.byIdentifier(siret).orElseThrow();
        var draft = notice("Nettoyage des vitres du palais Quadrilobe")
                .lot("1", "Vitres")
                .deadline("2099-01-01T12:00:00+01:00")
                .draft();
        intake.take(draft);
        call = notices.bySourceId(draft.sourceId()).orElseThrow();
    }

    @AfterEach
    void forgetWeights() {
        jdbc.sql("delete from matching.weights").update();
    }

    @Test
    void whatItWonBelongsToItsWorksWhicheverEstablishmentWonIt() throws Exception {
        String other = siret.substring(0, 9) + "99999";
        intake.take(award("award-" + siret, "Vitrerie du lycée", other));

        assertThat(known.of(cleaner).works()).extracting(work -> work.title()).contains("Vitrerie du lycée");
    }

    @Test
    void theIndexHearsOfWhatAnotherEstablishmentWon() throws Exception {
        index.catchUp();
        intake.take(award("won-" + siret, "Réfection du palais Quadrilobe", siret.substring(0, 9) + "99999"));
        index.catchUp();

        assertThat(matching.whoFits(call.id(), 50).orElseThrow().getFirst().matches())
                .filteredOn(match -> match.supplier().equals(cleaner.id()))
                .flatExtracting(Match::reasons)
                .extracting(Reason::code)
                .contains("match.past");
    }

    @Test
    void whatItLikesAndWhatIsNotItsTradeAreRemembered() {
        SupplierId id = cleaner.id();
        var lot = call.lots().getFirst().id();

        giveOpinion.give(id, call.id(), lot, Verdict.INTERESTED, null);
        assertThat(known.of(cleaner).leanings()).extracting(Leaning::liked).containsExactly(true);
        giveOpinion.give(id, call.id(), lot, Verdict.NOT_FOR_ME, Opinion.Reason.NOT_OUR_TRADE);
        assertThat(known.of(cleaner).leanings()).extracting(Leaning::liked).containsExactly(false);
        giveOpinion.give(id, call.id(), lot, Verdict.NOT_FOR_ME, Opinion.Reason.NO_TIME);
        assertThat(known.of(cleaner).leanings()).isEmpty();
    }

    @Test
    void whatIsTooLargeOrTooSmallLimitsOthers() throws Exception {
        giveOpinion.give(cleaner.id(), large(90_000).id(), lotOf(90_000), Verdict.NOT_FOR_ME, Opinion.Reason.TOO_BIG);
        giveOpinion.give(cleaner.id(), large(70_000).id(), lotOf(70_000), Verdict.NOT_FOR_ME, Opinion.Reason.TOO_BIG);
        giveOpinion.give(cleaner.id(), large(900).id(), lotOf(900), Verdict.NOT_FOR_ME, Opinion.Reason.TOO_SMALL);

        assertThat(known.of(cleaner).limits()).isEqualTo(new Limits(null, 70_000.0, 900.0));
    }

    private final Map<Integer, Notice> calls = new HashMap<>();

    private Notice large(int euros) throws Exception {
        if (!calls.containsKey(euros)) {
            var draft = notice("Nettoyage des vitres")
                    .lot("1", "Vitres", "90910000", null, Money.eur(euros))
                    .draft();
            intake.take(draft);
            calls.put(euros, notices.bySourceId(draft.sourceId()).orElseThrow());
        }
        return calls.get(euros);
    }

    private LotId lotOf(int euros) throws Exception {
        return large(euros).lots().getFirst().id();
    }

    @Test
    void onlyWeightsThatProvedBetterJudge() {
        Weights shipped = Weights.shipped();
        assertThat(weights.current().lines()).isEqualTo(shipped.lines());
        List<String> other = shipped.lines().stream()
                .map(line -> line.startsWith("chance\tslope") ? "chance\tslope\t0.7777" : line)
                .toList();

        weights.keep(new Trained(Weights.parse(other), 3000, 400, 0.5, 0.20, 0.25));
        assertThat(weights.current().lines()).isEqualTo(shipped.lines());
        weights.keep(new Trained(Weights.parse(other), 3000, 400, 0.5, 0.30, 0.25));
        assertThat(weights.current().lines()).isEqualTo(Weights.parse(other).lines());
    }

    @Test
    void fewAwardsTeachNothing() {
        assertThat(learning.learn(Integer.MAX_VALUE)).isEqualTo(Optional.empty());
    }

    @Test
    void theIndexIsMadeAnewAndAnswersAsBefore() {
        index.catchUp();
        var before = matching.whoFits(call.id(), 5).orElseThrow();

        index.rebuild();

        assertThat(matching.whoFits(call.id(), 5).orElseThrow()).isEqualTo(before);
    }

    private static AwardDraft award(String id, String title, String winner) {
        return new AwardDraft(
                "test",
                id,
                "1",
                null,
                null,
                title,
                new Cpv("90911300"),
                new Notice.Buyer("Ville de Lille", null, null, null, null),
                null,
                LocalDate.of(2026, 1, 15),
                null,
                null,
                null,
                List.of(),
                List.of(new AwardDraft.Winner("Clair et Net", winner, "SIRET")));
    }
}
