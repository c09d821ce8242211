package org.chainon.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.MailStops;
import org.chainon.account.Membership;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.chainon.notice.NoticeLists;
import org.chainon.notice.NoticeQuery;
import org.chainon.notice.NoticeSearch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** « Vos veilles »: what one follows, how much and when one is told, with what it would have found in the last thirty days. */
@Controller
class WatchPages {
    private static final int EXAMPLES = 5;
    private static final Set<String> OF_THE_LIST =
            Set.of("page", "tri", "lang", "nom", "ampleur", "rythme", "heure", "jour", "pour", "_csrf");

    private final Watches watches;
    private final ProfileWatches profiles;
    private final Calibration calibration;
    private final NoticeLists lists;
    private final NoticeSearch search;
    private final MailStops stops;
    private final WatchView view;
    private final CurrentActor current;

    WatchPages(
            Watches watches,
            ProfileWatches profiles,
            Calibration calibration,
            NoticeLists lists,
            NoticeSearch search,
            MailStops stops,
            WatchView view,
            CurrentActor current) {
        this.watches = watches;
        this.profiles = profiles;
        this.calibration = calibration;
        this.lists = lists;
        this.search = search;
        this.stops = stops;
        this.view = view;
        this.current = current;
    }

    /** A watch in the list. */
    record Line(Watch watch, String what, int volume, boolean unsubscribed) {}

    @ModelAttribute("days")
    DayOfWeek[] days() {
        return DayOfWeek.values();
    }

    @GetMapping("/veilles")
    @Allows(Action.FOLLOW)
    String all(Locale locale, Model model) {
        Actor me = current.get();
        profiles.ensure();
        boolean silent = watches.silent(me.id());
        Set<WatchId> left = watches.unsubscribed(me.id());
        List<Line> lines = watches.of(me.id(), suppliers(me)).stream()
                .map(watch -> new Line(
                        watch, view.what(watch, locale), view.volume(watch), silent || left.contains(watch.id())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("silent", silent);
        model.addAttribute("stop", stops.find(me.email()).orElse(null));
        return "watch/watches";
    }

    private static Set<SupplierId> suppliers(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::supplier)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** All mails again, and to an address that mails had come back from. */
    @PostMapping("/veilles/reprendre")
    @Allows(Action.FOLLOW)
    String resume() {
        Actor me = current.get();
        watches.subscribe(me.id(), null);
        stops.lift(me.email());
        return "redirect:/veilles";
    }

    /** A list of notices with what following it would mean. */
    @GetMapping("/veilles/nouvelle")
    @Allows(Action.FOLLOW)
    String fresh(@RequestParam MultiValueMap<String, String> values, Locale locale, Model model) {
        Map<String, List<String>> query = query(values);
        WatchForm form = new WatchForm(
                lists.words(query, locale), "3", Rhythm.USUAL.kind().name(), "8", DayOfWeek.MONDAY.name(), null);
        return showFresh(query, form, Map.of(), locale, model);
    }

    private static Map<String, List<String>> query(MultiValueMap<String, String> values) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            List<String> said = all.stream().filter(value -> !value.isBlank()).toList();
            if (!OF_THE_LIST.contains(name) && !said.isEmpty()) {
                query.put(name, said);
            }
        });
        return query;
    }

    private String showFresh(
            Map<String, List<String>> query, WatchForm form, Map<String, Reason> errors, Locale locale, Model model) {
        NoticeQuery asked = view.calls(query);
        model.addAttribute("query", query);
        model.addAttribute("what", lists.words(query, locale));
        model.addAttribute("volume", search.publishedSince(asked, view.since()));
        model.addAttribute("examples", search.first(asked.sort(NoticeQuery.Sort.PUBLISHED), EXAMPLES));
        model.addAttribute("owners", owners());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "watch/new";
    }

    /** Suppliers for whose people one may follow something. */
    private List<Membership> owners() {
        return current.get().memberships().stream()
                .filter(membership -> membership.supplier() != null)
                .toList();
    }

    @PostMapping("/veilles/nouvelle")
    @Allows(Action.FOLLOW)
    String create(
            @RequestParam MultiValueMap<String, String> values,
            @ModelAttribute("form") WatchForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Map<String, List<String>> query = query(values);
        Map<String, Reason> errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showFresh(query, form, errors, locale, model);
        }
        Optional<SupplierId> owner = owners().stream()
                .map(Membership::supplier)
                .flatMap(Stream::ofNullable)
                .filter(supplier -> supplier.toString().equals(form.pour()))
                .findFirst();
        watches.save(new Watch(
                WatchId.random(),
                owner.orElse(null),
                owner.isPresent() ? null : current.get().id(),
                form.name(),
                query,
                form.breadth(),
                form.rhythm(),
                false,
                0,
                0,
                false));
        return "redirect:/veilles";
    }

    @GetMapping("/veilles/{watch}")
    @Allows(Action.KEEP_WATCH)
    String one(@PathVariable String watch, Locale locale, Model model) {
        Watch found = find(watch);
        return view.show(found, WatchForm.of(found), Map.of(), locale, model);
    }

    @PostMapping("/veilles/{watch}")
    @Allows(Action.KEEP_WATCH)
    String save(
            @PathVariable String watch,
            @ModelAttribute("form") WatchForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Watch before = find(watch);
        Map<String, Reason> errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view.show(before, form, errors, locale, model);
        }
        Watch after = new Watch(
                before.id(),
                before.supplier(),
                before.person(),
                form.name(),
                before.query(),
                form.breadth(),
                form.rhythm(),
                before.paused(),
                before.threshold(),
                before.sure(),
                before.feed());
        watches.save(after);
        if (after.ofProfile() && after.supplier() != null) {
            calibration.renew(after, after.supplier());
        }
        return "redirect:/veilles/" + watch;
    }

    /** @param geste {@code pause}, {@code reprise}, {@code quitter}, {@code revenir} or {@code supprimer} */
    @PostMapping("/veilles/{watch}/etat")
    @Allows(Action.KEEP_WATCH)
    String change(@PathVariable String watch, @RequestParam String geste) {
        Watch before = find(watch);
        switch (geste) {
            case "pause" -> watches.pause(before.id(), true);
            case "reprise" -> watches.pause(before.id(), false);
            case "quitter" -> watches.unsubscribe(current.get().id(), before.id());
            case "revenir" -> watches.subscribe(current.get().id(), before.id());
            case "supprimer" -> {
                if (before.ofProfile()) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                watches.remove(before.id());
                return "redirect:/veilles";
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/veilles/" + watch;
    }

    private Watch find(String id) {
        return watches.find(WatchId.parse(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
