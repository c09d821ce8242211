package org.chainon.benchmarks.covering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chainon.benchmarks.fairness.DrawnTrades;
import org.chainon.benchmarks.quality.AwardRecord;
import org.chainon.benchmarks.quality.Market;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.benchmarks.sample.RealSuppliers;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.covering.Wishes;
import org.chainon.consortium.search.AskedLot;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.GroupingAssumptions;
import org.chainon.consortium.search.KnownSupplier;
import org.chainon.consortium.search.QuestionMaker;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.Suited;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Weights;
import org.chainon.notice.Place;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;

/**
 * Demands drawn with a seed: one to three trades, each a lot of its own, in neighbouring towns where real enterprises are. Who suits each
 * cell the engine says, what each can take on the product's own assumptions.
 */
final class RealDemands {
    private static final int BEST = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    /** A year's volume of a cell in €, drawn between these so that each magnitude is as likely. */
    private static final double LEAST = 20_000;

    private static final double MOST = 300_000;

    private final PlatformTables tables;
    private final LuceneEngine engine;
    private final QuestionMaker maker;
    private final List<AwardRecord> trades;
    private final List<Place> towns = new ArrayList<>();
    private final Map<SupplierId, KnownSupplier> known = new HashMap<>();
    private final Map<String, List<Suited>> suited = new HashMap<>();
    private final List<Set<SupplierId>> sameUnit = new ArrayList<>();
    private int asked;

    RealDemands(DataFolder data) {
        tables = PlatformTables.load();
        engine = new LuceneEngine(tables.territory(), tables.activities(), Weights.shipped());
        maker = new QuestionMaker(GroupingAssumptions.packaged(), tables.regimes());
        DrawnTrades drawn = new DrawnTrades(tables.activities());
        trades = drawn.wanted();
        Map<AreaId, Place> found = new LinkedHashMap<>();
        Map<String, Set<SupplierId>> units = new LinkedHashMap<>();
        for (Iterator<Supplier> each = new RealSuppliers(data, tables).iterator(); each.hasNext(); ) {
            Supplier supplier = drawn.telling(each.next());
            engine.put(tables.profiles().of(supplier));
            known.put(supplier.id(), KnownSupplier.of(supplier));
            String siret = String.valueOf(supplier.identifier());
            units.computeIfAbsent(siret.substring(0, Math.min(9, siret.length())), unit -> new HashSet<>())
                    .add(supplier.id());
            Site site = supplier.sites().getFirst();
            AreaId commune = site.commune();
            Point point = site.point();
            if (commune != null && point != null) {
                found.putIfAbsent(commune, new Place("", commune, point, "FR"));
            }
        }
        engine.refresh();
        towns.addAll(found.values());
        units.values().stream().filter(unit -> unit.size() > 1).forEach(sameUnit::add);
    }

    int suppliers() {
        return known.size();
    }

    /** @param cells about so many: lots times towns */
    Question question(int cells, Random random) {
        int lots = Math.min(1 + random.nextInt(3), Math.max(1, cells / 2));
        List<Place> places = neighbours(Math.max(1, (int) Math.round((double) cells / lots)), random);
        int months = 12 * (1 + random.nextInt(4));
        List<AskedLot> askedLots = new ArrayList<>();
        List<Cell> askedCells = new ArrayList<>();
        List<List<Suited>> able = new ArrayList<>();
        Set<AwardRecord> drawn = new HashSet<>();
        for (int lot = 0; lot < lots; lot++) {
            AwardRecord trade = trade(random, drawn);
            boolean reserved = random.nextInt(3) == 0;
            askedLots.add(new AskedLot(
                    "" + (lot + 1), trade.title(), reserved ? ReservationKind.DISABILITY_OR_INSERTION : null));
            for (Place place : places) {
                double year = LEAST * Math.pow(MOST / LEAST, random.nextDouble());
                String id = lot + "|" + place.area() + "|" + trade.cpv();
                askedCells.add(new Cell(
                        id, lot, place.area(), trade.title(), Math.rint(year * months / 12), Unit.MONEY));
                able.add(suited(trade, place));
            }
        }
        Demand demand = new Demand(askedLots, askedCells, true, months, Jurisdiction.FR, DAY);
        Map<SupplierId, KnownSupplier> about = new HashMap<>();
        able.stream().flatMap(Collection::stream).forEach(one -> about.put(one.supplier(), known(one.supplier())));
        return maker.question(demand, able, about, List.of(), sameUnit, Wishes.NONE)
                .question();
    }

    private KnownSupplier known(SupplierId id) {
        KnownSupplier found = known.get(id);
        if (found == null) {
            throw new IllegalStateException("the engine names somebody whom nobody put there: " + id);
        }
        return found;
    }

    private AwardRecord trade(Random random, Set<AwardRecord> drawn) {
        AwardRecord trade;
        do {
            double lot = random.nextDouble();
            trade = trades.get((int) (lot * lot * trades.size()));
        } while (!drawn.add(trade));
        return trade;
    }

    private List<Place> neighbours(int count, Random random) {
        Point centre = point(towns.get(random.nextInt(towns.size())));
        return towns.stream()
                .sorted(Comparator.comparingDouble(town -> point(town).distanceKm(centre)))
                .limit(count)
                .toList();
    }

    private static Point point(Place town) {
        Point point = town.point();
        if (point == null) {
            throw new IllegalStateException("a town without a point: " + town.area());
        }
        return point;
    }

    private List<Suited> suited(AwardRecord trade, Place place) {
        return suited.computeIfAbsent(
                trade.cpv() + "|" + place.area(),
                any -> engine
                        .whoFits(Market.lot(trade.at(place), asked++, tables.territory()), Matching.MOST_SUITED)
                        .stream()
                        .filter(ranked -> ranked.practised() && ranked.comes())
                        .limit(BEST)
                        .map(ranked -> new Suited(ranked.supplier(), ranked.score(), ranked.kinds(), ranked.km()))
                        .toList());
    }
}
