package org.chainon.convention.outcome;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainon.convention.Convention;
import org.chainon.convention.Side;
import org.chainon.convention.outcome.EventReport.Followed;
import org.chainon.convention.outcome.EventReport.Present;
import org.chainon.convention.outcome.ReportRows.Guest;
import org.chainon.convention.programme.Programmes;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Service;

/** Counts what a convention was and what came of it, for its organiser. */
@Service
public class MakeReport {
    private final ReportRows rows;
    private final StatementRows statements;
    private final TellOutcomes tell;
    private final Programmes programmes;
    private final SupplierDirectory suppliers;

    MakeReport(
            ReportRows rows,
            StatementRows statements,
            TellOutcomes tell,
            Programmes programmes,
            SupplierDirectory suppliers) {
        this.rows = rows;
        this.statements = statements;
        this.tell = tell;
        this.programmes = programmes;
        this.suppliers = suppliers;
    }

    public EventReport of(Convention convention) {
        List<Guest> guests = rows.guests(convention.id());
        Map<SupplierId, Supplier> enterprises = enterprises(guests);
        return new EventReport(
                present(guests),
                families(guests, enterprises),
                Math.toIntExact(enterprises.values().stream()
                        .filter(each -> each.kinds().contains(EnterpriseKind.QPV))
                        .count()),
                communes(enterprises.values()),
                rows.meetings(convention.id()),
                rows.wishes(convention.id()),
                Math.toIntExact(guests.stream()
                        .filter(guest -> guest.side() == Side.SUPPLIER
                                && guest.meetings() >= convention.plan().least())
                        .count()),
                convention.plan().least(),
                programmes.of(convention.id()).result(),
                rows.changes(convention.id()),
                waves(convention));
    }

    /** What each side said last of each meeting. */
    public Map<MeetingId, Map<Side, Statement>> said(Convention convention) {
        Map<MeetingId, Map<Side, Statement>> said = new HashMap<>();
        statements
                .of(convention.id())
                .forEach(each -> said.computeIfAbsent(each.meeting(), id -> new EnumMap<>(Side.class))
                        .put(each.side(), each));
        return said;
    }

    private static Map<Side, Present> present(List<Guest> guests) {
        Map<Side, Present> present = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            present.put(side, Present.NOBODY);
        }
        guests.forEach(guest ->
                present.computeIfPresent(guest.side(), (side, before) -> before.with(guest.came(), guest.absent())));
        return present;
    }

    /** Also those that are not in the directory any more. */
    private Map<SupplierId, Supplier> enterprises(List<Guest> guests) {
        return guests.stream()
                .map(Guest::supplier)
                .filter(Objects::nonNull)
                .flatMap(id -> suppliers.findEvenWithdrawn(id).stream())
                .collect(Collectors.toMap(Supplier::id, each -> each));
    }

    private static Map<Family, Present> families(List<Guest> guests, Map<SupplierId, Supplier> enterprises) {
        Map<Family, Present> families = new EnumMap<>(Family.class);
        for (Guest guest : guests) {
            Supplier supplier = guest.supplier() == null ? null : enterprises.get(guest.supplier());
            if (supplier != null) {
                supplier.kinds().stream()
                        .map(EnterpriseKind::family)
                        .distinct()
                        .forEach(family -> families.put(
                                family,
                                families.getOrDefault(family, Present.NOBODY).with(guest.came(), guest.absent())));
            }
        }
        return families;
    }

    private static int communes(Collection<Supplier> enterprises) {
        return Math.toIntExact(enterprises.stream()
                .flatMap(each -> each.sites().stream().filter(Site::head))
                .map(Site::commune)
                .filter(Objects::nonNull)
                .distinct()
                .count());
    }

    private Map<Wave, Followed> waves(Convention convention) {
        Map<Wave, Followed> waves = new EnumMap<>(Wave.class);
        tell.wave(convention).ifPresent(last -> {
            for (Wave wave : Wave.values()) {
                if (wave.compareTo(last) <= 0) {
                    waves.put(wave, rows.followed(convention.id(), wave));
                }
            }
        });
        return waves;
    }
}
