package org.chainon.need.sourcing;

/**
 * What a buyer writes once it knows the market.
 *
 * @param learned of the market
 * @param followUp what comes of it
 * @param version grows with each change; 0 while nothing was written
 */
public record Conclusion(String learned, String followUp, long version) {
    static final Conclusion NONE = new Conclusion("", "", 0);
}
