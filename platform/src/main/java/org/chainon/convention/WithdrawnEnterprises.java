package org.chainon.convention;

import java.util.List;
import org.chainon.supplier.SupplierWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An enterprise that is not in the directory any more gives its places back. */
@Component
class WithdrawnEnterprises {
    private final AttendeeRows attendees;
    private final RegisterAttendee register;

    WithdrawnEnterprises(AttendeeRows attendees, RegisterAttendee register) {
        this.attendees = attendees;
        this.register = register;
    }

    @EventListener
    void on(SupplierWithdrawn withdrawn) {
        if (withdrawn.withdrawal() != null) {
            attendees
                    .of(List.of(), List.of(withdrawn.supplier()))
                    .forEach(attendee -> register.withdraw(attendee.convention(), attendee.party()));
        }
    }
}
