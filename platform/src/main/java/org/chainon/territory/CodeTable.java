package org.chainon.territory;

/**
 * Numbers by area id: the whole id packed into one {@code long}, open addressing, half empty. A look-up touches the code's
 * characters and, as a rule, one line of memory.
 */
final class CodeTable {
    /** Kind and nine characters of 62 kinds fit into a {@code long}; no official code is longer. */
    private static final int LONGEST = 9;

    private static final int BASE = 63;
    private static final int FREE = 0;

    private final long[] keys;
    private final int[] numbers;
    private final int shift;

    CodeTable(int entries) {
        int bits = 65 - Long.numberOfLeadingZeros(Math.max(8, entries));
        this.keys = new long[1 << bits];
        this.numbers = new int[1 << bits];
        this.shift = Long.SIZE - bits;
    }

    /** Does nothing when the id is there already. */
    void putIfAbsent(AreaId id, int number) {
        long key = key(id);
        if (key == FREE) {
            throw new IllegalArgumentException("code too long: " + id);
        }
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            numbers[slot] = number;
        }
    }

    /** −1 for an unknown id. */
    int get(AreaId id) {
        long key = key(id);
        if (key == FREE) {
            return -1;
        }
        int slot = slot(key);
        return keys[slot] == key ? numbers[slot] : -1;
    }

    /** Where the key is, or the free slot where it would be. */
    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long key(AreaId id) {
        String code = id.code();
        if (code.length() > LONGEST) {
            return FREE;
        }
        long key = id.kind().ordinal() + 1;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            int digit = c <= '9' ? c - '0' : c <= 'Z' ? c - 'A' + 10 : c - 'a' + 36;
            key = key * BASE + digit + 1;
        }
        return key;
    }
}
