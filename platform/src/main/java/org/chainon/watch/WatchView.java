package org.chainon.watch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeLists;
import org.chainon.notice.NoticeQuery;
import org.chainon.notice.NoticeSearch;
import org.chainon.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** All that the page of one watch shows. */
@Component
class WatchView {
    private static final int EXAMPLES = 5;

    private final Watches watches;
    private final Calibration calibration;
    private final Finds finds;
    private final Hooks hooks;
    private final NoticeLists lists;
    private final NoticeSearch search;
    private final Notices notices;
    private final CurrentActor current;

    WatchView(
            Watches watches,
            Calibration calibration,
            Finds finds,
            Hooks hooks,
            NoticeLists lists,
            NoticeSearch search,
            Notices notices,
            CurrentActor current) {
        this.watches = watches;
        this.calibration = calibration;
        this.finds = finds;
        this.hooks = hooks;
        this.lists = lists;
        this.search = search;
        this.notices = notices;
        this.current = current;
    }

    String show(WatchId id, Locale locale, Model model) {
        Watch watch = watches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(watch, WatchForm.of(watch), Map.of(), locale, model);
    }

    String show(Watch watch, WatchForm form, Map<String, Reason> errors, Locale locale, Model model) {
        model.addAttribute("watch", watch);
        model.addAttribute("what", what(watch, locale));
        model.addAttribute("volumes", volumes(watch));
        model.addAttribute("examples", examples(watch));
        model.addAttribute("hook", hooks.find(watch.id()).orElse(null));
        model.addAttribute("unsubscribed", watches.unsubscribed(current.get().id(), watch.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "watch/watch";
    }

    /** What each place of the slider means; empty where it means nothing: a list has as many as it has. */
    private List<Integer> volumes(Watch watch) {
        SupplierId supplier = watch.supplier();
        return watch.ofProfile() && supplier != null ? calibration.volumes(supplier) : List.of();
    }

    private List<Notice> examples(Watch watch) {
        if (watch.query() != null) {
            return search.first(calls(watch.query()).sort(NoticeQuery.Sort.PUBLISHED), EXAMPLES);
        }
        return notices.findAll(
                finds
                        .of(Objects.requireNonNull(watch.supplier()), calibration.start(), watch.threshold(), EXAMPLES)
                        .stream()
                        .map(Finds.Find::notice)
                        .toList());
    }

    String what(Watch watch, Locale locale) {
        return watch.query() == null ? "" : lists.words(watch.query(), locale);
    }

    /** How many notices of the last thirty days it would have told. */
    int volume(Watch watch) {
        SupplierId supplier = watch.supplier();
        if (watch.query() != null) {
            return (int) search.publishedSince(calls(watch.query()), since());
        }
        return supplier == null
                ? 0
                : calibration.volumes(supplier).get(watch.breadth().ordinal());
    }

    /** Alerts are of calls that one can answer; those closed meanwhile count for the past. */
    NoticeQuery calls(Map<String, List<String>> parameters) {
        return lists.query(parameters, Locale.FRENCH).due(NoticeQuery.Due.ANY);
    }

    LocalDate since() {
        return LocalDate.ofInstant(calibration.start(), ZoneOffset.UTC);
    }
}
