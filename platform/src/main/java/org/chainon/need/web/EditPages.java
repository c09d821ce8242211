package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.kernel.Reason;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet of a need as it is written: each button sends all of it, and nothing typed is lost. */
@Controller
@RequestMapping("/besoins/{need:[0-9a-z]{26}}/modifier")
@Allows(Action.EDIT_NEED)
class EditPages {
    private static final String PLACE = "lieu:";
    private static final String REMOVE = "retirer:";

    private final NeedLookup lookup;
    private final KeepNeeds keep;
    private final NeedFormCheck check;
    private final EditView view;
    private final AreaWords areas;

    EditPages(NeedLookup lookup, KeepNeeds keep, NeedFormCheck check, EditView view, AreaWords areas) {
        this.lookup = lookup;
        this.keep = keep;
        this.check = check;
        this.view = view;
        this.areas = areas;
    }

    @GetMapping
    String form(@PathVariable("need") String id, Model model) {
        Need need = lookup.need(id);
        return need.state() == Need.State.DRAFT
                ? view.show(need, NeedForm.of(need), Map.of(), null, model)
                : "redirect:/besoins/" + need.id();
    }

    /** {@code do} says what the button does; everything but {@code save} only shows the form again. */
    @PostMapping
    String write(
            @PathVariable("need") String id,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "do", defaultValue = "save") String what,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        NeedForm form = new NeedForm(values);
        if (what.equals("lot")) {
            return view.show(need, form.withAnotherLot(), Map.of(), null, model);
        }
        if (what.startsWith(REMOVE)) {
            return view.show(need, form.withoutLot(what.substring(REMOVE.length())), Map.of(), null, model);
        }
        if (what.startsWith(PLACE)) {
            return place(need, form, what.substring(PLACE.length()), model);
        }
        return what.equals("save") ? save(need, form, model, response) : view.show(need, form, Map.of(), null, model);
    }

    /** @param prefix of the lot whose place it is; empty for all lots */
    private String place(Need need, NeedForm form, String prefix, Model model) {
        String field = prefix + "ou";
        String typed = form.one(field);
        Optional<String> found = typed.isEmpty() ? Optional.empty() : areas.id(typed);
        if (found.isEmpty()) {
            Reason reason =
                    typed.isEmpty() ? Reason.of("need.place-empty") : Reason.of("need.place-unknown", "text", typed);
            return view.show(need, form, Map.of(field, reason), null, model);
        }
        NeedForm more = form.adding(prefix + "lieu", found.get()).with(field, "");
        return view.show(need, more, Map.of(), null, model);
    }

    private String save(Need need, NeedForm form, Model model, HttpServletResponse response) {
        NeedFormCheck.Checked checked = check.check(form, need);
        Map<String, Reason> errors = new LinkedHashMap<>(checked.errors());
        if (form.one("titre").isEmpty()) {
            errors.put("titre", Reason.of("need.title-missing"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view.show(need, form, errors, null, model);
        }
        return switch (keep.save(need.id(), form.version(), checked.sheet())) {
            case KeepNeeds.Done done -> "redirect:/besoins/" + done.need().id();
            case KeepNeeds.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                NeedForm again = form.with("version", String.valueOf(stale.now().version()));
                yield view.show(need, again, Map.of(), stale.now(), model);
            }
            case KeepNeeds.Refused refused -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield view.show(need, form, refused.reasons(), null, model);
            }
        };
    }
}
