package org.chainon.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which contracts may be reserved (<i>marchés réservés</i>), by date: dated rows with their source, in
 * {@code reference/reserved-regimes.csv}. The day that counts is that of the notice or consultation.
 */
public interface ReservedRegimes {
    /** The packaged table, for what runs outside the platform. */
    static ReservedRegimes packaged() {
        return new CsvReservedRegimes();
    }

    /** Every rule in force that day, concessions' too, in the order of the articles. */
    List<ReservedRegime> inForce(Jurisdiction jurisdiction, LocalDate day);

    /** The rules that come into force later than that day. */
    List<ReservedRegime> after(Jurisdiction jurisdiction, LocalDate day);

    /**
     * The rules for public contracts that a notice's reservation may stand on; {@link ReservationKind#SHELTERED_UNSPECIFIED}
     * gives those of disability, insertion and both together. Empty when that law had none that day.
     */
    List<ReservedRegime> regimes(ReservationKind kind, Jurisdiction jurisdiction, LocalDate day);

    /** Whether an enterprise that is all of these kinds may answer a contract so reserved. */
    default boolean eligible(
            ReservationKind kind, Jurisdiction jurisdiction, Set<EnterpriseKind> enterprise, LocalDate day) {
        return opening(kind, jurisdiction, enterprise, day).isPresent();
    }

    /** The rule, with its article, by which an enterprise that is all of these kinds may answer. */
    Optional<ReservedRegime> opening(
            ReservationKind kind, Jurisdiction jurisdiction, Set<EnterpriseKind> enterprise, LocalDate day);
}
