/**
 * Which way of buying is open for a purchase and which is best (<i>conseil de réservation et de clauses</i>): reserved regimes with
 * evidence, lots, hours of a social clause, duties by date. All rules and assumptions are dated rows with their source.
 */
@NullMarked
package org.chainon.need.advice;

import org.jspecify.annotations.NullMarked;
