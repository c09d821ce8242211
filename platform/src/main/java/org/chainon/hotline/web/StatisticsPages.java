package org.chainon.hotline.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.hotline.Advisers;
import org.chainon.hotline.HotlineStatistics;
import org.chainon.kernel.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How well one's territory answers, of the last twelve months. */
@Controller
@Allows(Action.SEE_QUESTIONS)
class StatisticsPages {
    private static final List<String> COLUMNS = List.of(
            "month", "category", "asked", "answered", "median_hours_to_first_answer", "late", "helpful", "judged");

    private final HotlineStatistics statistics;
    private final CurrentActor current;

    StatisticsPages(HotlineStatistics statistics, CurrentActor current) {
        this.statistics = statistics;
        this.current = current;
    }

    @GetMapping("/appui/statistiques")
    String statistics(Model model) {
        Set<String> areas = Advisers.areas(current.get());
        List<HotlineStatistics.Figures> months = statistics.byMonth(areas);
        model.addAttribute("total", statistics.total(areas));
        model.addAttribute("months", months);
        model.addAttribute("categories", statistics.byCategory(areas));
        model.addAttribute(
                "highest",
                months.stream()
                        .mapToLong(HotlineStatistics.Figures::asked)
                        .max()
                        .orElse(1));
        return "hotline/statistics";
    }

    @GetMapping(path = "/appui/statistiques.csv", produces = "text/csv")
    @ResponseBody
    Table csv() {
        return new Table(
                "appui",
                COLUMNS,
                statistics.byMonthAndCategory(Advisers.areas(current.get())).stream()
                        .map(StatisticsPages::row));
    }

    private static List<@Nullable Object> row(HotlineStatistics.Figures figures) {
        return Arrays.asList(
                figures.month(),
                figures.category() == null ? null : figures.category().name(),
                figures.asked(),
                figures.answered(),
                figures.hours(),
                figures.late(),
                figures.helpful(),
                figures.judged());
    }
}
