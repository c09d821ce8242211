package org.chainon.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.bid.Answer;
import org.chainon.bid.Appointment;
import org.chainon.bid.Bid;
import org.chainon.bid.BidResult;
import org.chainon.bid.FollowBids;
import org.chainon.bid.Question;
import org.chainon.bid.Stage;
import org.chainon.bid.web.BidView.Refusal;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One bid: where it stands, the five questions, the documents, what was done, and what comes next. */
@Controller
@RequestMapping("/fournisseurs/{supplier}/reponses/{bid}")
@Allows(Action.FOLLOW_BIDS)
class BidPage {
    private final BidLookup lookup;
    private final FollowBids follow;
    private final BidView view;

    BidPage(BidLookup lookup, FollowBids follow, BidView view) {
        this.lookup = lookup;
        this.follow = follow;
        this.view = view;
    }

    @GetMapping
    String bid(@PathVariable String supplier, @PathVariable("bid") String id, Model model) {
        return view.show(lookup.supplier(supplier), lookup.bid(supplier, id), Refusal.NONE, model);
    }

    /** Keeps the answers; {@code decision} is a {@link Stage}, empty to keep them only. */
    @PostMapping("/questions")
    String questions(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Bid bid = lookup.bid(supplier, id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Map<Question, Answer> answers = BidForms.answers(form, errors);
        Stage decision =
                BidForms.constant(Stage.class, BidForms.one(form, "decision")).orElse(null);
        if (!errors.isEmpty()) {
            return refused(bid, new Refusal(errors, false, answers), model, response);
        }
        return done(follow.answer(of(bid, form), answers, decision), bid, answers, model, response);
    }

    @PostMapping("/etape")
    String stage(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Bid bid = lookup.bid(supplier, id);
        Stage to = BidForms.constant(Stage.class, BidForms.one(form, "etape")).orElse(null);
        if (to == null) {
            return refused(bid, single("etape", "bid.not-from-here"), model, response);
        }
        return done(follow.move(of(bid, form), to), bid, Map.of(), model, response);
    }

    @PostMapping("/suivi")
    String plan(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Bid bid = lookup.bid(supplier, id);
        String person = BidForms.one(form, "personne");
        PersonId who = person.isEmpty() ? null : BidLookup.id(PersonId::parse, person);
        return done(follow.plan(of(bid, form), who), bid, Map.of(), model, response);
    }

    /** Adds a visit or a meeting; {@code retirer} is the id of one that is taken away instead. */
    @PostMapping("/rendez-vous")
    String appointment(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Bid bid = lookup.bid(supplier, id);
        String gone = BidForms.one(form, "retirer");
        if (!gone.isEmpty()) {
            UUID which = BidLookup.id(UUID::fromString, gone);
            return done(follow.disappoint(of(bid, form), which), bid, Map.of(), model, response);
        }
        Map<String, Reason> errors = new LinkedHashMap<>();
        Appointment appointment =
                BidForms.appointment(form, bid.subject().law(), errors).orElse(null);
        FollowBids.Outcome outcome = appointment == null
                ? new FollowBids.Refused(Reason.of("bid.moment-missing"))
                : follow.appoint(of(bid, form), appointment);
        if (outcome instanceof FollowBids.Refused refusal) {
            errors.putIfAbsent(field(refusal.reason()), refusal.reason());
            Refusal shown = new Refusal(errors, false, Map.of()).with(form.toSingleValueMap());
            return refused(bid, shown, model, response);
        }
        return done(outcome, bid, Map.of(), model, response);
    }

    @PostMapping("/resultat")
    String result(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Bid bid = lookup.bid(supplier, id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Stage how =
                BidForms.constant(Stage.class, BidForms.one(form, "resultat")).orElse(null);
        Money amount = BidForms.amount(form, "montant", bid.subject().law(), errors);
        LocalDate on = BidForms.date(form, "le", errors);
        String reason = BidForms.limited(form, "motif", errors);
        String winner = BidForms.one(form, "titulaire");
        if (how == null) {
            errors.put("resultat-WON", Reason.of("bid.say-which"));
        }
        if (on == null && !errors.containsKey("le")) {
            errors.put("le", Reason.of("bid.date-missing"));
        }
        if (how == null || on == null || !errors.isEmpty()) {
            return refused(bid, new Refusal(errors, false, Map.of()), model, response);
        }
        BidResult result = new BidResult(amount, winner.isEmpty() || how != Stage.LOST ? null : winner, reason, on);
        return done(follow.end(of(bid, form), how, result), bid, Map.of(), model, response);
    }

    @PostMapping("/reference")
    String reference(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Bid bid = lookup.bid(supplier, id);
        return done(follow.publishReference(of(bid, form)), bid, Map.of(), model, response);
    }

    private static FollowBids.Of of(Bid bid, MultiValueMap<String, String> form) {
        return new FollowBids.Of(bid.supplier(), bid.id(), BidForms.version(form));
    }

    private String done(
            FollowBids.Outcome outcome,
            Bid bid,
            Map<Question, Answer> typed,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case FollowBids.Done done -> "redirect:/fournisseurs/" + bid.supplier() + "/reponses/" + bid.id();
            case FollowBids.Stale stale -> refused(bid, new Refusal(Map.of(), true, typed), model, response);
            case FollowBids.Refused refusal ->
                refused(
                        bid,
                        new Refusal(Map.of(field(refusal.reason()), refusal.reason()), false, typed),
                        model,
                        response);
        };
    }

    private static String field(Reason reason) {
        return switch (reason.code()) {
            case "bid.amount-missing" -> "montant";
            case "bid.result-in-future" -> "le";
            case "bid.visit-too-late", "bid.too-many-appointments", "bid.moment-missing" -> "quand";
            case "bid.no-member" -> "personne";
            default -> "etape";
        };
    }

    private static Refusal single(String field, String code) {
        return new Refusal(Map.of(field, Reason.of(code)), false, Map.of());
    }

    private String refused(Bid bid, Refusal refusal, Model model, HttpServletResponse response) {
        boolean stale = refusal.stale();
        response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        Bid now = lookup.bid(bid.supplier().toString(), bid.id().toString());
        return view.show(lookup.supplier(bid.supplier().toString()), now, refusal, model);
    }
}
