package org.chainon.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.People;
import org.chainon.bid.Answer;
import org.chainon.bid.Bid;
import org.chainon.bid.BidResult;
import org.chainon.bid.Bids;
import org.chainon.bid.FollowBids;
import org.chainon.bid.Question;
import org.chainon.bid.Stage;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bids of the enterprise of the demonstration, one in each stage, on the lots that fit it best. */
@Component
class DemoBids {
    private static final String PERSON = "fournisseur@demo.chainon.example";
    private static final List<Stage> STAGES = List.of(
            Stage.TO_STUDY,
            Stage.PREPARING,
            Stage.SUBMITTED,
            Stage.GO,
            Stage.WON,
            Stage.TO_STUDY,
            Stage.LOST,
            Stage.NO_GO);

    private final People people;
    private final Matching matching;
    private final FollowBids follow;
    private final Bids bids;
    private final Clock clock;

    DemoBids(People people, Matching matching, FollowBids follow, Bids bids, Clock clock) {
        this.people = people;
        this.matching = matching;
        this.follow = follow;
        this.bids = bids;
        this.clock = clock;
    }

    /** Nothing happens where there are some. */
    @Transactional
    void settle() {
        Actor actor = people.byEmail(PERSON)
                .flatMap(person -> people.actor(person.id()))
                .orElse(null);
        SupplierId supplier = actor == null
                ? null
                : actor.memberships().stream()
                        .map(Membership::supplier)
                        .findFirst()
                        .orElse(null);
        if (actor == null || supplier == null || !bids.of(supplier).isEmpty()) {
            return;
        }
        matching.awaitReady();
        List<Match> best = matching.whatFits(supplier, STAGES.size()).orElse(List.of());
        for (int i = 0; i < best.size(); i++) {
            Match match = best.get(i);
            if (follow.start(supplier, match.notice(), match.lot(), actor.id()) instanceof FollowBids.Done done) {
                bring(done.bid(), STAGES.get(i));
            }
        }
    }

    private void bring(Bid bid, Stage to) {
        if (to == Stage.TO_STUDY) {
            return;
        }
        boolean no = to == Stage.NO_GO;
        Bid now = done(follow.answer(of(bid), answers(no), no ? Stage.NO_GO : Stage.GO));
        for (Stage step : List.of(Stage.PREPARING, Stage.SUBMITTED)) {
            if (!no && to != Stage.GO && now.stage() != to) {
                now = done(follow.move(of(now), step));
            }
        }
        LocalDate today = LocalDate.now(clock.withZone(bid.subject().law().zone()));
        if (to == Stage.WON) {
            follow.end(of(now), to, new BidResult(Money.eur(38_500), null, "Le mémoire était le mieux noté.", today));
        }
        if (to == Stage.LOST) {
            follow.end(of(now), to, new BidResult(null, "Les Jardins d'à côté", "Prix trop élevé.", today));
        }
    }

    private static Map<Question, Answer> answers(boolean no) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, new Answer(Answer.Reply.YES, ""));
        }
        answers.put(
                Question.TIME,
                no
                        ? new Answer(Answer.Reply.NO, "L'équipe est prise jusqu'à la date limite.")
                        : new Answer(Answer.Reply.TO_CHECK, "À voir avec l'encadrement."));
        return answers;
    }

    private static FollowBids.Of of(Bid bid) {
        return new FollowBids.Of(bid.supplier(), bid.id(), bid.version());
    }

    private static Bid done(FollowBids.Outcome outcome) {
        if (outcome instanceof FollowBids.Done done) {
            return done.bid();
        }
        throw new IllegalStateException("demonstration bid: " + outcome);
    }
}
