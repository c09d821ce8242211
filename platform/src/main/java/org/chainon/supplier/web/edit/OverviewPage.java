package org.chainon.supplier.web.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Reason;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.DraftRetention;
import org.chainon.supplier.draft.Drafts;
import org.chainon.supplier.draft.Publication;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.web.Completeness;
import org.chainon.supplier.web.Standing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The whole draft at a glance: what is filled in, what would help most, publishing it or throwing it away. */
@Component
class OverviewPage {
    private final ProfileForms forms;
    private final Drafts drafts;
    private final Publication publication;
    private final DraftRetention retention;
    private final Standing standing;
    private final CurrentActor current;

    OverviewPage(
            ProfileForms forms,
            Drafts drafts,
            Publication publication,
            DraftRetention retention,
            Standing standing,
            CurrentActor current) {
        this.retention = retention;
        this.standing = standing;
        this.forms = forms;
        this.drafts = drafts;
        this.publication = publication;
        this.current = current;
    }

    /** One line of the list of pages. */
    record Line(Section section, State state) {}

    /** How far a page is. */
    enum State {
        FILLED,
        EMPTY,
        WRONG
    }

    /** What is wrong, and where it is put right. */
    record Fault(String address, Section section, Reason reason) {}

    String show(Editing editing, Model model) {
        return show(editing, List.of(), model);
    }

    private String show(Editing editing, List<Fault> faults, Model model) {
        Said said = forms.said(editing);
        Completeness completeness = Completeness.of(said.draft());
        model.addAttribute("editing", editing);
        if (editing.published() != null) {
            standing.tell(editing.published(), model);
        }
        model.addAttribute("name", said.draft().name());
        model.addAttribute("completeness", completeness);
        completeness.next().ifPresent(part -> {
            model.addAttribute("next", part);
            model.addAttribute("nextAddress", editing.at(Completeness.section(part)));
        });
        List<Line> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            lines.add(new Line(section, state(section, said)));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("faults", faults);
        model.addAttribute("mayPublish", mayPublish(editing));
        if (editing.draft() != null) {
            model.addAttribute("draftEnd", retention.endOf(editing.draft()));
        }
        return "supplier/edit/overview";
    }

    String publish(Editing editing, Model model, HttpServletResponse response) {
        if (!mayPublish(editing)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return show(editing, model);
        }
        Draft draft = editing.draft();
        if (draft == null) {
            return "redirect:/fournisseurs/" + editing.supplier();
        }
        Said said = forms.said(editing);
        List<Fault> faults = faults(editing, said);
        if (faults.isEmpty()) {
            try {
                publication.publish(draft, said.draft());
                return "redirect:/fournisseurs/" + editing.supplier();
            } catch (BadRecord refused) {
                faults.add(new Fault(editing.at(Section.IDENTITY), Section.IDENTITY, refused.reason()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(editing, faults, model);
    }

    String discard(Editing editing) {
        if (editing.draft() != null) {
            drafts.discard(editing.draft());
        }
        return editing.inDirectory() ? "redirect:/fournisseurs/" + editing.supplier() : "redirect:/referencer";
    }

    /** Whoever fills in a draft alone publishes it only once the enterprise's people are known to agree. */
    private boolean mayPublish(Editing editing) {
        return editing.person() == null
                || Policy.allows(
                        current.get(),
                        Action.EDIT_SUPPLIER,
                        new Target(editing.organisation(), editing.supplier(), null, Set.of()));
    }

    private static List<Fault> faults(Editing editing, Said said) {
        List<Fault> faults = new ArrayList<>();
        said.errors()
                .forEach((section, errors) -> errors.forEach((field, reason) ->
                        faults.add(new Fault(editing.at(section) + "?verifier=1#" + field, section, reason))));
        if (!editing.inDirectory()) {
            SupplierDraft draft = said.draft();
            if (draft.activities().isEmpty()) {
                faults.add(new Fault(
                        editing.at(Section.ACTIVITIES),
                        Section.ACTIVITIES,
                        Reason.of("supplier-form.activities-missing")));
            }
            if (draft.sites().isEmpty()) {
                faults.add(
                        new Fault(editing.at(Section.SITES), Section.SITES, Reason.of("supplier-form.sites-missing")));
            }
        }
        return faults;
    }

    private static State state(Section section, Said said) {
        if (said.errors().containsKey(section)) {
            return State.WRONG;
        }
        SupplierDraft draft = said.draft();
        boolean filled = switch (section) {
            case IDENTITY -> !draft.kinds().isEmpty() && !draft.description().isBlank();
            case ACTIVITIES -> !draft.activities().isEmpty();
            case SITES -> !draft.sites().isEmpty();
            case REACH -> !draft.serviceAreas().isEmpty();
            case CAPACITY ->
                draft.capacity().headcount() != null || draft.capacity().turnover() != null;
            case PROOFS -> !draft.accreditations().isEmpty();
            case REFERENCES -> !draft.pastContracts().isEmpty();
        };
        return filled ? State.FILLED : State.EMPTY;
    }
}
