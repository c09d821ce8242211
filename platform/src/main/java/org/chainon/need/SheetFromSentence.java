package org.chainon.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.need.reading.SentenceReader;
import org.chainon.need.reading.Understood;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.ServiceKind;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a sentence says a need that can be gone on with: of what is proposed, the likeliest is taken. */
@Component
public class SheetFromSentence {
    private static final int GOODS_BELOW = 45;
    private static final String SOFTWARE = "48";

    private final SentenceReader reader;
    private final Clock clock;

    SheetFromSentence(SentenceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    public Understood understood(String sentence, Jurisdiction law) {
        return reader.read(sentence, LocalDate.now(clock.withZone(law.zone())));
    }

    public NeedSheet sheet(Understood said, Jurisdiction law) {
        List<NeedLot> lots = lots(said, law);
        Understood.Deadline deadline = said.deadline();
        Understood.Duration duration = said.duration();
        return new NeedSheet(
                said.sentence(),
                kind(said.sentence()),
                said.what(),
                said.sentence(),
                services(said),
                said.places().stream().map(where -> where.area().id()).toList(),
                duration == null ? null : (Integer) duration.months(),
                false,
                false,
                deadline == null ? null : deadline.day(),
                lots);
    }

    private List<NeedLot> lots(Understood said, Jurisdiction law) {
        int count = said.lots().count();
        if (count <= 1) {
            return List.of(lot("", said.activities(), said.cpv(), amount(said, law)));
        }
        List<NeedLot> lots = new ArrayList<>();
        said.lots().titles().stream()
                .map(reader::lot)
                .map(lot -> lot(lot.title(), lot.activities(), lot.cpv(), null))
                .forEach(lots::add);
        while (lots.size() < count) {
            lots.add(lot("", said.activities(), said.cpv(), null));
        }
        return lots;
    }

    private static NeedLot lot(String title, List<Activity> activities, List<Cpv> cpv, @Nullable Money amount) {
        return new NeedLot(
                title,
                activities.stream().map(Activity::id).limit(1).toList(),
                cpv.stream().limit(1).toList(),
                List.<AreaId>of(),
                amount);
    }

    private static @Nullable Money amount(Understood said, Jurisdiction law) {
        Understood.Amount amount = said.amount();
        Money total = amount == null ? null : amount.total();
        return total != null && total.currency().equals(law.currency()) ? total : null;
    }

    private static Need.Kind kind(String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT);
        if (plain.matches(".*\\b(sourcing|sourçage|sourcage|qui pourrait|qui sait faire|renseign\\w*)\\b.*")) {
            return Need.Kind.SOURCING;
        }
        return plain.matches(".*\\b(marché|consultation|accord-cadre|appel d['’]offres)\\b.*")
                ? Need.Kind.CONTRACT
                : Need.Kind.QUOTE;
    }

    private static Set<ServiceKind> services(Understood said) {
        String plain = said.sentence().toLowerCase(Locale.ROOT);
        if (plain.matches(".*\\b(intérim|intérimaires?|mise à disposition de personnel)\\b.*")) {
            return Set.of(ServiceKind.STAFF);
        }
        if (said.cpv().isEmpty()) {
            return Set.of();
        }
        String division = said.cpv().getFirst().division();
        boolean goods = Integer.parseInt(division) < GOODS_BELOW || division.equals(SOFTWARE);
        return Set.of(goods ? ServiceKind.GOODS : ServiceKind.SERVICE);
    }
}
