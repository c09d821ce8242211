package org.chainon.convention.choosing;

/**
 * A buyer and a supplier who could meet.
 *
 * @param buyer position among the buyers
 * @param supplier position among the suppliers
 * @param ofBuyer what the buyer says of the supplier
 * @param ofSupplier what the supplier says of the buyer
 * @param fit how right the supplier is for what the buyer looks for, 0 to 1
 * @param set whether the organiser wants them to meet
 */
public record Pair(int buyer, int supplier, Want ofBuyer, Want ofSupplier, double fit, boolean set) {
    public Pair {
        if (!(fit >= 0 && fit <= 1)) {
            throw new IllegalArgumentException("fit " + fit);
        }
    }

    public Pair(int buyer, int supplier, Want ofBuyer, Want ofSupplier, double fit) {
        this(buyer, supplier, ofBuyer, ofSupplier, fit, false);
    }

    public boolean refused() {
        return ofBuyer == Want.NO || ofSupplier == Want.NO;
    }

    /** Whether neither wants to do without the other. */
    public boolean mutual() {
        return ofBuyer == Want.INDISPENSABLE && ofSupplier == Want.INDISPENSABLE;
    }

    /** Whether somebody asked for it. */
    public boolean asked() {
        return set || asked(ofBuyer) || asked(ofSupplier);
    }

    private static boolean asked(Want want) {
        return want != Want.UNSAID && want != Want.NO;
    }
}
