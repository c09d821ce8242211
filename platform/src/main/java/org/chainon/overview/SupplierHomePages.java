package org.chainon.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.bid.Bids;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.Opinion;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierUpkeep;
import org.chainon.supplier.VerifySupplier;
import org.chainon.supplier.WithdrawSupplier;
import org.chainon.watch.Followings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The home of a supplier. */
@Controller
class SupplierHomePages {
    private static final int TIPS_AT_ONCE = 3;

    private final SupplierDirectory directory;
    private final Proposals proposals;
    private final Bids bids;
    private final Matching matching;
    private final Followings followings;
    private final VerifySupplier verify;
    private final WithdrawSupplier withdrawals;
    private final SupplierUpkeep upkeep;
    private final Homes homes;
    private final ReceivedNeeds received;
    private final CurrentActor current;
    private final Clock clock;

    SupplierHomePages(
            SupplierDirectory directory,
            Proposals proposals,
            Bids bids,
            Matching matching,
            Followings followings,
            VerifySupplier verify,
            WithdrawSupplier withdrawals,
            SupplierUpkeep upkeep,
            Homes homes,
            ReceivedNeeds received,
            CurrentActor current,
            Clock clock) {
        this.directory = directory;
        this.proposals = proposals;
        this.bids = bids;
        this.matching = matching;
        this.followings = followings;
        this.verify = verify;
        this.withdrawals = withdrawals;
        this.upkeep = upkeep;
        this.homes = homes;
        this.received = received;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/fournisseurs/{supplier}/accueil")
    @Allows(Action.ANSWER_FOR_SUPPLIER)
    String home(@PathVariable("supplier") String id, Model model) {
        Supplier supplier = directory
                .findEvenWithdrawn(SupplierId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Proposals.Shown shown = proposals.of(supplier.id());
        List<Tip> tips = tips(supplier);
        model.addAttribute("supplier", supplier);
        model.addAttribute("several", homes.several(current.get()));
        model.addAttribute("ready", matching.ready());
        model.addAttribute("shown", shown);
        model.addAttribute("bids", BidsAhead.of(bids.of(supplier.id()), OffsetDateTime.now(clock)));
        model.addAttribute("received", received.open(supplier.id()));
        model.addAttribute("tips", tips.stream().limit(TIPS_AT_ONCE).toList());
        model.addAttribute("moreTips", tips.stream().skip(TIPS_AT_ONCE).toList());
        model.addAttribute("mine", true);
        model.addAttribute("back", "accueil");
        model.addAttribute("whyNot", Opinion.Reason.values());
        return "overview/home";
    }

    private List<Tip> tips(Supplier supplier) {
        return ProfileTips.of(new ProfileTips.Situation(
                supplier,
                withdrawals.of(supplier.id()).isPresent(),
                verify.of(supplier.id()),
                followings.of(supplier.id()),
                LocalDate.now(clock),
                upkeep.soonDays()));
    }
}
