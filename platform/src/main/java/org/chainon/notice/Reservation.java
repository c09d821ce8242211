package org.chainon.notice;

import org.chainon.jurisdiction.ReservationKind;

/**
 * To whom a lot is reserved, and what says so.
 *
 * @param evidence where it was read: {@code BT-71=res-ws}, {@code text: L2113-13}; shown to people
 */
public record Reservation(ReservationKind kind, String evidence) {}
