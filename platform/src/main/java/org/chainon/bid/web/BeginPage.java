package org.chainon.bid.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** « Répondre à ce marché », for who belongs to an enterprise: each of its lots with the bid that is there, or the button to begin one. */
@Controller
@Allows(Action.READ_PUBLIC)
class BeginPage {
    private final Notices notices;
    private final Bids bids;
    private final SupplierDirectory suppliers;
    private final CurrentActor current;

    BeginPage(Notices notices, Bids bids, SupplierDirectory suppliers, CurrentActor current) {
        this.notices = notices;
        this.bids = bids;
        this.suppliers = suppliers;
        this.current = current;
    }

    /** One of the reader's enterprises with its bids on the lots of a notice. */
    record Own(Supplier supplier, List<Offer> offers) {}

    /** A lot, and the bid on it if there is one. */
    record Offer(Lot lot, @Nullable Bid bid) {}

    /** Leads on to the bid where there is nothing to choose. */
    @GetMapping("/avis/{id}/repondre")
    String begin(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        Notice notice = notices.find(BidLookup.id(NoticeId::parse, id)).orElseThrow(BidLookup::notFound);
        List<Own> own = current.find().map(actor -> own(actor, notice)).orElse(List.of());
        if (!fragment && own.size() == 1 && own.getFirst().offers().size() == 1) {
            Bid only = own.getFirst().offers().getFirst().bid();
            if (only != null) {
                return "redirect:/fournisseurs/" + own.getFirst().supplier().id() + "/reponses/" + only.id();
            }
        }
        model.addAttribute("notice", notice);
        model.addAttribute("own", own);
        return fragment ? "bid/begin :: begin" : "bid/begin";
    }

    private List<Own> own(Actor actor, Notice notice) {
        return actor.memberships().stream()
                .map(Membership::supplier)
                .flatMap(Stream::ofNullable)
                .filter(supplier -> Policy.allows(actor, Action.FOLLOW_BIDS, Target.of(supplier, Set.of())))
                .map(suppliers::find)
                .flatMap(Optional::stream)
                .map(supplier -> new Own(supplier, offers(supplier.id(), notice)))
                .toList();
    }

    private List<Offer> offers(SupplierId supplier, Notice notice) {
        return notice.lots().stream()
                .map(lot -> new Offer(lot, bids.find(supplier, lot.id()).orElse(null)))
                .toList();
    }
}
