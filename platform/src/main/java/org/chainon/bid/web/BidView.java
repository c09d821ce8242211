package org.chainon.bid.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.bid.Answer;
import org.chainon.bid.Bid;
import org.chainon.bid.BidPeople;
import org.chainon.bid.BidStep;
import org.chainon.bid.Bids;
import org.chainon.bid.Considerations;
import org.chainon.bid.Question;
import org.chainon.bid.Stage;
import org.chainon.bid.kit.KitDocument;
import org.chainon.bid.kit.KitRule;
import org.chainon.bid.kit.Pieces;
import org.chainon.bid.kit.ResponseKits;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All that the page of one bid shows. */
@Component
class BidView {
    private final Bids bids;
    private final BidPeople members;
    private final People people;
    private final Considerations considerations;
    private final ResponseKits kits;
    private final Pieces pieces;
    private final Clock clock;

    BidView(
            Bids bids,
            BidPeople members,
            People people,
            Considerations considerations,
            ResponseKits kits,
            Pieces pieces,
            Clock clock) {
        this.bids = bids;
        this.members = members;
        this.people = people;
        this.considerations = considerations;
        this.kits = kits;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** A line of the history with the name of who did it; null for the platform. */
    record Line(BidStep step, @Nullable String who) {}

    /** A question with what is known and what was answered. */
    record Asked(
            Question question,
            List<Considerations.Known> known,
            @Nullable Answer answer) {
        public boolean is(String reply) {
            return answer != null && answer.reply().name().equals(reply);
        }

        public String note() {
            return answer == null ? "" : answer.note();
        }
    }

    /** What remains to be shown when something was refused. */
    record Refusal(Map<String, Reason> errors, boolean stale, Map<Question, Answer> typed, Map<String, String> form) {
        static final Refusal NONE = new Refusal(Map.of(), false, Map.of());

        Refusal(Map<String, Reason> errors, boolean stale, Map<Question, Answer> typed) {
            this(errors, stale, typed, Map.of());
        }

        Refusal with(Map<String, String> typedForm) {
            return new Refusal(errors, stale, typed, typedForm);
        }
    }

    String show(Supplier supplier, Bid bid, Refusal refusal, Model model) {
        List<Person> team = members.members(supplier.id());
        model.addAttribute("supplier", supplier);
        model.addAttribute("bid", bid);
        model.addAttribute("base", "/fournisseurs/" + supplier.id() + "/reponses/" + bid.id());
        model.addAttribute("errors", refusal.errors());
        model.addAttribute("stale", refusal.stale());
        model.addAttribute("questions", questions(bid, refusal));
        model.addAttribute("deciding", bid.stage() == Stage.TO_STUDY);
        model.addAttribute("kit", kits.of(bid).orElse(null));
        model.addAttribute("moments", KitRule.Moment.values());
        model.addAttribute("documents", KitDocument.values());
        model.addAttribute(
                "pieces",
                pieces.of(supplier.id()).stream()
                        .filter(piece -> piece.bid() == null || piece.bid().equals(bid.id()))
                        .toList());
        model.addAttribute("people", team);
        model.addAttribute(
                "inCharge",
                team.stream()
                        .filter(person -> person.id().equals(bid.person()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("lines", lines(bid, team));
        model.addAttribute(
                "passed",
                bid.subject().deadline() != null
                        && bid.subject().deadline().toInstant().isBefore(clock.instant()));
        model.addAttribute(
                "today",
                java.time.LocalDate.now(clock.withZone(bid.subject().law().zone()))
                        .toString());
        model.addAttribute("typed", refusal.form());
        return "bid/bid";
    }

    private List<Asked> questions(Bid bid, Refusal refusal) {
        Map<Question, List<Considerations.Known>> known = considerations.of(bid);
        Map<Question, Answer> answers = refusal.typed().isEmpty() ? bid.answers() : refusal.typed();
        return Arrays.stream(Question.values())
                .map(question -> new Asked(question, known.getOrDefault(question, List.of()), answers.get(question)))
                .toList();
    }

    private List<Line> lines(Bid bid, List<Person> team) {
        Map<PersonId, String> names = team.stream().collect(Collectors.toMap(Person::id, Person::name));
        return bids.steps(bid.id()).reversed().stream()
                .map(step -> {
                    PersonId who = step.person();
                    return new Line(
                            step,
                            who == null
                                    ? null
                                    : names.computeIfAbsent(
                                            who,
                                            id -> people.find(id)
                                                    .map(Person::name)
                                                    .orElse("?")));
                })
                .toList();
    }
}
