package org.chainon.territory;

import java.util.Arrays;

/** Numbers of communes, given in rising order, as few ranges. */
final class Ground {
    private int[] bounds = new int[2];
    private int length;

    void add(int n) {
        if (length > 0 && bounds[length - 1] == n) {
            bounds[length - 1] = n + 1;
            return;
        }
        if (length == bounds.length) {
            bounds = Arrays.copyOf(bounds, length * 2);
        }
        bounds[length] = n;
        bounds[length + 1] = n + 1;
        length += 2;
    }

    int first() {
        return length == 0 ? 0 : bounds[0];
    }

    int end() {
        return length == 0 ? 0 : bounds[length - 1];
    }

    boolean inOnePiece() {
        return length <= 2;
    }

    int[] bounds() {
        return Arrays.copyOf(bounds, length);
    }
}
