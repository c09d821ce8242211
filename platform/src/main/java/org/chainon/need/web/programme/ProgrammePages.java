package org.chainon.need.web.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.job.Jobs;
import org.chainon.kernel.Reason;
import org.chainon.kernel.Table;
import org.chainon.need.advice.BuyerKind;
import org.chainon.need.programme.AdvisePlan;
import org.chainon.need.programme.PlanFile;
import org.chainon.need.programme.Programme;
import org.chainon.need.programme.Programmes;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Hands in a purchase plan; the plans that were. */
@Controller
@Allows(Action.PLAN_PURCHASES)
class ProgrammePages {
    private final Programmes programmes;
    private final PlanFile files;
    private final Organisations organisations;
    private final AreaWords areas;
    private final Jobs jobs;
    private final CurrentActor current;

    ProgrammePages(
            Programmes programmes,
            PlanFile files,
            Organisations organisations,
            AreaWords areas,
            Jobs jobs,
            CurrentActor current) {
        this.programmes = programmes;
        this.files = files;
        this.organisations = organisations;
        this.areas = areas;
        this.jobs = jobs;
        this.current = current;
    }

    @GetMapping("/besoins/programme")
    String form(Model model) {
        return show(Map.of(), "", BuyerKind.LOCAL, "", model);
    }

    @GetMapping(
            path = "/besoins/programme/modele.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table template() {
        return ProgrammeTable.template();
    }

    @PostMapping(path = "/besoins/programme", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String handIn(
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String acheteur,
            @RequestParam(defaultValue = "") String lieu,
            Model model,
            HttpServletResponse response)
            throws IOException {
        BuyerKind kind = Arrays.stream(BuyerKind.values())
                .filter(each -> each.name().equals(acheteur))
                .findFirst()
                .orElse(BuyerKind.LOCAL);
        String typed = lieu.replace("\u0000", "").strip();
        Optional<String> place = typed.isEmpty() ? Optional.empty() : areas.id(typed);
        Map<String, Reason> errors = new LinkedHashMap<>();
        PlanFile.Outcome outcome = file == null || file.isEmpty()
                ? new PlanFile.Unreadable(Reason.of("programme.file-missing"))
                : files.read(String.valueOf(file.getOriginalFilename()), bytes(file));
        if (outcome instanceof PlanFile.Unreadable unreadable) {
            errors.put("fichier", unreadable.reason());
        }
        if (!typed.isEmpty() && place.isEmpty()) {
            errors.put("lieu", Reason.of("need-advice.place-unknown", "text", typed));
        }
        if (!(outcome instanceof PlanFile.Plan) || file == null || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(errors, structure, kind, typed, model);
        }
        Programme programme = programmes.keep(
                buyer(structure),
                kind,
                place.map(AreaId::parse).orElse(null),
                String.valueOf(file.getOriginalFilename()),
                (PlanFile.Plan) outcome);
        jobs.start(AdvisePlan.NAME, programme.id().toString());
        return "redirect:/besoins/programme/" + programme.id();
    }

    private static byte[] bytes(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(PlanFile.MOST_BYTES + 1);
        }
    }

    private String show(Map<String, Reason> errors, String structure, BuyerKind kind, String place, Model model) {
        List<Membership> buyers = buyers(current.get());
        model.addAttribute("errors", errors);
        model.addAttribute("buyers", buyers);
        model.addAttribute("structure", structure);
        model.addAttribute("kinds", BuyerKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("place", place);
        model.addAttribute("limit", PlanFile.MOST_LINES);
        model.addAttribute(
                "runs",
                programmes.of(buyers.stream().map(Membership::organisation).toList()).stream()
                        .map(programme -> new Run(programme, programmes.standing(programme.id())))
                        .toList());
        return "need/programmes";
    }

    /** A plan with how far it is. */
    public record Run(Programme programme, Programmes.Standing standing) {}

    private static List<Membership> buyers(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                .toList();
    }

    /** The one that was chosen, as far as one belongs to it; else the first. */
    private Organisation buyer(String chosen) {
        List<Membership> mine = buyers(current.get());
        return mine.stream()
                .map(Membership::organisation)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .or(() -> mine.stream().map(Membership::organisation).findFirst())
                .flatMap(organisations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
