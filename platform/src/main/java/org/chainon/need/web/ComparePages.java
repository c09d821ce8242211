package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Table;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.quote.AwardNeed;
import org.chainon.need.quote.CompareOffers;
import org.chainon.need.quote.Comparison;
import org.chainon.need.quote.KeepQuotes;
import org.chainon.need.quote.QuoteSheet;
import org.chainon.need.quote.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The offers of a need beside each other, and the buyer's decision. */
@Controller
@RequestMapping("/besoins/{need:[0-9a-z]{26}}")
@Allows(Action.COMPARE_OFFERS)
class ComparePages {
    private static final List<String> COLUMNS = List.of(
            "supplier",
            "lot",
            "label",
            "quantity",
            "unit",
            "unit_price",
            "line_total",
            "lot_total",
            "delay_days",
            "insertion_hours",
            "environment",
            "valid_until",
            "sent_at");

    private final NeedLookup lookup;
    private final CompareOffers compare;
    private final Quotes quotes;
    private final AwardNeed award;
    private final SupplierNames names;
    private final KeepFiles files;
    private final Downloads downloads;

    ComparePages(
            NeedLookup lookup,
            CompareOffers compare,
            Quotes quotes,
            AwardNeed award,
            SupplierNames names,
            KeepFiles files,
            Downloads downloads) {
        this.lookup = lookup;
        this.compare = compare;
        this.quotes = quotes;
        this.award = award;
        this.names = names;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/devis")
    String page(@PathVariable("need") String id, Model model) {
        return show(lookup.need(id), new LinkedMultiValueMap<>(), Map.of(), false, model);
    }

    private String show(
            Need need, MultiValueMap<String, String> typed, Map<String, Reason> errors, boolean stale, Model model) {
        Comparison comparison = compare.of(need);
        List<SupplierId> suppliers = comparison.offers().stream()
                .map(offer -> offer.contact().supplier())
                .toList();
        Map<String, List<KeptFile>> attached = new HashMap<>();
        comparison
                .offers()
                .forEach(offer -> attached.put(
                        offer.contact().id().toString(),
                        files.of(offer.contact().id().value()).stream()
                                .filter(file -> offer.sent().files().contains(file.id()))
                                .toList()));
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("comparison", comparison);
        model.addAttribute("suppliers", names.of(suppliers));
        model.addAttribute("attached", attached);
        model.addAttribute("decisions", quotes.decisions(need.id()));
        model.addAttribute("direct", award.direct(need));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("stale", stale);
        return "need/quotes";
    }

    /** For each lot {@code lot-0} holds a contact or {@code personne}, {@code lot-0-montant}, {@code lot-0-raisons}; {@code mot-CONTACT} is for one of the others. */
    @PostMapping("/attribution")
    String award(
            @PathVariable("need") String id,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        Map<ContactId, String> toOthers = new HashMap<>();
        quotes.sent(need.id()).keySet().forEach(contact -> toOthers.put(contact, one(values, "mot-" + contact)));
        List<AwardNeed.Choice> choices = new ArrayList<>();
        for (int lot = 0; lot < need.sheet().lots().size(); lot++) {
            choices.add(choice(need, lot, values));
        }
        KeepNeeds.Outcome outcome = award.award(
                need.id(),
                NeedLookup.version(one(values, "version")),
                new AwardNeed.Award(choices, toOthers, one(values, "remarque")));
        return switch (outcome) {
            case KeepNeeds.Done done -> "redirect:/besoins/" + done.need().id() + "/devis";
            case KeepNeeds.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(stale.now(), values, Map.of(), true, model);
            }
            case KeepNeeds.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(lookup.need(id), values, refused.reasons(), false, model);
            }
        };
    }

    private AwardNeed.Choice choice(Need need, int lot, MultiValueMap<String, String> values) {
        String field = "lot-" + lot;
        String chosen = one(values, field);
        boolean nobody = chosen.equals("personne");
        ContactId contact =
                nobody || chosen.isEmpty() ? null : lookup.contact(need, chosen).id();
        BigDecimal figure = KeepQuotes.figure(one(values, field + "-montant"));
        Money amount = contact == null || figure == null
                ? null
                : new Money(figure, need.law().currency());
        return new AwardNeed.Choice(lot, nobody || contact != null, contact, amount, one(values, field + "-raisons"));
    }

    private static String one(MultiValueMap<String, String> values, String name) {
        String value = values.getFirst(name);
        return value == null ? "" : NeedLookup.clean(value);
    }

    /** A file of an offer that was sent. */
    @GetMapping("/devis/{contact}/pieces/{piece}")
    ResponseEntity<Resource> file(
            @PathVariable("need") String id, @PathVariable String contact, @PathVariable String piece) {
        ContactId from = lookup.contact(lookup.need(id), contact).id();
        try {
            FileId wanted = FileId.parse(piece);
            return quotes.find(from).stream()
                    .flatMap(quote -> Stream.ofNullable(quote.sent()))
                    .filter(sent -> sent.files().contains(wanted))
                    .flatMap(sent -> files.find(wanted, from.value()).stream())
                    .findFirst()
                    .map(downloads::of)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    @GetMapping(path = "/devis.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable("need") String id) {
        Need need = lookup.need(id);
        return new Table("devis", COLUMNS, compare.lines(need).map(ComparePages::row));
    }

    private static List<@Nullable Object> row(CompareOffers.Row row) {
        QuoteSheet sheet = row.offer().sent().sheet();
        return Arrays.asList(
                row.offer().name(),
                row.lot() + 1,
                row.line().label(),
                row.line().quantity(),
                row.line().unit(),
                row.line().unitPrice(),
                row.line().total(),
                sheet.total(row.lot()),
                sheet.delayDays(),
                sheet.insertionHours(),
                sheet.environment(),
                sheet.validUntil(),
                row.offer().sent().at());
    }
}
