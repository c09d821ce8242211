package org.chainon.benchmarks.fairness;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.benchmarks.quality.AwardRecord;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;

/** Trades for suppliers whose data tells none: three each of the first ones of the twenty groups, the first groups oftenest, from a fixed seed. */
public final class DrawnTrades {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int TRADES = 3;

    private final List<Activity> common;
    private final Random random = new Random(154);

    public DrawnTrades(Activities activities) {
        common = activities.groups().stream()
                .flatMap(group -> activities.all().stream()
                        .filter(activity -> activity.group().equals(group.id())
                                && !activity.cpv().isEmpty())
                        .limit(1))
                .toList();
    }

    /** The same, saying what it does. */
    public Supplier telling(Supplier silent) {
        Set<Activity> own = new HashSet<>();
        while (own.size() < TRADES) {
            double lot = random.nextDouble();
            own.add(common.get((int) (lot * lot * common.size())));
        }
        return new Supplier(
                silent.id(),
                silent.jurisdiction(),
                silent.identifier(),
                silent.name(),
                silent.tradeName(),
                silent.kinds(),
                silent.description(),
                silent.website(),
                silent.naf(),
                silent.legalCategory(),
                Stream.concat(
                                silent.activities().stream(),
                                own.stream()
                                        .map(activity -> new SupplierActivity(activity.id(), Set.of(), Set.of(), "")))
                        .toList(),
                silent.sites(),
                silent.serviceAreas(),
                silent.capacity(),
                silent.accreditations(),
                silent.pastContracts(),
                silent.source(),
                silent.updatedAt());
    }

    /** A purchase of each trade. */
    public List<AwardRecord> wanted() {
        return common.stream()
                .map(activity -> new AwardRecord(
                        activity.labelFr(), activity.cpv().getFirst(), "", null, DAY, null, List.of(), Set.of()))
                .toList();
    }
}
