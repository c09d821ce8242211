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

/** The profile that stands in the directory, for those who may change it. */
@Controller
@RequestMapping("/fournisseurs/{supplier}/modifier")
@Allows(Action.EDIT_SUPPLIER)
class SupplierEditPages {
    private final Editings editings;
    private final OverviewPage overview;
    private final SectionPage page;

    SupplierEditPages(Editings editings, OverviewPage overview, SectionPage page) {
        this.editings = editings;
        this.overview = overview;
        this.page = page;
    }

    @GetMapping
    String overview(@PathVariable String supplier, Model model) {
        return overview.show(editings.ofSupplier(supplier), model);
    }

    @PostMapping("/publier")
    String publish(@PathVariable String supplier, Model model, HttpServletResponse response) {
        return overview.publish(editings.ofSupplier(supplier), model, response);
    }

    @PostMapping("/abandonner")
    String discard(@PathVariable String supplier) {
        return overview.discard(editings.ofSupplier(supplier));
    }

    @GetMapping("/{section}")
    String section(
            @PathVariable String supplier,
            @PathVariable String section,
            @RequestParam(name = "verifier", required = false) @Nullable String check,
            Model model) {
        return page.show(editings.ofSupplier(supplier), SectionPage.section(section), check != null, model);
    }

    @PostMapping("/{section}")
    String save(
            @PathVariable String supplier,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        return page.save(editings.ofSupplier(supplier), SectionPage.section(section), form, model, response);
    }

    @PostMapping("/{section}/brouillon")
    String autosave(
            @PathVariable String supplier,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        return page.autosave(editings.ofSupplier(supplier), SectionPage.section(section), form, model);
    }
}
