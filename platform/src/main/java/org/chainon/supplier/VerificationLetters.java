package org.chainon.supplier;

import org.chainon.kernel.SupplierId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a supplier's people what the facilitator decided. In the transaction that decides: the letter is posted with it, or neither is. */
@Component
class VerificationLetters {
    private final SupplierDirectory directory;
    private final SupplierPeople people;

    VerificationLetters(SupplierDirectory directory, SupplierPeople people) {
        this.directory = directory;
        this.people = people;
    }

    private String name(SupplierId supplier) {
        return directory.findEvenWithdrawn(supplier).map(Supplier::displayName).orElse("");
    }

    @EventListener
    void on(SupplierVerified decided) {
        people.write(
                people.all(decided.supplier()),
                decided.verified() ? "supplier-verified" : "supplier-to-correct",
                name(decided.supplier()),
                String.valueOf(decided.reason()));
    }

    @EventListener
    void on(SupplierWithdrawn decided) {
        Withdrawal withdrawal = decided.withdrawal();
        if (withdrawal == null) {
            people.write(people.all(decided.supplier()), "supplier-restored", name(decided.supplier()));
            return;
        }
        String key = switch (withdrawal.why()) {
            case FAKE -> "supplier-withdrawn-fake";
            case CLOSED -> "supplier-withdrawn-closed";
            case AT_ITS_REQUEST -> "supplier-withdrawn-own";
        };
        String message = withdrawal.message();
        people.write(people.all(decided.supplier()), key, name(decided.supplier()), message == null ? "–" : message);
    }
}
