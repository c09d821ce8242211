package org.chainon.matching.engine;

import java.util.List;
import org.chainon.nomenclature.Cpv;

/** A lot's CPV codes, with how rare each of their ancestors is among all contracts. */
final class LotCodes {
    private static final int DIGITS = 8;

    private final List<Cpv> cpv;
    private final int[] numbers;
    private final double[][] rarity;
    private final double[] base = new double[DIGITS + 1];

    LotCodes(List<Cpv> cpv, Corpus corpus) {
        this.cpv = cpv;
        numbers = new int[cpv.size()];
        rarity = new double[cpv.size()][DIGITS + 1];
        for (int i = 0; i < numbers.length; i++) {
            Cpv code = cpv.get(i);
            numbers[i] = Integer.parseInt(code.code());
            for (int depth = 2; depth <= code.depth(); depth++) {
                rarity[i][depth] = corpus.codeRarity(code.code().substring(0, depth));
            }
        }
        if (!cpv.isEmpty()) {
            for (int depth = 2; depth <= 4; depth++) {
                base[depth] = corpus.codeShare(cpv.getFirst().code().substring(0, depth));
            }
        }
    }

    /** The nearest of the lot's codes to a code: which, how many digits are shared, how rare that ancestor is (0 to about 1). */
    record Nearest(int index, int depth, double rarity) {
        static final Nearest NONE = new Nearest(-1, 0, 0);
    }

    Nearest nearest(int code) {
        Nearest best = Nearest.NONE;
        for (int i = 0; i < numbers.length; i++) {
            int depth = shared(numbers[i], code);
            if (depth >= 2) {
                double rare = rarity[i][Math.min(depth, cpv.get(i).depth())];
                if (rare > best.rarity || best.index < 0) {
                    best = new Nearest(i, depth, rare);
                }
            }
        }
        return best;
    }

    Cpv cpv(int index) {
        return cpv.get(index);
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** Share of all works whose code has the first code's leading {@code depth} digits (2 to 4). */
    double base(int depth) {
        return base[depth];
    }

    /** Whether a code has the first code's leading digits. */
    boolean within(int code, int depth) {
        int divisor = (int) Math.pow(10, DIGITS - depth);
        return numbers[0] / divisor == code / divisor;
    }

    /** Leading digits shared, meaningful ones only: 8 when the same, 0 when the divisions differ. */
    static int shared(int a, int b) {
        if (a == b) {
            return DIGITS;
        }
        int limit = Math.min(depth(a), depth(b));
        int divisor = 1_000_000;
        int shared = 0;
        for (int depth = 2; depth <= limit; depth++) {
            if (a / divisor != b / divisor) {
                break;
            }
            shared = depth;
            divisor /= 10;
        }
        return shared;
    }

    private static int depth(int code) {
        int depth = DIGITS;
        int rest = code;
        while (depth > 2 && rest % 10 == 0) {
            rest /= 10;
            depth--;
        }
        return depth;
    }
}
