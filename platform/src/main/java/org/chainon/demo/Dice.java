package org.chainon.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Choices that look like chance and are the same on every machine: the same name gives the same throws. */
final class Dice {
    private static final long SEED = 20_261_121;

    private final Random random;

    /** @param name what is being composed, so that one more supplier does not change all others */
    Dice(String name) {
        random = new Random(SEED * 31 + name.hashCode());
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of them, more often the heavier ones; weights are positive. */
    <T> T pick(List<T> some, ToDoubleFunction<T> weight) {
        double rest = random.nextDouble() * some.stream().mapToDouble(weight).sum();
        for (T one : some) {
            rest -= weight.applyAsDouble(one);
            if (rest < 0) {
                return one;
            }
        }
        return some.getLast();
    }

    <T> List<T> shuffled(List<T> some) {
        List<T> copy = new ArrayList<>(some);
        Collections.shuffle(copy, random);
        return copy;
    }
}
