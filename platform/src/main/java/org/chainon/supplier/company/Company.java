package org.chainon.supplier.company;

import java.time.LocalDate;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/**
 * An establishment and the company it is of.
 *
 * @param siret of the establishment that was asked for
 * @param legalCategory INSEE legal category (4 digits), or null
 * @param naf NAF code without dot ({@code 8121Z}), or null
 * @param active whether both the company and the establishment still are
 * @param ess whether the register holds it for an enterprise of the social economy
 * @param siae whether it holds it for one of work integration
 * @param address the street, without postal code and city; may be empty
 * @param commune INSEE code of the commune; may be empty
 * @param closedOn since when it is no longer active; null while it is, and when the register does not say
 * @param seat SIRET of the company's seat where that is active; null elsewhere
 */
public record Company(
        String siret,
        String name,
        @Nullable String acronym,
        @Nullable String legalCategory,
        @Nullable String naf,
        @Nullable HeadcountBand headcount,
        boolean active,
        boolean ess,
        boolean siae,
        String address,
        String postalCode,
        String city,
        String commune,
        @Nullable Point point,
        @Nullable LocalDate closedOn,
        @Nullable String seat) {}
