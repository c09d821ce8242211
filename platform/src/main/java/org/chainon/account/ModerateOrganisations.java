package org.chainon.account;

import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Page;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Keeps the list of organisations in order: finds doubles and mistakes, names, merges, removes. */
public interface ModerateOrganisations {
    /**
     * By a part of the name or the identifier; those with people first.
     *
     * @param kind null: of any kind
     * @param page from 1
     */
    Page<Listed> search(String words, Organisation.@Nullable Kind kind, int page);

    /**
     * An organisation of the list.
     *
     * @param members who belong to it
     * @param wishes who ask to
     */
    record Listed(Organisation organisation, int members, int wishes) {}

    void rename(OrganisationId organisation, String name);

    /**
     * The people, wishes and mail domains of one become those of another, at the higher level where somebody is in both; the
     * first is gone. Null when done, else why not: {@code organisation.merge.kind}, {@code …same}, {@code …two-profiles}.
     */
    @Nullable
    Reason merge(OrganisationId gone, OrganisationId into);

    /** Ends it with all memberships; a supplier's profile stays in the directory, without people. */
    void remove(OrganisationId organisation);
}
