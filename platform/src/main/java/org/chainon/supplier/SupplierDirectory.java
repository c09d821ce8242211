package org.chainon.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainon.kernel.SupplierId;

/** Questions about suppliers, for the other modules. What was withdrawn is not there, unless the question says so. */
public interface SupplierDirectory {
    Optional<Supplier> find(SupplierId id);

    /** Also what was withdrawn ({@link WithdrawSupplier}): for its people and who looks after it. */
    Optional<Supplier> findEvenWithdrawn(SupplierId id);

    /** In the order of {@code ids}; unknown ones are left out. */
    List<Supplier> findAll(Collection<SupplierId> ids);

    /** By SIRET or NEQ, spaces aside; also what was withdrawn, for nobody is to reference it a second time. */
    Optional<Supplier> byIdentifier(String identifier);

    /**
     * The suppliers that a number stands for: of a SIREN or a SIRET all establishments of the legal unit, that of the SIRET
     * first, then by identifier; of another number the one that bears it. Numbers that a supplier bore before count.
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
