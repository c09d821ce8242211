package org.chainon.benchmarks.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.Work;
import org.chainon.supplier.Site;
import org.chainon.territory.Point;

/** The nearest first, by their seats or, where these are unknown, the places of their contracts. */
final class DistanceRanking implements Ranking {
    private final Random random = new Random(7);

    private record Far(String siren, double km) {}

    @Override
    public String name() {
        return "distance";
    }

    @Override
    public List<String> rank(AwardRecord award, LotProfile lot, Market market) {
        Point place = award.place() == null ? null : award.place().point();
        List<Far> all = new ArrayList<>();
        for (String siren : market.candidates()) {
            all.add(new Far(siren, place == null ? 0 : km(Objects.requireNonNull(market.find(siren)), place)));
        }
        Collections.shuffle(all, random);
        return all.stream()
                .sorted(Comparator.comparingDouble(Far::km))
                .map(Far::siren)
                .toList();
    }

    private static double km(Enterprise enterprise, Point place) {
        List<Point> seats = enterprise.sites().stream()
                .map(Site::point)
                .flatMap(Stream::ofNullable)
                .toList();
        Stream<Point> known = seats.isEmpty()
                ? enterprise.works().stream().map(Work::place).flatMap(Stream::ofNullable)
                : seats.stream();
        return known.mapToDouble(place::distanceKm).min().orElse(1000);
    }
}
