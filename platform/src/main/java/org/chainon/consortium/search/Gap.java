package org.chainon.consortium.search;

import java.util.List;

/**
 * What of a cell the best grouping leaves undone.
 *
 * @param cell position in the demand
 * @param volume in its unit
 * @param candidates how many do it and come there; they may be too small together
 * @param fillers nearest first
 */
public record Gap(int cell, double volume, int candidates, List<Filler> fillers) {
    public Gap {
        fillers = List.copyOf(fillers);
    }
}
