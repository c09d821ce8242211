package org.chainon.bid.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.PublicAddress;
import org.chainon.bid.Bids;
import org.chainon.bid.CalendarAddresses;
import org.chainon.kernel.Agenda;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of deadlines, visits and meetings, and the private address by which one's own calendar reads them. */
@Controller
class CalendarPage {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final BidLookup lookup;
    private final Bids bids;
    private final CalendarAddresses addresses;
    private final CalendarFile file;
    private final CurrentActor current;
    private final PublicAddress site;
    private final Clock clock;

    CalendarPage(
            BidLookup lookup,
            Bids bids,
            CalendarAddresses addresses,
            CalendarFile file,
            CurrentActor current,
            PublicAddress site,
            Clock clock) {
        this.lookup = lookup;
        this.bids = bids;
        this.addresses = addresses;
        this.file = file;
        this.current = current;
        this.site = site;
        this.clock = clock;
    }

    /** @param mois {@code 2026-12}; this month where it is none */
    @GetMapping("/fournisseurs/{supplier}/reponses/calendrier")
    @Allows(Action.FOLLOW_BIDS)
    String calendar(@PathVariable("supplier") String id, @RequestParam(defaultValue = "") String mois, Model model) {
        return show(lookup.supplier(id), mois, null, model);
    }

    private String show(Supplier supplier, String text, @Nullable String made, Model model) {
        LocalDate today = LocalDate.now(clock.withZone(supplier.jurisdiction().zone()));
        YearMonth month = month(text, today);
        BidCalendar calendar = BidCalendar.of(bids.of(supplier.id()));
        model.addAttribute("supplier", supplier);
        model.addAttribute("month", month);
        model.addAttribute("weeks", calendar.weeks(month, today));
        model.addAttribute("entries", calendar.in(month));
        model.addAttribute("made", made);
        model.addAttribute("has", addresses.has(supplier.id(), current.get().id()));
        return "bid/calendar";
    }

    private static YearMonth month(String text, LocalDate today) {
        try {
            return text.isEmpty() ? YearMonth.from(today) : YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            return YearMonth.from(today);
        }
    }

    /** @param faire {@code nouvelle} or {@code retirer} */
    @PostMapping("/fournisseurs/{supplier}/reponses/calendrier")
    @Allows(Action.FOLLOW_BIDS)
    String address(@PathVariable("supplier") String id, @RequestParam(defaultValue = "") String faire, Model model) {
        Supplier supplier = lookup.supplier(id);
        PersonId person = current.get().id();
        if (!faire.equals("nouvelle")) {
            addresses.revoke(supplier.id(), person);
            return "redirect:/fournisseurs/" + supplier.id() + "/reponses/calendrier";
        }
        String path = "/calendriers/" + addresses.make(supplier.id(), person) + ".ics";
        return show(supplier, "", site.find().orElse("") + path, model);
    }

    /** For calendar programs: the address itself is the permission. */
    @GetMapping("/calendriers/{jeton}.ics")
    @Allows(Action.READ_PUBLIC)
    ResponseEntity<Agenda> feed(@PathVariable String jeton) {
        SupplierId supplier = addresses.supplier(jeton).orElseThrow(BidLookup::notFound);
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(file.of(bids.of(supplier)));
    }
}
