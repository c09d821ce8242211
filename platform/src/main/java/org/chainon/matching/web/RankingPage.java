package org.chainon.matching.web;

import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** « Comment nous classons »: what counts and what does not, for those who are ranked. */
@Controller
@Allows(Action.READ_PUBLIC)
class RankingPage {
    /** What counts, in the order of the weights that come with the platform; said in {@code ranking.factor.NAME}. */
    static final List<String> FACTORS =
            List.of("trade", "words", "distance", "works", "cpv", "speciality", "size", "buyer", "recent");

    @GetMapping("/comment-nous-classons")
    String ranking(Model model) {
        model.addAttribute("factors", FACTORS);
        return "matching/ranking";
    }
}
