package org.chainon.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainon.kernel.SupplierId;

/** Questions about suppliers, for the other modules. */
public interface SupplierDirectory {
    Optional<Supplier> find(SupplierId id);

    /** In the order of {@code ids}; unknown ones are left out. */
    List<Supplier> findAll(Collection<SupplierId> ids);

    /** By SIRET or NEQ, spaces aside. */
    Optional<Supplier> byIdentifier(String identifier);

    /**
     * The suppliers that a number stands for: of a SIREN or a SIRET all establishments of the legal unit, that of the SIRET
     * first, then by identifier; of another number the one that bears it.
     */
    List<Supplier> ofLegalUnit(String identifier);

    long count();

    /**
     * What changed after {@code mark}, each supplier once, oldest change first; streams, memory does not grow.
     *
     * @param mark 0 for everything, else what the last call returned
     * @return the mark to give next time; no change committed before this call is ever skipped
     */
    long changedSince(long mark, Consumer<Supplier> changed, Consumer<SupplierId> removed);
}
