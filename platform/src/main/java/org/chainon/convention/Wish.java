package org.chainon.convention;

import org.chainon.kernel.AttendeeId;

/** How much one wants to meet another of the other side. */
public record Wish(AttendeeId attendee, AttendeeId about, Level level) {}
