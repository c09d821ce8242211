package org.chainon.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Buckets;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.hotline.Hotline;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.QuestionId;
import org.chainon.kernel.Reason;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** How an enterprise or a buyer asks, and what it has asked. */
@Controller
@Allows(Action.ASK_QUESTION)
class AskPages {
    private static final int A_DAY = 20;
    private static final int LATEST = 3;

    private final Hotline hotline;
    private final Questions questions;
    private final QuestionViews views;
    private final AskerPlaces places;
    private final HandedIn handedIn;
    private final Organisations organisations;
    private final Notices notices;
    private final CurrentActor current;
    private final Buckets asked;

    AskPages(
            Hotline hotline,
            Questions questions,
            QuestionViews views,
            AskerPlaces places,
            HandedIn handedIn,
            Organisations organisations,
            Notices notices,
            CurrentActor current,
            Clock clock) {
        this.hotline = hotline;
        this.questions = questions;
        this.views = views;
        this.places = places;
        this.handedIn = handedIn;
        this.organisations = organisations;
        this.notices = notices;
        this.current = current;
        this.asked = new Buckets(A_DAY, Duration.ofDays(1), clock);
    }

    @GetMapping("/appui/mes-questions")
    String own(Model model) {
        model.addAttribute("rows", own());
        return "hotline/own";
    }

    /** The latest, for the pages of other modules. */
    @GetMapping("/appui/mes-questions/dernieres")
    String latest(Model model) {
        model.addAttribute("rows", own().stream().limit(LATEST).toList());
        return "hotline/latest";
    }

    private List<QuestionViews.Row> own() {
        List<OrganisationId> mine =
                askers().stream().map(Membership::organisation).toList();
        return questions.of(mine).stream().map(views::row).toList();
    }

    @GetMapping("/appui/poser")
    String form(@RequestParam(defaultValue = "") String avis, Model model) {
        String structure = askers().getFirst().organisation().toString();
        return show(new Typed(structure, avis, "", "", "", ""), Map.of(), model);
    }

    @PostMapping(path = "/appui/poser", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String ask(
            @ModelAttribute("form") Typed form,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = organisation(form);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Optional<Question.Category> category = Typed.category(form.categorie());
        if (category.isEmpty()) {
            errors.put("categorie", Reason.of("hotline.categorie.empty"));
        }
        Typed.check("titre", form.titre(), Typed.TITLE, errors);
        Typed.check("question", form.question(), Typed.TEXT, errors);
        Set<String> areas = places.of(organisation, form.lieu());
        if (areas.isEmpty()) {
            errors.put("lieu", Reason.of(form.lieu().isEmpty() ? "hotline.lieu.empty" : "hotline.lieu.unknown"));
        }
        if (errors.isEmpty() && !asked.take(current.get().id().toString())) {
            errors.put("question", Reason.of("hotline.too-many", "limit", A_DAY));
        }
        QuestionId id = QuestionId.random();
        HandedIn.Outcome file = errors.isEmpty() ? handedIn.keep(id, piece) : new HandedIn.Outcome(null, null);
        if (file.refused() != null) {
            errors.put("piece", file.refused());
        }
        if (!errors.isEmpty() || category.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, model);
        }
        hotline.ask(new Hotline.Asked(
                id,
                organisation,
                current.get().id(),
                notice(form).map(Notice::id).orElse(null),
                category.get(),
                form.titre(),
                form.question(),
                file.file(),
                areas));
        return "redirect:/appui/questions/" + id;
    }

    private String show(Typed form, Map<String, Reason> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("askers", askers());
        model.addAttribute("categories", Question.Category.values());
        model.addAttribute("notice", notice(form).orElse(null));
        model.addAttribute("placeKnown", !places.known(organisation(form)).isEmpty());
        return "hotline/ask";
    }

    private List<Membership> askers() {
        return current.get().memberships().stream()
                .filter(membership ->
                        membership.kind() == Organisation.Kind.SUPPLIER || membership.kind() == Organisation.Kind.BUYER)
                .toList();
    }

    /** The one that was chosen, as far as one belongs to it. */
    private Organisation organisation(Typed form) {
        List<Membership> mine = askers();
        OrganisationId chosen = mine.stream()
                .map(Membership::organisation)
                .filter(id -> id.toString().equals(form.structure()))
                .findFirst()
                .orElse(mine.getFirst().organisation());
        return organisations.find(chosen).orElseThrow();
    }

    private Optional<Notice> notice(Typed form) {
        try {
            return form.avis().isEmpty() ? Optional.empty() : notices.find(NoticeId.parse(form.avis()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
