package org.chainon.shell.audience;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the platform is used, in figures: days, pages, sites that people come from. */
@Controller
@Allows(Action.ADMINISTER)
class AudiencePage {
    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final Visits visits;
    private final Clock clock;

    AudiencePage(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** One bar of the chart: a day, or a week of a long period. */
    record Bar(LocalDate from, long count) {}

    @GetMapping("/administration/frequentation")
    String show(@RequestParam(defaultValue = "30") int jours, Model model) {
        visits.keep();
        int days = PERIODS.contains(jours) ? jours : PERIODS.getFirst();
        LocalDate from = LocalDate.now(clock).minusDays(days - 1L);
        List<Bar> bars = bars(from, days > 90 ? 7 : 1);
        model.addAttribute("days", days);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("bars", bars);
        model.addAttribute("highest", bars.stream().mapToLong(Bar::count).max().orElse(0));
        model.addAttribute("total", bars.stream().mapToLong(Bar::count).sum());
        model.addAttribute("pages", visits.pages(from));
        model.addAttribute("sites", visits.sites(from));
        return "shell/audience";
    }

    private List<Bar> bars(LocalDate from, int width) {
        Map<LocalDate, Long> byDay = visits.byDay(from);
        List<Bar> bars = new ArrayList<>();
        LocalDate end = LocalDate.now(clock);
        for (LocalDate start = from; !start.isAfter(end); start = start.plusDays(width)) {
            long count = 0;
            for (int day = 0; day < width; day++) {
                count += byDay.getOrDefault(start.plusDays(day), 0L);
            }
            bars.add(new Bar(start, count));
        }
        return bars;
    }

    @GetMapping(path = "/administration/frequentation.csv", produces = "text/csv")
    @ResponseBody
    Table table(@RequestParam(defaultValue = "30") int jours) {
        LocalDate from = LocalDate.now(clock).minusDays(Math.clamp(jours, 1, 366) - 1L);
        return new Table(
                "frequentation",
                List.of("page", "lectures"),
                visits.pages(from).stream().map(line -> List.of(line.name(), line.count())));
    }
}
