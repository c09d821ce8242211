package org.chainon.hotline.web;

import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.hotline.Article;
import org.chainon.hotline.Articles;
import org.chainon.hotline.Question;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was answered before, for everybody. */
@Controller
@Allows(Action.READ_PUBLIC)
class KnowledgePages {
    private static final int PAGE_SIZE = 20;
    private static final int WORDS = 200;

    private final Articles articles;

    KnowledgePages(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/appui")
    String articles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(defaultValue = "1") String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        String words = Typed.clean(q.length() > WORDS ? q.substring(0, WORDS) : q);
        model.addAttribute(
                "page", articles.search(words, Typed.category(categorie).orElse(null), number(page), PAGE_SIZE));
        model.addAttribute("words", words);
        model.addAttribute("category", categorie);
        model.addAttribute("categories", Question.Category.values());
        return fragment ? "hotline/articles :: results" : "hotline/articles";
    }

    @GetMapping("/appui/fiches/{slug}")
    String article(@PathVariable String slug, Model model) {
        Article article = articles.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("article", article);
        return "hotline/article";
    }

    /** A page's number as it stands in an address; what is none is the first. */
    static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }
}
