package org.chainon.consortium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainon.account.People;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.Member.State;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise says for itself: yes, no, on other terms; that it leaves; who takes care. */
@Service
public class JoinConsortium {
    private final ChangeConsortium change;
    private final StepRows steps;
    private final ConsortiumBids bids;
    private final ConsortiumLetters letters;
    private final People people;

    JoinConsortium(
            ChangeConsortium change, StepRows steps, ConsortiumBids bids, ConsortiumLetters letters, People people) {
        this.change = change;
        this.steps = steps;
        this.bids = bids;
        this.letters = letters;
        this.people = people;
    }

    /**
     * Who answers, to what.
     *
     * @param proposal the last one that was read: 0 where there was none
     * @param person who does; also where the link of a mail says so
     */
    public record As(
            ConsortiumId id,
            SupplierId supplier,
            long proposal,
            @Nullable PersonId person) {}

    /** Yes to the invitation, on the lead's terms; said twice, it changes nothing. */
    @Transactional
    public Outcome accept(As as) {
        return answering(as, (consortium, member) -> {
            if (member.state() == State.ACCEPTED) {
                return new Outcome.Done(consortium);
            }
            if (member.expired(change.today(consortium)) || change.passed(consortium)) {
                return Outcome.refused("consortium.answer-late");
            }
            steps.last(consortium.id(), as.supplier())
                    .filter(Proposal::open)
                    .ifPresent(open -> steps.close(
                            consortium.id(),
                            as.supplier(),
                            open.byLead() ? Proposal.State.ACCEPTED : Proposal.State.REPLACED));
            Member joined = member.joined(as.person(), change.now());
            Consortium now = consortium.with(joined);
            change.step(now, What.JOINED, as.supplier(), as.person(), Map.of());
            bids.begin(now, joined);
            letters.toLead(now, "consortium-accepted", letters.name(as.supplier()));
            return new Outcome.Done(now);
        });
    }

    @Transactional
    public Outcome decline(As as, String why) {
        return change.forming(
                as.id(),
                consortium -> here(consortium, as, (whole, member) -> {
                    if (member.state() == State.ACCEPTED) {
                        return Outcome.refused("consortium.leave-instead");
                    }
                    return leave(whole, member, as, State.DECLINED, why, What.DECLINED, "consortium-declined");
                }));
    }

    /** After a yes, as long as no tender is handed in. */
    @Transactional
    public Outcome withdraw(As as, String why) {
        return change.change(as.id(), consortium -> {
            if (consortium.state() == Consortium.State.FILED) {
                return Outcome.refused("consortium.withdraw-filed");
            }
            if (!consortium.forming()) {
                return Outcome.refused("consortium.over");
            }
            return here(consortium, as, (whole, member) -> {
                if (member.leads()) {
                    return Outcome.refused("consortium.lead-stays");
                }
                if (member.state() != State.ACCEPTED) {
                    return Outcome.refused("consortium.no-member");
                }
                if (why.isBlank()) {
                    return Outcome.refused("consortium.why-missing");
                }
                return leave(whole, member, as, State.WITHDRAWN, why, What.WITHDRAWN, "consortium-withdrawn");
            });
        });
    }

    private Outcome leave(
            Consortium consortium, Member member, As as, State how, String why, What what, String letter) {
        if (why.length() > GatherMembers.LONGEST) {
            return new Outcome.Refused(Reason.of("consortium.too-long", "most", GatherMembers.LONGEST));
        }
        steps.close(consortium.id(), as.supplier(), Proposal.State.REPLACED);
        Consortium now = consortium.with(member.gone(how, why, change.now()));
        change.step(now, what, as.supplier(), as.person(), Map.of());
        letters.toLead(now, letter, letters.name(as.supplier()), why);
        return new Outcome.Done(now);
    }

    /** Yes, but: other share, other price. */
    @Transactional
    public Outcome propose(As as, Terms terms, String words) {
        return answering(as, (consortium, member) -> {
            Optional<Reason> refusal = terms.refusal();
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            if (words.length() > GatherMembers.LONGEST) {
                return new Outcome.Refused(Reason.of("consortium.too-long", "most", GatherMembers.LONGEST));
            }
            if (terms.equals(member.terms()) && words.isBlank()) {
                return Outcome.refused("consortium.nothing-proposed");
            }
            if (member.leads()) {
                return Outcome.refused("consortium.one-lead");
            }
            if (member.expired(change.today(consortium))) {
                return Outcome.refused("consortium.answer-late");
            }
            steps.propose(consortium.id(), as.supplier(), false, terms, words, as.person(), change.now());
            change.step(consortium, What.MEMBER_PROPOSED, as.supplier(), as.person(), Map.of());
            letters.toLead(consortium, "consortium-terms-asked", letters.name(as.supplier()), words);
            return new Outcome.Done(consortium);
        });
    }

    /** Yes or no of who has joined to other terms of the lead. */
    @Transactional
    public Outcome answer(As as, boolean agreed) {
        return answering(as, (consortium, member) -> {
            Proposal open = steps.last(consortium.id(), as.supplier())
                    .filter(last -> last.open() && last.byLead())
                    .orElse(null);
            if (open == null || member.state() != State.ACCEPTED) {
                return new Outcome.Stale();
            }
            steps.close(consortium.id(), as.supplier(), agreed ? Proposal.State.ACCEPTED : Proposal.State.DECLINED);
            change.step(
                    consortium, agreed ? What.TERMS_AGREED : What.TERMS_REFUSED, as.supplier(), as.person(), Map.of());
            letters.toLead(
                    consortium,
                    agreed ? "consortium-terms-taken" : "consortium-terms-left",
                    letters.name(as.supplier()));
            return new Outcome.Done(agreed ? consortium.with(member.on(open.terms())) : consortium);
        });
    }

    /** @param person of the enterprise; null for all of its people */
    @Transactional
    public Outcome care(As as, @Nullable PersonId person) {
        return change.change(
                as.id(),
                consortium -> here(consortium, as, (whole, member) -> {
                    List<PersonId> own =
                            people.membersOf(List.of(as.supplier())).getOrDefault(as.supplier(), List.of());
                    if (person != null && !own.contains(person)) {
                        return Outcome.refused("consortium.no-person");
                    }
                    return new Outcome.Done(whole.with(member.caredForBy(person)));
                }));
    }

    /** What was read last must still be the last word. */
    private Outcome answering(As as, BiFunction<Consortium, Member, Outcome> how) {
        return change.forming(
                as.id(),
                consortium -> here(consortium, as, (whole, member) -> {
                    long last =
                            steps.last(as.id(), as.supplier()).map(Proposal::id).orElse(0L);
                    return last == as.proposal() ? how.apply(whole, member) : new Outcome.Stale();
                }));
    }

    private static Outcome here(Consortium consortium, As as, BiFunction<Consortium, Member, Outcome> how) {
        return consortium
                .member(as.supplier())
                .filter(member -> member.state().sees())
                .map(member -> how.apply(consortium, member))
                .orElseGet(() -> Outcome.refused("consortium.no-member"));
    }
}
