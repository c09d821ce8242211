package org.chainon.watch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.Agenda;
import org.chainon.kernel.Reason;
import org.chainon.kernel.WatchId;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeLists;
import org.chainon.notice.NoticeQuery;
import org.chainon.notice.NoticeSearch;
import org.chainon.notice.Notices;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A watch's feed and calendar, under a private address that its owners make and take back, and its calls to another program. */
@Controller
class FeedPages {
    private static final int ENTRIES = 100;
    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate();

    private final Watches watches;
    private final Finds finds;
    private final Calibration calibration;
    private final NoticeLists lists;
    private final NoticeSearch search;
    private final Notices notices;
    private final Hooks hooks;
    private final HookCaller caller;
    private final AtomFeed atom;
    private final DeadlineCalendar calendar;
    private final WatchView view;

    FeedPages(
            Watches watches,
            Finds finds,
            Calibration calibration,
            NoticeLists lists,
            NoticeSearch search,
            Notices notices,
            Hooks hooks,
            HookCaller caller,
            AtomFeed atom,
            DeadlineCalendar calendar,
            WatchView view) {
        this.watches = watches;
        this.finds = finds;
        this.calibration = calibration;
        this.lists = lists;
        this.search = search;
        this.notices = notices;
        this.hooks = hooks;
        this.caller = caller;
        this.atom = atom;
        this.calendar = calendar;
        this.view = view;
    }

    @GetMapping("/flux/{token}.atom")
    @Allows(Action.READ_FEED)
    ResponseEntity<String> atom(@PathVariable String token) {
        Watch watch = find(token);
        return answer("application/atom+xml;charset=UTF-8", atom.write(watch, base(), content(watch)));
    }

    @GetMapping("/flux/{token}.ics")
    @Allows(Action.READ_FEED)
    ResponseEntity<Agenda> calendar(@PathVariable String token) {
        Watch watch = find(token);
        return answer("text/calendar;charset=UTF-8", calendar.of(watch.name(), base(), content(watch)));
    }

    private static <T> ResponseEntity<T> answer(String type, T body) {
        return ResponseEntity.ok()
                .cacheControl(MINUTES)
                .contentType(MediaType.parseMediaType(type))
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private Watch find(String token) {
        return watches.byFeed(token)
                .filter(watch -> !watch.paused())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Newest first. */
    private List<Notice> content(Watch watch) {
        if (watch.query() != null) {
            NoticeQuery query = lists.query(watch.query(), Locale.FRENCH);
            return search.first(query.sort(NoticeQuery.Sort.PUBLISHED), ENTRIES);
        }
        List<Finds.Find> found =
                finds.of(Objects.requireNonNull(watch.supplier()), calibration.start(), watch.threshold(), ENTRIES);
        return notices.findAll(found.stream()
                .sorted(Comparator.comparing(Finds.Find::foundAt).reversed())
                .map(Finds.Find::notice)
                .toList());
    }

    @GetMapping("/veilles/{watch}/flux")
    @Allows(Action.KEEP_WATCH)
    String feed(@PathVariable String watch) {
        return "redirect:/veilles/" + watch + "#flux";
    }

    /** A new private address, shown this once; what the old one was given to reads nothing any more. */
    @PostMapping("/veilles/{watch}/flux")
    @Allows(Action.KEEP_WATCH)
    String feed(@PathVariable String watch, @RequestParam(defaultValue = "") String geste, Locale locale, Model model) {
        WatchId id = WatchId.parse(watch);
        if (geste.equals("retirer")) {
            watches.endFeed(id);
            return feed(watch);
        }
        model.addAttribute("made", base() + "/flux/" + watches.newFeed(id));
        return view.show(id, locale, model);
    }

    /** @param adresse empty: no calls any more */
    @PostMapping("/veilles/{watch}/appels")
    @Allows(Action.KEEP_WATCH)
    String hook(@PathVariable String watch, @RequestParam(defaultValue = "") String adresse, RedirectAttributes told) {
        WatchId id = WatchId.parse(watch);
        if (adresse.isBlank()) {
            hooks.remove(id);
        } else {
            Optional<Reason> refusal = caller.refusal(adresse);
            if (refusal.isPresent()) {
                told.addAttribute("appel", refusal.get().code());
                return "redirect:/veilles/" + watch;
            }
            hooks.set(id, adresse.strip());
        }
        return "redirect:/veilles/" + watch + "#appels";
    }
}
