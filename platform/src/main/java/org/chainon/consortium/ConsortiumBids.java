package org.chainon.consortium;

import java.util.List;
import java.util.Objects;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.bid.FollowBids;
import org.chainon.bid.Stage;
import org.chainon.consortium.ConsortiumSubject.Asked;
import org.chainon.consortium.covering.Cell;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** The bids of members on the lots that their grouping answers. */
@Component
class ConsortiumBids {
    private final FollowBids follow;
    private final Bids bids;

    ConsortiumBids(FollowBids follow, Bids bids) {
        this.follow = follow;
        this.bids = bids;
    }

    /** On the lots of which it does something; on all of them where that is not said yet. */
    void begin(Consortium consortium, Member member) {
        NoticeId notice = consortium.subject().notice();
        if (notice != null) {
            lots(consortium, member).forEach(lot -> follow.start(member.supplier(), notice, lot, member.person()));
        }
    }

    /** The tender is handed in: so are the bids of all who take part. */
    void submitted(Consortium consortium) {
        for (Member member : consortium.accepted()) {
            begin(consortium, member);
            for (LotId lot : lots(consortium, member)) {
                bids.find(member.supplier(), lot).ifPresent(this::submit);
            }
        }
    }

    /** It is taken back: the bids are prepared again. */
    void takenBack(Consortium consortium) {
        for (Member member : consortium.accepted()) {
            for (LotId lot : lots(consortium, member)) {
                bids.find(member.supplier(), lot)
                        .filter(bid -> bid.stage() == Stage.SUBMITTED)
                        .ifPresent(bid -> follow.move(of(bid), Stage.PREPARING));
            }
        }
    }

    /** What is over already stays as it is. */
    private void submit(Bid bid) {
        Bid now = bid;
        if (now.stage() == Stage.NO_GO) {
            now = moved(now, Stage.TO_STUDY);
        }
        if (now.stage() == Stage.TO_STUDY) {
            now = moved(now, Stage.GO);
        }
        if (now.stage().atWork()) {
            moved(now, Stage.SUBMITTED);
        }
    }

    private Bid moved(Bid bid, Stage to) {
        return follow.move(of(bid), to) instanceof FollowBids.Done done ? done.bid() : bid;
    }

    private static FollowBids.Of of(Bid bid) {
        return new FollowBids.Of(bid.supplier(), bid.id(), bid.version());
    }

    static List<LotId> lots(Consortium consortium, Member member) {
        List<Asked> all = consortium.subject().lots();
        List<Asked> own = consortium.cells().stream()
                .filter(cell -> member.parts().containsKey(cell.id()))
                .map(Cell::lot)
                .distinct()
                .map(all::get)
                .toList();
        boolean everything = own.isEmpty() || member.leads();
        return (everything ? all : own)
                .stream().map(Asked::lot).filter(Objects::nonNull).toList();
    }

    /** Whether the supplier takes part in the answer to this lot. */
    static boolean answers(Consortium consortium, SupplierId supplier, LotId lot) {
        return consortium
                .member(supplier)
                .filter(member -> member.state() == Member.State.ACCEPTED)
                .filter(member -> lots(consortium, member).contains(lot))
                .isPresent();
    }
}
