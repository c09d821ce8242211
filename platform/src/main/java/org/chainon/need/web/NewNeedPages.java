package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.need.CountSuited;
import org.chainon.need.KeepNeeds;
import org.chainon.need.NeedSheet;
import org.chainon.need.Needs;
import org.chainon.need.SheetFromSentence;
import org.chainon.need.SuitedCount;
import org.chainon.need.reading.Understood;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A buyer's needs, and how one begins: with a sentence. */
@Controller
@Allows(Action.WRITE_NEED)
class NewNeedPages {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 2_000;

    private final Needs needs;
    private final KeepNeeds keep;
    private final SheetFromSentence sentences;
    private final CountSuited count;
    private final NeedLookup lookup;
    private final CurrentActor current;
    private final Clock clock;

    NewNeedPages(
            Needs needs,
            KeepNeeds keep,
            SheetFromSentence sentences,
            CountSuited count,
            NeedLookup lookup,
            CurrentActor current,
            Clock clock) {
        this.needs = needs;
        this.keep = keep;
        this.sentences = sentences;
        this.count = count;
        this.lookup = lookup;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/besoins")
    String list(Model model) {
        model.addAttribute(
                "needs",
                needs.of(NeedLookup.buyers(current.get()).stream()
                        .map(membership -> membership.organisation())
                        .toList()));
        model.addAttribute("several", NeedLookup.buyers(current.get()).size() > 1);
        return "need/list";
    }

    @GetMapping("/besoins/nouveau")
    String sentence(
            @RequestParam(defaultValue = "") String phrase,
            @RequestParam(defaultValue = "") String structure,
            Model model) {
        return show(phrase, structure, Map.of(), model);
    }

    /** What is understood of a sentence, while it is typed. */
    @GetMapping("/besoins/compris")
    String understood(
            @RequestParam(defaultValue = "") String phrase,
            @RequestParam(defaultValue = "") String structure,
            Model model) {
        show(phrase, structure, Map.of(), model);
        return "need/understood :: preview";
    }

    @PostMapping("/besoins/nouveau")
    String begin(
            @RequestParam(defaultValue = "") String phrase,
            @RequestParam(defaultValue = "") String structure,
            Model model,
            HttpServletResponse response) {
        String sentence = clean(phrase);
        Organisation buyer = lookup.buyer(current.get(), structure);
        if (sentence.length() < SHORTEST || sentence.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Reason reason = sentence.length() < SHORTEST
                    ? Reason.of("need.sentence-empty")
                    : new Reason("need.too-long", Map.of("limit", LONGEST, "length", sentence.length()));
            return show(phrase, structure, Map.of("phrase", reason), model);
        }
        Jurisdiction law = Jurisdiction.valueOf(buyer.jurisdiction());
        NeedSheet sheet = sentences.sheet(sentences.understood(sentence, law), law);
        return "redirect:/besoins/" + keep.begin(buyer, sheet).id() + "/modifier";
    }

    private String show(String phrase, String structure, Map<String, Reason> errors, Model model) {
        String sentence = clean(phrase);
        Organisation buyer = lookup.buyer(current.get(), structure);
        model.addAttribute("phrase", sentence);
        model.addAttribute("structure", buyer.id().toString());
        model.addAttribute("buyers", NeedLookup.buyers(current.get()));
        model.addAttribute("errors", errors);
        boolean readable = sentence.length() >= SHORTEST && sentence.length() <= LONGEST;
        if (readable) {
            Jurisdiction law = Jurisdiction.valueOf(buyer.jurisdiction());
            Understood said = sentences.understood(sentence, law);
            NeedSheet sheet = sentences.sheet(said, law);
            model.addAttribute("said", said);
            model.addAttribute("counts", counts(sheet, law));
        }
        return "need/new";
    }

    private List<SuitedCount> counts(NeedSheet sheet, Jurisdiction law) {
        LocalDate today = LocalDate.now(clock.withZone(law.zone()));
        return sheet.purchases(today).stream()
                .filter(purchase ->
                        !purchase.cpv().isEmpty() || !purchase.activities().isEmpty())
                .map(purchase -> count.of(purchase, sheet.services(), law))
                .toList();
    }

    private static String clean(String text) {
        return text.replace("\u0000", "").strip();
    }
}
