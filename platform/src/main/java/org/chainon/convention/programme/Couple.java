package org.chainon.convention.programme;

import org.chainon.kernel.AttendeeId;

/** Two who meet, or could. */
record Couple(AttendeeId buyer, AttendeeId supplier) {}
