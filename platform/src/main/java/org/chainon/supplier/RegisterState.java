package org.chainon.supplier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the public register says of a supplier's establishment that is to be looked at: it closed, or another goes on in its place.
 *
 * @param closedOn null when the register does not say when
 * @param successor SIRET of the establishment that goes on; null when none is known
 */
public record RegisterState(
        String siret,
        boolean closed,
        @Nullable LocalDate closedOn,
        @Nullable String successor) {}
