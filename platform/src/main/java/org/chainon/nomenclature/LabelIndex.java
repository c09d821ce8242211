package org.chainon.nomenclature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Finds things by the words of their labels: whole words before their beginnings, a word before its synonyms, few other words
 * before many, high in the tree before low. Built once, then read by many threads.
 */
final class LabelIndex<T> {
    /**
     * One piece of a query: a word or a known expression.
     *
     * @param own its stems
     * @param meanings other ways to say it, as stems
     * @param codes what it means first of all, best first
     */
    record Piece(List<String> own, List<List<String>> meanings, List<Cpv> codes) {}

    /** A text under which a thing is found, and how much it counts, 1 for its label. */
    record Text(String words, float weight) {}

    private static final float BY_SYNONYM = 0.8f;
    private static final float BY_BEGINNING = 0.75f;
    private static final int SHORTEST_BEGINNING = 3;

    /** A result is kept when it covers at least this share of what the best one covers. */
    private static final float KEPT_SHARE = 0.6f;

    private static final float MEANT = 0.12f;
    private static final float PER_OTHER_WORD = 0.012f;
    private static final float LIGHT_WORD = 0.3f;
    private static final float PER_LEVEL = 0.012f;

    private final List<T> items = new ArrayList<>();
    private final List<float[]> penalties = new ArrayList<>();
    private final Map<String, Postings> postings = new HashMap<>();
    private final Map<Cpv, List<Integer>> byCode = new HashMap<>();
    private String[] stems = {};

    /**
     * @param level depth in the tree, 0 at the top
     * @param code the codes by which a query's piece may mean it; several things may share one
     * @param texts its label first
     */
    void add(T item, int level, List<Cpv> code, List<Text> texts) {
        int number = items.size();
        items.add(item);
        code.forEach(c -> byCode.computeIfAbsent(c, none -> new ArrayList<>()).add(number));
        float words = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (String stem : Words.stems(texts.get(i).words())) {
                postings.computeIfAbsent(stem, none -> new Postings())
                        .add(number, texts.get(i).weight());
                if (i == 0) {
                    words += Words.light(stem) ? LIGHT_WORD : 1;
                }
            }
        }
        penalties.add(new float[] {words, level * PER_LEVEL});
    }

    LabelIndex<T> built() {
        stems = postings.keySet().toArray(String[]::new);
        Arrays.sort(stems);
        return this;
    }

    /** @param beginning the last word, folded, when it may still grow, as while typing; else empty */
    List<T> search(List<Piece> pieces, String beginning, int limit) {
        float[] covered = new float[items.size()];
        float[] meant = new float[items.size()];
        float weights = 0;
        float asked = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            float weight = rarity(piece);
            weights += weight;
            asked += piece.own().size();
            float[] match = match(piece, i == pieces.size() - 1 ? beginning : "", meant);
            for (int item = 0; item < match.length; item++) {
                covered[item] += weight * match[item];
            }
        }
        return best(covered, meant, weights, asked, limit);
    }

    private List<T> best(float[] covered, float[] meant, float weights, float asked, int limit) {
        float most = 0;
        for (float share : covered) {
            most = Math.max(most, share);
        }
        if (most == 0) {
            return List.of();
        }
        float least = most * KEPT_SHARE;
        float[] score = new float[covered.length];
        for (int item = 0; item < score.length; item++) {
            float[] penalty = penalties.get(item);
            float others = meant[item] > 0 ? 0 : Math.min(20, Math.max(0, penalty[0] - asked));
            score[item] = covered[item] / weights + meant[item] - others * PER_OTHER_WORD - penalty[1];
        }
        return IntStream.range(0, covered.length)
                .filter(item -> covered[item] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -score[item])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .map(items::get)
                .toList();
    }

    /** How well each item matches one piece, 0 to 1; raises {@code meant} for what the piece means first of all. */
    private float[] match(Piece piece, String beginning, float[] meant) {
        float[] match = new float[items.size()];
        raise(match, piece.own(), 1);
        piece.meanings().forEach(phrase -> raise(match, phrase, BY_SYNONYM));
        if (beginning.length() >= SHORTEST_BEGINNING) {
            beginnings(beginning, (item, weight) -> match[item] = Math.max(match[item], weight));
        }
        for (int i = 0; i < piece.codes().size(); i++) {
            for (int item : byCode.getOrDefault(piece.codes().get(i), List.of())) {
                match[item] = 1;
                meant[item] = Math.max(meant[item], MEANT / (i + 1));
            }
        }
        return match;
    }

    private void raise(float[] match, List<String> phrase, float weight) {
        float[] sum = new float[phrase.size() > 1 ? match.length : 0];
        for (String stem : phrase) {
            Postings found = postings.get(stem);
            if (found == null) {
                continue;
            }
            found.each((item, field) -> {
                float share = weight * field / phrase.size();
                float reached = phrase.size() > 1 ? sum[item] += share : share;
                match[item] = Math.max(match[item], reached);
            });
        }
    }

    private void beginnings(String beginning, BiConsumer<Integer, Float> found) {
        int from = Arrays.binarySearch(stems, beginning);
        for (int i = from < 0 ? -from - 1 : from; i < stems.length && stems[i].startsWith(beginning); i++) {
            postings.getOrDefault(stems[i], new Postings())
                    .each((item, weight) -> found.accept(item, weight * BY_BEGINNING));
        }
    }

    /** A rare word weighs more than a common one. */
    private float rarity(Piece piece) {
        double rarity = 0;
        for (String stem : piece.own()) {
            Postings found = postings.get(stem);
            int count = found == null ? 1 : found.size();
            rarity = Math.max(rarity, Math.log(1 + (double) items.size() / count));
        }
        return (float) rarity;
    }

    /** The items that hold one stem, each with the weight of the best text it stands in. */
    private static final class Postings {
        private int[] numbers = new int[4];
        private float[] weights = new float[4];
        private int size;

        void add(int number, float weight) {
            if (size > 0 && numbers[size - 1] == number) {
                weights[size - 1] = Math.max(weights[size - 1], weight);
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            numbers[size] = number;
            weights[size++] = weight;
        }

        int size() {
            return size;
        }

        void each(ItemWeight use) {
            for (int i = 0; i < size; i++) {
                use.accept(numbers[i], weights[i]);
            }
        }
    }

    @FunctionalInterface
    private interface ItemWeight {
        void accept(int item, float weight);
    }
}
