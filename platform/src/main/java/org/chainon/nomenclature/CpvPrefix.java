package org.chainon.nomenclature;

/** CPV codes as our tables write them: the leading digits only, {@code 9091} for 90910000. */
final class CpvPrefix {
    private CpvPrefix() {}

    static Cpv code(String digits) {
        return new Cpv(digits + "0".repeat(8 - digits.length()));
    }
}
