package org.chainon.shell.look;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Look;
import org.chainon.account.Looks;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.FileId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where a facilitating body sets its name, colours, logo and contact. */
@Controller
@Allows(Action.SET_LOOK)
class LookPage {
    private final Looks looks;
    private final Organisations organisations;
    private final KeepFiles files;
    private final CurrentActor current;

    LookPage(Looks looks, Organisations organisations, KeepFiles files, CurrentActor current) {
        this.looks = looks;
        this.organisations = organisations;
        this.files = files;
        this.current = current;
    }

    @GetMapping("/organisations/{organisation}/apparence")
    String form(@PathVariable String organisation, Model model) {
        Look look = find(organisation);
        return show(look, LookForm.of(look), Map.of(), model);
    }

    private String show(Look look, LookForm form, Map<String, Reason> errors, Model model) {
        model.addAttribute("own", look);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("administers", current.get().admin());
        return "shell/look";
    }

    /** @param logo null or empty: the one before stays, unless {@code sansLogo} */
    @PostMapping(path = "/organisations/{organisation}/apparence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String save(
            @PathVariable String organisation,
            @ModelAttribute("form") LookForm form,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            @RequestParam(required = false) @Nullable String sansLogo,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Look before = find(organisation);
        Map<String, Reason> errors = form.errors();
        if (!errors.isEmpty()) {
            return refused(before, form, errors, model, response);
        }
        Logo shown = sansLogo == null ? new Logo(before.logo(), null) : Logo.NONE;
        if (logo != null && !logo.isEmpty()) {
            shown = keep(body(before), logo);
        }
        if (shown.refused() != null) {
            return refused(before, form, Map.of("logo", shown.refused()), model, response);
        }
        if (!looks.save(form.onto(before, current.get().admin(), shown.file()))) {
            return refused(before, form, Map.of("hote", Reason.of("look.host.taken")), model, response);
        }
        removeUnshown(body(before), shown.file());
        return "redirect:/organisations/" + organisation + "/apparence";
    }

    /** The picture to be shown, if any, or why the one handed in was not kept. */
    private record Logo(@Nullable FileId file, @Nullable Reason refused) {
        static final Logo NONE = new Logo(null, null);
    }

    private Logo keep(OrganisationId body, MultipartFile picture) throws IOException {
        try (InputStream content = picture.getInputStream()) {
            switch (files.keep(body.value(), String.valueOf(picture.getOriginalFilename()), content)) {
                case KeepFiles.Refused refused -> {
                    return new Logo(null, refused.reason());
                }
                case KeepFiles.Kept kept -> {
                    if (kept.file().mediaType().startsWith("image/")) {
                        return new Logo(kept.file().id(), null);
                    }
                    files.remove(kept.file());
                    return new Logo(null, Reason.of("look.logo"));
                }
            }
        }
    }

    private String refused(
            Look before, LookForm form, Map<String, Reason> errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(before, form, errors, model);
    }

    private void removeUnshown(OrganisationId body, @Nullable FileId shown) throws IOException {
        for (KeptFile file : files.of(body.value())) {
            if (!file.id().equals(shown)) {
                files.remove(file);
            }
        }
    }

    private static OrganisationId body(Look look) {
        return Objects.requireNonNull(look.body());
    }

    private Look find(String id) {
        Organisation body = organisations
                .find(OrganisationId.parse(id))
                .filter(found -> found.kind() == Organisation.Kind.FACILITATOR)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return looks.find(body.id()).orElseGet(() -> Look.of(body));
    }
}
