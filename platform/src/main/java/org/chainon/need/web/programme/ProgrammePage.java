package org.chainon.need.web.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.job.JobRun;
import org.chainon.job.Jobs;
import org.chainon.kernel.ProgrammeId;
import org.chainon.kernel.Table;
import org.chainon.need.programme.AdvisePlan;
import org.chainon.need.programme.PlanField;
import org.chainon.need.programme.Programme;
import org.chainon.need.programme.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** One purchase plan: its columns, how far it is, what came of it, and the Excel. */
@Controller
@RequestMapping("/besoins/programme/{programme:[0-9a-z]{26}}")
@Allows(Action.READ_PROGRAMME)
class ProgrammePage {
    private static final int REFUSED_SHOWN = 100;

    private final Programmes programmes;
    private final ProgrammeTable table;
    private final Jobs jobs;

    ProgrammePage(Programmes programmes, ProgrammeTable table, Jobs jobs) {
        this.programmes = programmes;
        this.table = table;
        this.jobs = jobs;
    }

    @GetMapping
    String page(@PathVariable("programme") String id, @RequestParam(defaultValue = "") String partie, Model model) {
        Programme programme = programme(id);
        Programmes.Standing standing = programmes.standing(programme.id());
        model.addAttribute("programme", programme);
        model.addAttribute(
                "columns",
                programme.columns().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .collect(Collectors.toMap(
                                (Map.Entry<PlanField, Integer> each) ->
                                        programme.headings().get(each.getValue()),
                                Map.Entry::getKey,
                                (a, b) -> a,
                                LinkedHashMap::new)));
        model.addAttribute("standing", standing);
        model.addAttribute("stopped", !standing.over() && stopped(programme));
        model.addAttribute("shares", standing.over() ? programmes.shares(programme.id()) : List.of());
        model.addAttribute("refused", programmes.refused(programme.id(), REFUSED_SHOWN));
        return partie.equals("avancement") ? "need/programme :: run" : "need/programme";
    }

    private boolean stopped(Programme programme) {
        return jobs.last(AdvisePlan.NAME, programme.id().toString())
                .filter(run -> !run.open())
                .map(JobRun::failure)
                .isPresent();
    }

    @GetMapping(path = "/conseils.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable("programme") String id) {
        return table.of(programme(id));
    }

    /** Takes up what is left where it stopped. */
    @PostMapping("/reprendre")
    String again(@PathVariable("programme") String id) {
        Programme programme = programme(id);
        jobs.start(AdvisePlan.NAME, programme.id().toString());
        return "redirect:/besoins/programme/" + programme.id();
    }

    @PostMapping("/supprimer")
    String remove(@PathVariable("programme") String id) {
        programmes.remove(programme(id).id());
        return "redirect:/besoins/programme";
    }

    private Programme programme(String id) {
        try {
            return programmes
                    .find(ProgrammeId.parse(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
