package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.supplier.ServiceKind;

/** What the demonstration knows of each of the 154 activities: how enterprises speak of it and how it is bought. */
final class Trades {
    private final List<Trade> all;
    private final Map<String, List<Trade>> byGroup;

    /**
     * One activity.
     *
     * @param weight how common it is, from 1
     * @param unspsc the UNSPSC code by which Québec buys it
     * @param low yearly amount of a small contract, in thousands (€ or CAD)
     * @param high yearly amount of a large one
     * @param doing what an enterprise does, after « nous »
     * @param words how enterprises name it
     * @param subjects how buyers name it
     */
    record Trade(
            Activity activity,
            int weight,
            String naf,
            List<Cpv> cpv,
            String unspsc,
            Set<ServiceKind> services,
            Notice.Nature nature,
            int low,
            int high,
            String doing,
            List<String> words,
            List<String> subjects) {
        String group() {
            return activity.group();
        }
    }

    Trades(Activities activities) {
        all = Sheet.rows("trades.csv").stream()
                .map(row -> trade(row, activities.find(row.getField("id")).orElseThrow()))
                .toList();
        byGroup = all.stream().collect(Collectors.groupingBy(Trade::group));
    }

    List<Trade> all() {
        return all;
    }

    List<Trade> ofGroup(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    private static Trade trade(NamedCsvRecord row, Activity activity) {
        return new Trade(
                activity,
                Integer.parseInt(row.getField("weight")),
                row.getField("naf"),
                Sheet.spaced(row.getField("cpv")).stream().map(Cpv::new).toList(),
                row.getField("unspsc"),
                services(row.getField("how")),
                Notice.Nature.valueOf(row.getField("nature")),
                Integer.parseInt(row.getField("low")),
                Integer.parseInt(row.getField("high")),
                row.getField("doing"),
                Sheet.wordings(row.getField("words")),
                Sheet.wordings(row.getField("subject")));
    }

    private static Set<ServiceKind> services(String letters) {
        Set<ServiceKind> services = EnumSet.noneOf(ServiceKind.class);
        letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'S' -> ServiceKind.SERVICE;
                    case 'G' -> ServiceKind.GOODS;
                    case 'T' -> ServiceKind.STAFF;
                    default -> throw new IllegalArgumentException("how: " + letters);
                })
                .forEach(services::add);
        return services;
    }
}
