package org.chainon.supplier.web.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.Reason;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.Drafts;
import org.chainon.supplier.draft.Kept;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** One page of a profile: shown, saved as one types, saved by its buttons. */
@Component
class SectionPage {
    private static final Set<String> META = Set.of("version", "tab", "do");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ProfileForms forms;
    private final Drafts drafts;
    private final ProofFiles files;
    private final FirstPlaces places;

    SectionPage(ProfileForms forms, Drafts drafts, ProofFiles files, FirstPlaces places) {
        this.forms = forms;
        this.drafts = drafts;
        this.files = files;
        this.places = places;
    }

    static Section section(String slug) {
        return Section.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * @param check whether it says what is wrong at once
     * @param place filled in, not yet added; may be empty
     */
    String show(Editing editing, Section section, boolean check, String place, Model model) {
        Typed there = editing.typed(section);
        Typed said = place.isEmpty() || section != Section.REACH ? there : there.with("lieu", place);
        // Where nothing stands yet a first empty entry does.
        Typed typed = said.values().isEmpty() ? forms.of(section).change(said, "add") : said;
        Map<String, Reason> errors = check ? errors(editing, section, typed) : Map.of();
        Draft.Saved saved =
                editing.draft() == null ? null : editing.draft().sections().get(section);
        model.addAttribute("savedAt", saved == null ? null : time(editing, saved.at()));
        return page(editing, section, typed, UUID.randomUUID().toString(), errors, model);
    }

    private Map<String, Reason> errors(Editing editing, Section section, Typed typed) {
        return forms.of(section).read(typed, editing.law(), SupplierDraft.of("", "", editing.law(), ""));
    }

    /** Keeps what stands in the fields, whatever it is; the answer is when, or that somebody else wrote. */
    String autosave(Editing editing, Section section, MultiValueMap<String, String> form, Model model) {
        Kept kept = keep(editing, section, typed(form), form);
        model.addAttribute("version", version(form));
        model.addAttribute("stale", kept instanceof Kept.Stale);
        if (kept instanceof Kept.Saved saved) {
            model.addAttribute("version", saved.version());
            model.addAttribute("savedAt", time(editing, saved.at()));
        }
        return "supplier/edit/saved :: kept";
    }

    /** A button: to save, to go on, to add or remove something. What was typed is kept also where it, or a file, is refused. */
    String save(
            Editing editing,
            Section section,
            MultiValueMap<String, String> form,
            MultiValueMap<String, MultipartFile> handedIn,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String what = one(form, "do");
        Typed said = typed(form);
        Map<String, Reason> refused = Map.of();
        if (section == Section.PROOFS && ProofFiles.chosen(handedIn)) {
            ProofFiles.Taken taken = files.take(draft(editing).id(), said, handedIn);
            said = taken.typed();
            refused = taken.refused();
        }
        Typed typed = changed(section, said, what);
        Kept kept = keep(editing, section, typed, form);
        if (kept instanceof Kept.Stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return page(editing, section, typed, UUID.randomUUID().toString(), Map.of(), model);
        }
        if (section == Section.SITES) {
            places.typed(editing, typed);
        }
        boolean looked = Set.of("", "save", "continue").contains(what);
        if (!looked && refused.isEmpty()) {
            return "redirect:" + editing.at(section) + (what.startsWith("toggle:") ? "#carte" : "#suite");
        }
        Map<String, Reason> errors = new LinkedHashMap<>(refused);
        if (looked) {
            errors(editing, section, typed).forEach(errors::put);
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("keptVersion", ((Kept.Saved) kept).version());
            return page(editing, section, typed, one(form, "tab"), errors, model);
        }
        return "redirect:"
                + (what.equals("continue")
                        ? section.next().map(editing::at).orElse(editing.base())
                        : editing.at(section));
    }

    private Typed changed(Section section, Typed typed, String what) {
        String[] parts = what.split(":", -1);
        if (parts.length == 3 && parts[0].equals("remove") && parts[2].matches("[0-9]{1,4}")) {
            return typed.without(parts[1], Integer.parseInt(parts[2]));
        }
        return forms.of(section).change(typed, Set.of("save", "continue").contains(what) ? "" : what);
    }

    private Kept keep(Editing editing, Section section, Typed typed, MultiValueMap<String, String> form) {
        return drafts.keep(draft(editing).id(), section, typed, version(form), editing.unsaved(), one(form, "tab"));
    }

    private Draft draft(Editing editing) {
        return editing.draft() == null
                ? drafts.ensure(
                        editing.supplier(),
                        editing.organisation(),
                        editing.person(),
                        editing.law(),
                        editing.identifier())
                : editing.draft();
    }

    private String page(
            Editing editing, Section section, Typed typed, String tab, Map<String, Reason> errors, Model model) {
        Object kept = model.getAttribute("keptVersion");
        model.addAttribute("editing", editing);
        model.addAttribute("section", section);
        model.addAttribute("sections", List.of(Section.values()));
        model.addAttribute("typed", typed);
        model.addAttribute("version", kept == null ? editing.version(section) : kept);
        model.addAttribute("tab", tab);
        model.addAttribute("errors", errors);
        model.addAttribute("multipart", section == Section.PROOFS);
        model.addAllAttributes(forms.of(section).offers(typed, editing));
        return "supplier/edit/section";
    }

    private static Typed typed(MultiValueMap<String, String> form) {
        return new Typed(form).without(name -> META.contains(name) || ProofFiles.upload(name));
    }

    private static long version(MultiValueMap<String, String> form) {
        String text = one(form, "version");
        return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : Long.MIN_VALUE;
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null ? "" : text.length() > 60 && !name.equals("do") ? text.substring(0, 60) : text;
    }

    private static String time(Editing editing, Instant at) {
        return TIME.format(at.atZone(editing.law().zone()));
    }
}
