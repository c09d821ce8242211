package org.chainon.supplier.web.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of a profile that is being filled in, under whichever address. */
abstract class EditPages {
    private final OverviewPage overview;
    private final SectionPage page;
    private final ProofFiles files;

    EditPages(OverviewPage overview, SectionPage page, ProofFiles files) {
        this.overview = overview;
        this.page = page;
        this.files = files;
    }

    /** @param address what stands in it, by name */
    abstract Editing editing(Map<String, String> address);

    @GetMapping
    String overview(@PathVariable Map<String, String> address, Model model) {
        return overview.show(editing(address), model);
    }

    @PostMapping("/publier")
    String publish(@PathVariable Map<String, String> address, Model model, HttpServletResponse response) {
        return overview.publish(editing(address), model, response);
    }

    @PostMapping("/abandonner")
    String discard(@PathVariable Map<String, String> address) {
        return overview.discard(editing(address));
    }

    @GetMapping("/{section}")
    String section(
            @PathVariable Map<String, String> address,
            @PathVariable String section,
            @RequestParam(name = "verifier", required = false) @Nullable String check,
            @RequestParam(name = "lieu", defaultValue = "") String place,
            Model model) {
        return page.show(editing(address), SectionPage.section(section), check != null, place, model);
    }

    @PostMapping("/{section}")
    String save(
            @PathVariable Map<String, String> address,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> handedIn,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return page.save(editing(address), SectionPage.section(section), form, handedIn, model, response);
    }

    @GetMapping("/pieces/{piece}")
    ResponseEntity<Resource> file(@PathVariable Map<String, String> address, @PathVariable String piece) {
        return files.read(editing(address), piece);
    }

    @PostMapping("/{section}/brouillon")
    String autosave(
            @PathVariable Map<String, String> address,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        return page.autosave(editing(address), SectionPage.section(section), form, model);
    }
}
