package org.chainon.need.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.kernel.Reason;
import org.chainon.need.CountSuited;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.need.SheetFromSentence;
import org.chainon.need.SuitedCount;
import org.chainon.need.reading.SentenceReader;
import org.chainon.need.reading.Understood;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.ServiceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page needs on which a need is written. */
@Component
class EditView {
    private final SheetFromSentence sentences;
    private final SentenceReader reader;
    private final CountSuited count;
    private final NeedFormCheck check;
    private final Clock clock;

    EditView(SheetFromSentence sentences, SentenceReader reader, CountSuited count, NeedFormCheck check, Clock clock) {
        this.sentences = sentences;
        this.reader = reader;
        this.count = count;
        this.check = check;
        this.clock = clock;
    }

    /**
     * A lot of the form.
     *
     * @param prefix of the names of its fields
     * @param position from 1
     * @param moreActivities ids that are proposed beside those chosen
     * @param moreCpv codes that are proposed beside those chosen
     */
    record LotView(
            int number,
            String prefix,
            int position,
            List<String> activities,
            List<String> moreActivities,
            List<String> cpv,
            List<String> moreCpv,
            List<String> places,
            @Nullable SuitedCount count) {}

    /** @param now as somebody else left it meanwhile; null where nobody did */
    String show(Need need, NeedForm form, Map<String, Reason> errors, @Nullable Need now, Model model) {
        Map<String, Reason> all = new LinkedHashMap<>(errors);
        NeedFormCheck.Checked checked = check.check(form, need);
        checked.errors().forEach(all::putIfAbsent);
        Understood said = need.sheet().sentence().isEmpty()
                ? null
                : sentences.understood(need.sheet().sentence(), need.law());
        List<LotView> lots = lots(form, checked.sheet(), need);
        model.addAttribute("need", need);
        model.addAttribute("form", form);
        model.addAttribute("errors", all);
        model.addAttribute("now", now);
        model.addAttribute("said", said);
        model.addAttribute("lots", lots);
        model.addAttribute("kinds", Need.Kind.values());
        model.addAttribute("services", ServiceKind.values());
        model.addAttribute("places", form.all("lieu"));
        model.addAttribute("morePlaces", morePlaces(form, said));
        return "need/edit";
    }

    private List<LotView> lots(NeedForm form, NeedSheet sheet, Need need) {
        List<Integer> numbers = form.lots();
        List<LotView> lots = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            lots.add(lot(numbers.get(i), i, form, sheet, need));
        }
        return lots;
    }

    private LotView lot(int number, int index, NeedForm form, NeedSheet sheet, Need need) {
        String prefix = "lot-" + number + "-";
        NeedLot lot = sheet.lots().get(index);
        String asked = Stream.of(form.one(prefix + "cherche"), lot.title(), sheet.title())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        Understood.Lot offered = reader.lot(asked);
        List<String> codes = lot.cpv().stream().map(Cpv::code).toList();
        return new LotView(
                number,
                prefix,
                index + 1,
                lot.activities(),
                offered.activities().stream()
                        .map(activity -> activity.id())
                        .filter(id -> !lot.activities().contains(id))
                        .toList(),
                codes,
                offered.cpv().stream()
                        .map(Cpv::code)
                        .filter(code -> !codes.contains(code))
                        .toList(),
                lot.places().stream().map(Object::toString).toList(),
                count(sheet, lot, need));
    }

    /** Null where there is nothing to count by. */
    @Nullable
    SuitedCount count(NeedSheet sheet, NeedLot lot, Need need) {
        if (lot.activities().isEmpty() && lot.cpv().isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(need.law().zone()));
        return count.of(sheet.purchase(lot, today), sheet.services(), need.law());
    }

    /** Places of the same name that the sentence may have meant. */
    private static List<String> morePlaces(NeedForm form, @Nullable Understood said) {
        return said == null
                ? List.of()
                : said.places().stream()
                        .flatMap(where -> Stream.concat(Stream.of(where.area()), where.others().stream()))
                        .map(area -> area.id().toString())
                        .filter(id -> !form.has("lieu", id))
                        .distinct()
                        .toList();
    }
}
