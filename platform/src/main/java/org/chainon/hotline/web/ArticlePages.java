package org.chainon.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.hotline.Advisers;
import org.chainon.hotline.Article;
import org.chainon.hotline.Articles;
import org.chainon.hotline.Message;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.ArticleId;
import org.chainon.kernel.QuestionId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** From an answer to a public article: written without names, read by a second person, let out. */
@Controller
class ArticlePages {
    private final Articles articles;
    private final Questions questions;
    private final Namelessness namelessness;
    private final QuestionViews views;
    private final CurrentActor current;

    ArticlePages(
            Articles articles,
            Questions questions,
            Namelessness namelessness,
            QuestionViews views,
            CurrentActor current) {
        this.articles = articles;
        this.questions = questions;
        this.namelessness = namelessness;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/appui/questions/{question}/fiche")
    @Allows(Action.ANSWER_QUESTION)
    String form(@PathVariable String question, Model model) {
        Question from = question(question);
        Article written = articles.of(from.id()).orElse(null);
        if (written != null) {
            return show(from, written.category().name(), written.question(), written.answer(), Map.of(), model);
        }
        String answer = questions.messages(from.id()).stream()
                .filter(message -> message.side() == Message.Side.ADVISER)
                .map(Message::text)
                .reduce("", (before, last) -> last);
        return show(from, from.category().name(), from.title(), answer, Map.of(), model);
    }

    @PostMapping("/appui/questions/{question}/fiche")
    @Allows(Action.ANSWER_QUESTION)
    String write(
            @PathVariable String question,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(name = "titre", defaultValue = "") String typedTitle,
            @RequestParam(name = "reponse", defaultValue = "") String typedAnswer,
            Model model,
            HttpServletResponse response) {
        Question from = question(question);
        String title = Typed.clean(typedTitle);
        String answer = Typed.clean(typedAnswer);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Typed.check("titre", title, Typed.TITLE, errors);
        Typed.check("reponse", answer, Typed.TEXT, errors);
        namelessness.broken(from, title).ifPresent(reason -> errors.putIfAbsent("titre", reason));
        namelessness.broken(from, answer).ifPresent(reason -> errors.putIfAbsent("reponse", reason));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(from, categorie, title, answer, errors, model);
        }
        articles.write(from, current.get().id(), Typed.category(categorie).orElse(from.category()), title, answer);
        return "redirect:/appui/questions/" + from.id();
    }

    private static String show(
            Question from, String category, String title, String answer, Map<String, Reason> errors, Model model) {
        model.addAttribute("question", from);
        model.addAttribute("category", category);
        model.addAttribute("categories", Question.Category.values());
        model.addAttribute("title", title);
        model.addAttribute("answer", answer);
        model.addAttribute("errors", errors);
        return "hotline/write";
    }

    @GetMapping("/appui/relecture")
    @Allows(Action.SEE_ARTICLES)
    String toReview(Model model) {
        Actor me = current.get();
        List<Article> waiting = articles.toReview(Advisers.areas(me), me.admin());
        model.addAttribute("articles", waiting);
        return "hotline/reviews";
    }

    @GetMapping("/appui/relecture/{article}")
    @Allows(Action.REVIEW_ARTICLE)
    String review(@PathVariable String article, Model model) {
        return show(find(article), null, model);
    }

    private String show(Article article, @Nullable Reason refused, Model model) {
        model.addAttribute("article", article);
        model.addAttribute("author", views.name(article.author()));
        model.addAttribute("own", current.get().id().equals(article.author()));
        model.addAttribute("refused", refused);
        return "hotline/review";
    }

    /** @param geste {@code publier} or {@code retirer} */
    @PostMapping("/appui/relecture/{article}")
    @Allows(Action.REVIEW_ARTICLE)
    String decide(
            @PathVariable String article,
            @RequestParam(defaultValue = "") String geste,
            Model model,
            HttpServletResponse response) {
        Article found = find(article);
        switch (geste) {
            case "publier" -> {
                if (!articles.publish(found.id(), current.get().id())) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    return show(found, Reason.of("hotline.review.not-oneself"), model);
                }
                return "redirect:/appui/fiches/" + found.slug();
            }
            case "retirer" -> articles.withdraw(found.id(), current.get().id());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/appui/relecture";
    }

    private Question question(String id) {
        return questions
                .find(QuestionId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Article find(String id) {
        return articles.find(ArticleId.parse(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
