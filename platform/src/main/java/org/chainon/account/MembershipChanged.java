package org.chainon.account;

import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;

/**
 * Somebody asked to belong to an organisation, or was let in. Published in the transaction that kept it.
 *
 * @param granted false while it is only asked for
 */
public record MembershipChanged(PersonId person, OrganisationId organisation, boolean granted) {}
