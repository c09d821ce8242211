package org.chainon.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Amounts that the law names, by date: rows with their source, in {@code reference/thresholds.csv}. The day that counts is that
 * on which the consultation begins.
 */
public interface Thresholds {
    List<Threshold> inForce(Jurisdiction jurisdiction, LocalDate day);

    /** Empty where none is known for that day: one must not take another day's for it. */
    Optional<Threshold> find(String code, Threshold.Subject subject, LocalDate day);

    /** Whether any row bears that code. */
    boolean known(String code);
}
