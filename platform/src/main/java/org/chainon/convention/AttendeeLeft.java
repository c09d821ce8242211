package org.chainon.convention;

import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;

/** Somebody who had a place does not come any more; told in the transaction in which it leaves. */
public record AttendeeLeft(ConventionId convention, AttendeeId attendee) {}
