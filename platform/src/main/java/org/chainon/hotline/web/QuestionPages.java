package org.chainon.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.hotline.Advisers;
import org.chainon.hotline.Articles;
import org.chainon.hotline.Hotline;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.FileId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.chainon.kernel.Reason;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** One question: what was said, and whose turn it is. */
@Controller
class QuestionPages {
    private final Hotline hotline;
    private final Questions questions;
    private final Articles articles;
    private final Advisers advisers;
    private final QuestionViews views;
    private final HandedIn handedIn;
    private final KeepFiles files;
    private final Downloads downloads;
    private final Notices notices;
    private final CurrentActor current;

    QuestionPages(
            Hotline hotline,
            Questions questions,
            Articles articles,
            Advisers advisers,
            QuestionViews views,
            HandedIn handedIn,
            KeepFiles files,
            Downloads downloads,
            Notices notices,
            CurrentActor current) {
        this.hotline = hotline;
        this.questions = questions;
        this.articles = articles;
        this.advisers = advisers;
        this.views = views;
        this.handedIn = handedIn;
        this.files = files;
        this.downloads = downloads;
        this.notices = notices;
        this.current = current;
    }

    @GetMapping("/appui/questions/{question}")
    @Allows(Action.READ_QUESTION)
    String question(@PathVariable String question, Model model) {
        return show(find(question), "", Map.of(), model);
    }

    private String show(Question question, String typed, Map<String, Reason> errors, Model model) {
        model.addAttribute("row", views.row(question));
        model.addAttribute("question", question);
        model.addAttribute("turns", views.turns(question));
        model.addAttribute(
                "notice",
                question.notice() == null
                        ? null
                        : notices.find(question.notice()).orElse(null));
        model.addAttribute("asks", asks(question));
        model.addAttribute("answers", may(Action.ANSWER_QUESTION, question));
        model.addAttribute("advisers", advisers.of(question.areas()));
        model.addAttribute("categories", Question.Category.values());
        model.addAttribute("priorities", Question.Priority.values());
        model.addAttribute("article", articles.of(question.id()).orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "hotline/question";
    }

    @PostMapping(path = "/appui/questions/{question}/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allows(Action.READ_QUESTION)
    String say(
            @PathVariable String question,
            @RequestParam(name = "message", defaultValue = "") String message,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Question found = find(question);
        String text = Typed.clean(message);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Typed.check("message", text, Typed.TEXT, errors);
        HandedIn.Outcome file = errors.isEmpty() ? handedIn.keep(found.id(), piece) : new HandedIn.Outcome(null, null);
        if (file.refused() != null) {
            errors.put("piece", file.refused());
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(found, text, errors, model);
        }
        PersonId me = current.get().id();
        if (asks(found)) {
            hotline.followUp(found.id(), me, text, file.file());
        } else {
            hotline.answer(found.id(), me, text, file.file());
        }
        return "redirect:/appui/questions/" + found.id();
    }

    @PostMapping("/appui/questions/{question}/prendre")
    @Allows(Action.ANSWER_QUESTION)
    String take(@PathVariable String question, Model model, HttpServletResponse response) {
        Question found = find(question);
        if (!hotline.take(found.id(), current.get().id())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(find(question), "", Map.of("message", Reason.of("hotline.taken-already")), model);
        }
        return "redirect:/appui/questions/" + found.id();
    }

    @PostMapping("/appui/questions/{question}/tri")
    @Allows(Action.ANSWER_QUESTION)
    String triage(
            @PathVariable String question,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(defaultValue = "NORMAL") String priorite,
            @RequestParam(defaultValue = "") String personne) {
        Question found = find(question);
        Question.Priority priority = priorite.equals("URGENT") ? Question.Priority.URGENT : Question.Priority.NORMAL;
        hotline.triage(found.id(), Typed.category(categorie).orElse(found.category()), priority);
        advisers.of(found.areas()).stream()
                .filter(adviser -> adviser.id().toString().equals(personne))
                .findFirst()
                .ifPresent(adviser ->
                        hotline.assign(found.id(), adviser.id(), current.get().id()));
        return "redirect:/appui/questions/" + found.id();
    }

    @PostMapping("/appui/questions/{question}/clore")
    @Allows(Action.CLOSE_QUESTION)
    String close(@PathVariable String question, @RequestParam(defaultValue = "") String aide) {
        Question found = find(question);
        if (!aide.equals("oui") && !aide.equals("non")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        hotline.close(found.id(), aide.equals("oui"));
        return "redirect:/appui/questions/" + found.id();
    }

    @GetMapping("/appui/questions/{question}/pieces/{piece}")
    @Allows(Action.READ_QUESTION)
    ResponseEntity<Resource> file(@PathVariable String question, @PathVariable String piece) {
        return downloads.of(kept(question, piece));
    }

    private KeptFile kept(String question, String piece) {
        try {
            return files.find(FileId.parse(piece), find(question).id().value())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    /** Who belongs to the asking organisation speaks for it, even where one also advises. */
    private boolean asks(Question question) {
        return may(Action.CLOSE_QUESTION, question);
    }

    private boolean may(Action action, Question question) {
        Actor me = current.get();
        return Policy.allows(me, action, new Target(question.organisation(), null, null, question.areas()));
    }

    private Question find(String id) {
        return questions
                .find(QuestionId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
