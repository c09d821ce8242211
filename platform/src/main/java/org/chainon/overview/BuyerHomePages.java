package org.chainon.overview;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.OrganisationId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeQuery;
import org.chainon.notice.NoticeSearch;
import org.chainon.spend.Spending;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The home of a buyer: saying a need, what waits, where its needs stand, what it spends. */
@Controller
class BuyerHomePages {
    private static final int NEEDS_SHOWN = 6;
    private static final int NOTICES_SHOWN = 4;
    private static final int NOTICES_LOOKED_AT = 40;

    private final Organisations organisations;
    private final List<AwaitsBuyer> awaiting;
    private final Needs needs;
    private final Questions questions;
    private final NoticeSearch notices;
    private final Spending spending;
    private final Homes homes;
    private final CurrentActor current;
    private final Clock clock;

    BuyerHomePages(
            Organisations organisations,
            List<AwaitsBuyer> awaiting,
            Needs needs,
            Questions questions,
            NoticeSearch notices,
            Spending spending,
            Homes homes,
            CurrentActor current,
            Clock clock) {
        this.organisations = organisations;
        this.awaiting = awaiting;
        this.needs = needs;
        this.questions = questions;
        this.notices = notices;
        this.spending = spending;
        this.homes = homes;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/acheteurs/{organisation}/accueil")
    @Allows(Action.SEE_BUYER_HOME)
    String home(@PathVariable String organisation, Model model) {
        Organisation buyer = organisations
                .find(OrganisationId.parse(organisation))
                .filter(found -> found.kind() == Organisation.Kind.BUYER)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Need> all = needs.of(List.of(buyer.id()));
        model.addAttribute("buyer", buyer);
        model.addAttribute("several", homes.several(current.get()));
        model.addAttribute("awaiting", awaiting(buyer.id()));
        model.addAttribute("needs", all.stream().limit(NEEDS_SHOWN).toList());
        model.addAttribute("moreNeeds", all.size() > NEEDS_SHOWN);
        model.addAttribute(
                "asked",
                questions.of(List.of(buyer.id())).stream()
                        .filter(Question::waits)
                        .count());
        model.addAttribute("notices", published(buyer));
        model.addAttribute("spend", spending.summary(buyer).orElse(null));
        return "overview/buyer";
    }

    private List<Awaiting> awaiting(OrganisationId buyer) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return awaiting.stream()
                .flatMap(source -> source.of(buyer, now).stream())
                .sorted(Comparator.comparing(Awaiting::urgency)
                        .thenComparing(Awaiting::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** By its number where it is known, else by its very name. */
    private List<Notice> published(Organisation buyer) {
        String number = buyer.identifier();
        String asked = number == null ? buyer.name() : Siren.unitOf(number);
        return notices.first(NoticeQuery.ALL.but().buyer(asked).query(), NOTICES_LOOKED_AT).stream()
                .filter(notice -> number != null || notice.buyer().name().equalsIgnoreCase(buyer.name()))
                .limit(NOTICES_SHOWN)
                .toList();
    }
}
