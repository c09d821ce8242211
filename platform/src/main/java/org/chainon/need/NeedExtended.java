package org.chainon.need;

import java.time.LocalDate;

/** Suppliers have more time to answer; published in the transaction that changes it. */
public record NeedExtended(Need before, LocalDate until) {}
