package org.chainon.supplier;

import java.time.LocalDate;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A public recognition (<i>agrément, conventionnement, label</i>) with its dates and proof.
 *
 * @param kind the enterprise kind that it proves ({@code ACI}, {@code ESUS}…), or null for a label such as {@code label:RSEi}
 * @param name as shown: « Convention ACI 2026 », « Label Emmaüs »
 * @param validTo last day, or null when it has none or it is unknown
 * @param proof where the proof can be read; null when none was given
 * @param file the proof among the supplier's own files, for its people and its facilitators; null when none was handed in
 */
public record Accreditation(
        @Nullable EnterpriseKind kind,
        String name,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String proof,
        @Nullable FileId file) {
    /** Without a file. */
    public Accreditation(
            @Nullable EnterpriseKind kind,
            String name,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String proof) {
        this(kind, name, number, issuer, validFrom, validTo, proof, null);
    }

    public Accreditation withFile(@Nullable FileId handedIn) {
        return new Accreditation(kind, name, number, issuer, validFrom, validTo, proof, handedIn);
    }

    /** Whether it holds on that day; unknown dates count as holding. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
