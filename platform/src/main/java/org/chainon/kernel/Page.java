package org.chainon.kernel;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number from 1
 * @param size how many a page holds
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, int number, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < last();
    }
}
