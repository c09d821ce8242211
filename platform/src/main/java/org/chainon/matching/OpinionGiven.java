package org.chainon.matching;

import org.chainon.kernel.SupplierId;

/** A supplier gave an opinion of a lot, changed one or withdrew one. Published in the transaction that did it. */
public record OpinionGiven(SupplierId supplier) {}
