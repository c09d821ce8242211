package org.chainon.supplier.web.edit;

import jakarta.servlet.http.HttpServletResponse;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A profile that a person fills in alone until it is known that they speak for the enterprise. */
@Controller
@RequestMapping("/referencer/{draft:[0-9a-z]{26}}")
@Allows(Action.OWN_THING)
class DraftPages {
    private final Editings editings;
    private final OverviewPage overview;
    private final SectionPage page;

    DraftPages(Editings editings, OverviewPage overview, SectionPage page) {
        this.editings = editings;
        this.overview = overview;
        this.page = page;
    }

    @GetMapping
    String overview(@PathVariable String draft, Model model) {
        return overview.show(editings.ofDraft(draft), model);
    }

    @PostMapping("/publier")
    String publish(@PathVariable String draft, Model model, HttpServletResponse response) {
        return overview.publish(editings.ofDraft(draft), model, response);
    }

    @PostMapping("/abandonner")
    String discard(@PathVariable String draft) {
        return overview.discard(editings.ofDraft(draft));
    }

    @GetMapping("/{section}")
    String section(
            @PathVariable String draft,
            @PathVariable String section,
            @RequestParam(name = "verifier", required = false) @Nullable String check,
            Model model) {
        return page.show(editings.ofDraft(draft), SectionPage.section(section), check != null, model);
    }

    @PostMapping("/{section}")
    String save(
            @PathVariable String draft,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        return page.save(editings.ofDraft(draft), SectionPage.section(section), form, model, response);
    }

    @PostMapping("/{section}/brouillon")
    String autosave(
            @PathVariable String draft,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        return page.autosave(editings.ofDraft(draft), SectionPage.section(section), form, model);
    }
}
