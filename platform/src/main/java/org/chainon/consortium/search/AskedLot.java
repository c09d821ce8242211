package org.chainon.consortium.search;

import org.chainon.jurisdiction.ReservationKind;
import org.jspecify.annotations.Nullable;

/**
 * A lot as far as a grouping is concerned.
 *
 * @param number as the notice names it
 * @param reservation null where it is open to all
 */
public record AskedLot(
        String number, String title, @Nullable ReservationKind reservation) {}
