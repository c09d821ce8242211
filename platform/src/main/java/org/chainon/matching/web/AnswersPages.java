package org.chainon.matching.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.LotMatches;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** « Qui peut répondre » to a notice. */
@Controller
@Allows(Action.READ_PUBLIC)
class AnswersPages {
    private static final int ANSWERS = 10;
    private static final int MORE_ANSWERS = 50;

    private final Matching matching;
    private final Notices notices;
    private final SupplierDirectory suppliers;

    AnswersPages(Matching matching, Notices notices, SupplierDirectory suppliers) {
        this.matching = matching;
        this.notices = notices;
        this.suppliers = suppliers;
    }

    /** A match with the other side of it spelled out. */
    public record Answer(Supplier supplier, Match match) {}

    @GetMapping("/avis/{id}/reponses")
    String answers(
            @PathVariable String id,
            @RequestParam(required = false) String lot,
            @RequestParam(defaultValue = "false") boolean plus,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        Notice notice = notices.find(Ids.notice(id)).orElseThrow(Ids::notFound);
        List<LotMatches> all =
                matching.whoFits(notice.id(), plus ? MORE_ANSWERS : ANSWERS).orElseThrow(Ids::notFound);
        LotMatches shown = all.stream()
                .filter(candidate -> candidate.lot().number().equals(lot))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        model.addAttribute("notice", notice);
        model.addAttribute("lots", all);
        model.addAttribute("shown", shown);
        model.addAttribute("answers", shown == null ? List.of() : answers(shown.matches()));
        model.addAttribute("more", plus);
        model.addAttribute("ready", matching.ready());
        return fragment ? "matching/answers :: answers" : "matching/answers";
    }

    private List<Answer> answers(List<Match> matches) {
        Map<SupplierId, Supplier> found = new HashMap<>();
        suppliers
                .findAll(matches.stream().map(Match::supplier).toList())
                .forEach(supplier -> found.put(supplier.id(), supplier));
        List<Answer> answers = new ArrayList<>();
        for (Match match : matches) {
            Supplier supplier = found.get(match.supplier());
            if (supplier != null) {
                answers.add(new Answer(supplier, match));
            }
        }
        return answers;
    }
}
