package org.chainon.matching.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainon.notice.Place;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/** A lot prepared for being compared with many suppliers. */
final class LotFacts {
    private static final double ALL_LOCAL = 1;

    private final LotProfile profile;
    private final int[] stems;
    private final double[] rarity;
    private final String[] words;
    private final double allRarity;
    private final double squaredRarity;
    private final LotCodes codes;
    private final List<Point> points;
    private final double magnitude;
    private final int buyer;
    private final int day;
    private final double locality;
    private final Trades trades;

    LotFacts(LotProfile profile, Corpus corpus, Weights weights, Trades trades) {
        this.profile = profile;
        Map<String, String> title = FrenchText.words(profile.title());
        Integer[] order = new Integer[title.size()];
        List<String> keys = List.copyOf(title.keySet());
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(
                order,
                (a, b) -> Integer.compare(keys.get(a).hashCode(), keys.get(b).hashCode()));
        stems = new int[order.length];
        rarity = new double[order.length];
        words = new String[order.length];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < order.length; i++) {
            String stem = keys.get(order[i]);
            stems[i] = stem.hashCode();
            rarity[i] = corpus.rarity(stem);
            words[i] = Objects.requireNonNull(title.get(stem));
            sum += rarity[i];
            squares += rarity[i] * rarity[i];
        }
        allRarity = sum;
        squaredRarity = squares;
        codes = new LotCodes(profile.cpv(), corpus);
        points = profile.places().stream()
                .map(Place::point)
                .flatMap(Stream::ofNullable)
                .toList();
        Double amount = profile.amount();
        magnitude = SupplierFacts.magnitude(amount);
        buyer = SupplierFacts.buyerKey(profile.buyer());
        day = (int) profile.day().toEpochDay();
        locality = profile.notice().kind().local() ? ALL_LOCAL : weights.locality(profile.cpv());
        this.trades = trades;
    }

    LotProfile profile() {
        return profile;
    }

    int size() {
        return stems.length;
    }

    /** The place of a stem among the title's, or a negative number. */
    int find(int stem) {
        return Arrays.binarySearch(stems, stem);
    }

    int stem(int i) {
        return stems[i];
    }

    double rarity(int i) {
        return rarity[i];
    }

    /** The word as written. */
    String word(int i) {
        return words[i];
    }

    double allRarity() {
        return allRarity;
    }

    double squaredRarity() {
        return squaredRarity;
    }

    LotCodes codes() {
        return codes;
    }

    List<Point> points() {
        return points;
    }

    double magnitude() {
        return magnitude;
    }

    int buyer() {
        return buyer;
    }

    int day() {
        return day;
    }

    double locality() {
        return locality;
    }

    Trades trades() {
        return trades;
    }

    /** Km from the nearest of the lot's places; null where none is known. */
    @Nullable
    Double km(Point from) {
        Double nearest = null;
        for (Point point : points) {
            double km = from.distanceKm(point);
            nearest = nearest == null || km < nearest ? (Double) km : nearest;
        }
        return nearest;
    }
}
