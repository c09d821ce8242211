package org.chainon.convention;

import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in on the day, whom the organiser sees before it: deadlines and places do not count any more. */
@Service
public class AdmitAttendee {
    private final ConventionRows conventions;
    private final AttendeeRows attendees;
    private final SupplierDirectory suppliers;
    private final ChangeConvention change;

    AdmitAttendee(
            ConventionRows conventions, AttendeeRows attendees, SupplierDirectory suppliers, ChangeConvention change) {
        this.conventions = conventions;
        this.attendees = attendees;
        this.suppliers = suppliers;
        this.change = change;
    }

    /**
     * One that was asked, waited, or had left.
     *
     * @param name who comes; empty where it stays as it was said
     */
    @Transactional
    public Registration again(ConventionId id, AttendeeId attendee, String name) {
        return attendees
                .find(attendee)
                .filter(found -> found.convention().equals(id))
                .map(found -> in(id, found, name))
                .orElseGet(() -> Registration.refused("convention.unknown"));
    }

    /** @param number of an enterprise of the directory, as its public register writes it */
    @Transactional
    public Registration enterprise(ConventionId id, String number, String name) {
        return suppliers
                .byIdentifier(number)
                .filter(found -> suppliers.find(found.id()).isPresent())
                .<Party>map(found -> new Party.Enterprise(found.id()))
                .map(party -> in(id, attendees.find(id, party).orElseGet(() -> Attendee.fresh(id, party)), name))
                .orElseGet(() -> Registration.refused("convention.unknown-number"));
    }

    private Registration in(ConventionId id, Attendee before, String name) {
        Convention convention = conventions.locked(id).orElse(null);
        if (convention == null || convention.state() != Convention.State.PUBLISHED) {
            return Registration.refused("convention.not-now");
        }
        if (before.registered()) {
            return new Registration.Done(before);
        }
        if (name.length() > RegisterAttendee.LONGEST_NAME) {
            return Registration.refused("convention.too-long");
        }
        Coming said = before.coming();
        Coming coming = new Coming(
                name.isBlank() ? said.name() : name,
                !convention.plan().onSite(),
                said.cannot(),
                said.words(),
                said.activities(),
                said.places());
        Attendee now = before.coming(coming, before.person()).at(Attendee.State.REGISTERED, change.now());
        attendees.write(now);
        return new Registration.Done(now);
    }
}
