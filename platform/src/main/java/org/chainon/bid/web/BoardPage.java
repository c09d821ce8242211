package org.chainon.bid.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Person;
import org.chainon.bid.Bid;
import org.chainon.bid.BidPeople;
import org.chainon.bid.Bids;
import org.chainon.bid.FollowBids;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Table;
import org.chainon.supplier.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** « Vos réponses » : the board, what of it other pages show, and its table. */
@Controller
@Allows(Action.FOLLOW_BIDS)
class BoardPage {
    private static final int NEXT = 4;

    private final BidLookup lookup;
    private final Bids bids;
    private final FollowBids follow;
    private final BidPeople people;
    private final BidTable table;
    private final CurrentActor current;
    private final Clock clock;

    BoardPage(
            BidLookup lookup,
            Bids bids,
            FollowBids follow,
            BidPeople people,
            BidTable table,
            CurrentActor current,
            Clock clock) {
        this.lookup = lookup;
        this.bids = bids;
        this.follow = follow;
        this.people = people;
        this.table = table;
        this.current = current;
        this.clock = clock;
    }

    /** @param personne the id of who takes care of them; empty for all */
    @GetMapping("/fournisseurs/{supplier}/reponses")
    String board(@PathVariable("supplier") String id, @RequestParam(defaultValue = "") String personne, Model model) {
        Supplier supplier = lookup.supplier(id);
        List<Bid> shown = shown(supplier, personne);
        model.addAttribute("supplier", supplier);
        model.addAttribute("board", Board.of(shown));
        model.addAttribute("people", people.members(supplier.id()));
        model.addAttribute("names", names(supplier));
        model.addAttribute("person", personne);
        model.addAttribute("none", shown.isEmpty());
        return "bid/board";
    }

    private List<Bid> shown(Supplier supplier, String person) {
        List<Bid> all = bids.of(supplier.id());
        if (person.isEmpty()) {
            return all;
        }
        PersonId who = BidLookup.id(PersonId::parse, person);
        return all.stream().filter(bid -> who.equals(bid.person())).toList();
    }

    private Map<PersonId, String> names(Supplier supplier) {
        return people.members(supplier.id()).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Next deadlines and how many in each stage, for the supplier's home. */
    @GetMapping("/fournisseurs/{supplier}/reponses/resume")
    String summary(
            @PathVariable("supplier") String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        Supplier supplier = lookup.supplier(id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Bid> all = bids.of(supplier.id());
        model.addAttribute("supplier", supplier);
        model.addAttribute("board", Board.of(all));
        model.addAttribute(
                "next",
                all.stream()
                        .filter(bid -> bid.stage().atWork()
                                && bid.subject().deadline() != null
                                && bid.subject().deadline().isAfter(now))
                        .limit(NEXT)
                        .toList());
        return fragment ? "bid/summary :: next" : "bid/summary";
    }

    @PostMapping("/fournisseurs/{supplier}/reponses")
    String start(
            @PathVariable("supplier") String id, @RequestParam("avis") String notice, @RequestParam("lot") String lot) {
        Supplier supplier = lookup.supplier(id);
        FollowBids.Outcome outcome = follow.start(
                supplier.id(),
                BidLookup.id(NoticeId::parse, notice),
                BidLookup.id(LotId::parse, lot),
                current.get().id());
        return switch (outcome) {
            case FollowBids.Done done ->
                "redirect:/fournisseurs/" + supplier.id() + "/reponses/"
                        + done.bid().id();
            case FollowBids.Refused refused -> throw BidLookup.notFound();
            case FollowBids.Stale stale -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    @GetMapping(path = "/fournisseurs/{supplier}/reponses.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable String supplier, @RequestParam(defaultValue = "") String personne) {
        return everything(supplier, personne);
    }

    @GetMapping(
            path = "/fournisseurs/{supplier}/reponses.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable String supplier, @RequestParam(defaultValue = "") String personne) {
        return everything(supplier, personne);
    }

    @GetMapping(path = "/fournisseurs/{supplier}/reponses.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable String supplier, @RequestParam(defaultValue = "") String personne) {
        return everything(supplier, personne);
    }

    private Table everything(String id, String person) {
        Supplier supplier = lookup.supplier(id);
        return table.of(shown(supplier, person), names(supplier));
    }
}
