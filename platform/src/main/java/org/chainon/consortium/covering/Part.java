package org.chainon.consortium.covering;

import org.chainon.kernel.SupplierId;

/**
 * What a member does of a cell.
 *
 * @param cell position in the question
 * @param volume in the unit of the cell
 */
public record Part(SupplierId supplier, int cell, double volume) {}
