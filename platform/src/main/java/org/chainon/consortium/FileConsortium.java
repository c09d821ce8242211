package org.chainon.consortium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.consortium.Consortium.State;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a grouping's making: the tender is handed in, and what came of it. Done by the lead. */
@Service
public class FileConsortium {
    private final ChangeConsortium change;
    private final StepRows steps;
    private final ConsortiumBids bids;
    private final ConsortiumLetters letters;

    FileConsortium(ChangeConsortium change, StepRows steps, ConsortiumBids bids, ConsortiumLetters letters) {
        this.change = change;
        this.steps = steps;
        this.bids = bids;
        this.letters = letters;
    }

    /** What keeps the tender from being handed in; empty when nothing does. Lines that nobody does are told apart. */
    public List<Reason> obstacles(Consortium consortium) {
        boolean waiting = consortium.counted().size() > consortium.accepted().size();
        boolean open = consortium.accepted().stream()
                .flatMap(member -> steps.last(consortium.id(), member.supplier()).stream())
                .anyMatch(Proposal::open);
        return java.util.stream.Stream.of(
                        consortium.accepted().size() < 2 ? Optional.of(Reason.of("consortium.alone")) : none(),
                        waiting ? Optional.of(Reason.of("consortium.unanswered")) : none(),
                        open ? Optional.of(Reason.of("consortium.terms-open")) : none())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> none() {
        return Optional.empty();
    }

    /**
     * The tender is handed in: from now on nothing changes.
     *
     * @param despite also where some line is not done as a whole
     */
    @Transactional
    public Outcome file(Read read, boolean despite) {
        return change.forming(read, consortium -> {
            List<Reason> obstacles = obstacles(consortium);
            if (!obstacles.isEmpty()) {
                return new Outcome.Refused(obstacles.getFirst());
            }
            if (!despite && !WhoDoesWhat.of(consortium).complete()) {
                return Outcome.refused("consortium.incomplete");
            }
            Consortium filed = consortium.at(State.FILED, change.now());
            change.step(filed, What.FILED, null);
            bids.submitted(filed);
            letters.toAll(filed, "consortium-filed");
            return new Outcome.Done(filed);
        });
    }

    /** Only before the deadline: everybody is told why. */
    @Transactional
    public Outcome takeBack(Read read, String why) {
        return change.read(read, consortium -> {
            if (consortium.state() != State.FILED) {
                return Outcome.refused("consortium.not-filed");
            }
            if (change.passed(consortium)) {
                return Outcome.refused("consortium.take-back-late");
            }
            Optional<Reason> refusal = words(why);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            Consortium open = consortium.at(State.FORMING, null);
            change.step(open, What.TAKEN_BACK, null, change.actor(), Map.of("why", why));
            bids.takenBack(open);
            letters.toAll(open, "consortium-taken-back", why);
            return new Outcome.Done(open);
        });
    }

    /** @param how {@link State#WON} or {@link State#LOST}; said again, it corrects what was said before */
    @Transactional
    public Outcome result(Read read, State how) {
        return change.read(read, consortium -> {
            State state = consortium.state();
            if (how != State.WON && how != State.LOST
                    || state != State.FILED && state != State.WON && state != State.LOST) {
                return Outcome.refused("consortium.not-filed");
            }
            if (state == how) {
                return new Outcome.Done(consortium);
            }
            Consortium now = consortium.at(how, consortium.filedAt());
            change.step(now, how == State.WON ? What.WON : What.LOST, null);
            letters.toAll(now, how == State.WON ? "consortium-won" : "consortium-lost");
            return new Outcome.Done(now);
        });
    }

    /** Given up before anything is handed in. */
    @Transactional
    public Outcome end(Read read, String why) {
        return change.forming(read, consortium -> {
            Optional<Reason> refusal = words(why);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            Consortium ended = consortium.at(State.ENDED, null);
            change.step(ended, What.ENDED, null, change.actor(), Map.of("why", why));
            letters.toAll(ended, "consortium-ended", why);
            return new Outcome.Done(ended);
        });
    }

    private static Optional<Reason> words(String why) {
        if (why.isBlank()) {
            return Optional.of(Reason.of("consortium.why-missing"));
        }
        return why.length() > GatherMembers.LONGEST
                ? Optional.of(Reason.of("consortium.too-long", "most", GatherMembers.LONGEST))
                : Optional.empty();
    }
}
