package org.chainon.need.contact;

import java.util.Collections;
import java.util.List;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.Target;
import org.chainon.need.Moderation;
import org.chainon.need.Need;
import org.chainon.need.Need.State;
import org.chainon.need.NeedExtended;
import org.chainon.need.NeedMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What follows when a need moves: who is written to, and the first wave. */
@Component
class FollowNeeds {
    private final NeedRounds rounds;
    private final Followers followers;
    private final ContactLetters letters;
    private final Organisations organisations;
    private final Moderation moderation;
    private final CurrentActor current;

    FollowNeeds(
            NeedRounds rounds,
            Followers followers,
            ContactLetters letters,
            Organisations organisations,
            Moderation moderation,
            CurrentActor current) {
        this.rounds = rounds;
        this.followers = followers;
        this.letters = letters;
        this.organisations = organisations;
        this.moderation = moderation;
        this.current = current;
    }

    @EventListener
    void on(NeedMoved moved) {
        Need need = moved.after();
        State from = moved.before().state();
        current.find().filter(actor -> own(actor, need)).ifPresent(actor -> followers.follow(need.id(), actor.id()));
        switch (need.state()) {
            case WAITING -> letters.waits(need, moderators(need));
            case DRAFT -> {
                if (from == State.WAITING && !need.advice().isBlank()) {
                    letters.buyer(need, followers.of(need), "need-sent-back");
                }
            }
            case OPEN -> {
                if (from == State.WAITING) {
                    letters.buyer(need, followers.of(need), "need-let-out");
                }
            }
            case CLOSED, WITHDRAWN -> letters.ended(need, need.state() == State.WITHDRAWN);
        }
    }

    @EventListener
    void on(NeedExtended extended) {
        letters.extended(extended.before(), extended.until());
    }

    /** The first wave goes out with the opening; where it cannot, the next round sends it. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void opened(NeedMoved moved) {
        if (moved.after().state() == State.OPEN) {
            rounds.advance(moved.after().id());
        }
    }

    private static boolean own(Actor actor, Need need) {
        return actor.of(new Target(need.buyer(), null, null, need.areas())).isPresent();
    }

    private List<Organisation> moderators(Need need) {
        return organisations.all(Organisation.Kind.FACILITATOR).stream()
                .filter(body -> !Collections.disjoint(body.areas(), need.areas()))
                .filter(body -> moderation.by(body.id()))
                .toList();
    }
}
