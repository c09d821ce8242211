package org.chainon.supplier;

import org.chainon.kernel.Reason;

/** Gives a supplier the SIRET under which it goes on. It keeps its page, its people, its references; lists that name the old number still mean it. */
public interface RenumberSupplier {
    /** Another supplier that bears the number already becomes one with it, unless somebody belongs to that one. */
    Outcome renumber(Supplier supplier, String to);

    /** What became of it. */
    sealed interface Outcome {}

    /** Done; {@link SupplierChanged} was published. */
    record Renumbered(String identifier) implements Outcome {}

    /** Nothing changed. */
    record Refused(Reason reason) implements Outcome {}
}
