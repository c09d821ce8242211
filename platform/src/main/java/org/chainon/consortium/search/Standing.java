package org.chainon.consortium.search;

/** How a candidate was counted, to be shown beside it. */
public record Standing(Measure measure, Lead lead) {}
