package org.chainon.convention.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.convention.Attendee;
import org.chainon.convention.Party;
import org.chainon.kernel.AttendeeId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** What those who met are called, also those who are not there any more. */
@Component
class PartnerNames {
    private final SupplierDirectory suppliers;
    private final Organisations organisations;

    PartnerNames(SupplierDirectory suppliers, Organisations organisations) {
        this.suppliers = suppliers;
        this.organisations = organisations;
    }

    Map<AttendeeId, String> of(Collection<Attendee> attendees) {
        Map<AttendeeId, String> names = new HashMap<>();
        attendees.forEach(each -> names.put(each.id(), name(each.party())));
        return names;
    }

    private String name(Party party) {
        return switch (party) {
            case Party.Enterprise enterprise ->
                suppliers
                        .findEvenWithdrawn(enterprise.supplier())
                        .map(Supplier::displayName)
                        .orElse("");
            case Party.Buyer buyer ->
                organisations.find(buyer.organisation()).map(Organisation::name).orElse("");
        };
    }
}
