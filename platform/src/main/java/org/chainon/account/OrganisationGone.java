package org.chainon.account;

import org.chainon.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation is no more; published in the transaction that ends it.
 *
 * @param into the one that takes its place; null when none does
 */
public record OrganisationGone(
        OrganisationId organisation, @Nullable OrganisationId into) {}
