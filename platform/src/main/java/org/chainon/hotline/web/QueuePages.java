package org.chainon.hotline.web;

import java.util.Arrays;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.hotline.Advisers;
import org.chainon.hotline.Articles;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of one's territory: what waits comes first, what is late stands out. */
@Controller
@Allows(Action.SEE_QUESTIONS)
class QueuePages {
    private static final int PAGE_SIZE = 20;

    private final Questions questions;
    private final Articles articles;
    private final QuestionViews views;
    private final CurrentActor current;

    QueuePages(Questions questions, Articles articles, QuestionViews views, CurrentActor current) {
        this.questions = questions;
        this.articles = articles;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/appui/questions")
    String queue(
            @RequestParam(name = "voir", defaultValue = "") String which,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "miennes", defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Actor me = current.get();
        Set<String> areas = Advisers.areas(me);
        Questions.Which chosen = Arrays.stream(Questions.Which.values())
                .filter(one -> one.name().equals(which))
                .findFirst()
                .orElse(Questions.Which.WAITING);
        Questions.Filter filter =
                new Questions.Filter(chosen, Typed.category(category).orElse(null), mine ? me.id() : null);
        Page<Question> found = questions.queue(areas, filter, KnowledgePages.number(page), PAGE_SIZE);
        model.addAttribute("page", found);
        model.addAttribute("rows", found.items().stream().map(views::row).toList());
        model.addAttribute("which", chosen);
        model.addAttribute("whiches", Questions.Which.values());
        model.addAttribute("mine", mine);
        model.addAttribute("category", category);
        model.addAttribute("categories", Question.Category.values());
        model.addAttribute("toReview", articles.toReview(areas, me.admin()).size());
        return "hotline/queue";
    }
}
