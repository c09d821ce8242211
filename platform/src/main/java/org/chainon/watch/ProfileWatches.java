package org.chainon.watch;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.chainon.account.People;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Candidate;
import org.chainon.matching.Matching;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** Each supplier that has people follows what fits its profile, without anybody asking for it. */
@Component
class ProfileWatches {
    private static final int OPEN_LOTS = 300;

    private final People people;
    private final SupplierDirectory directory;
    private final Watches watches;
    private final Finds finds;
    private final Calibration calibration;
    private final Matching matching;
    private final Clock clock;

    ProfileWatches(
            People people,
            SupplierDirectory directory,
            Watches watches,
            Finds finds,
            Calibration calibration,
            Matching matching,
            Clock clock) {
        this.people = people;
        this.directory = directory;
        this.watches = watches;
        this.finds = finds;
        this.calibration = calibration;
        this.matching = matching;
        this.clock = clock;
    }

    /** Makes those that are missing. */
    void ensure() {
        Set<SupplierId> missing = new HashSet<>(people.suppliersWithPeople());
        missing.removeAll(watches.suppliersWithProfileWatch());
        missing.forEach(this::make);
    }

    /** Nothing while the supplier is not in the directory. */
    private void make(SupplierId supplier) {
        directory.find(supplier).ifPresent(found -> {
            Watch watch = watches.ensureOfProfile(supplier, found.displayName());
            learnFromOpen(supplier);
            calibration.renew(watch, supplier);
        });
    }

    /** A supplier that is new has no past: what is open now stands for it. */
    private void learnFromOpen(SupplierId supplier) {
        if (matching.ready() && finds.scores(supplier, calibration.start()).isEmpty()) {
            matching.whatFits(supplier, OPEN_LOTS)
                    .ifPresent(open -> finds.keep(
                            open.stream()
                                    .map(fit -> new Candidate(fit.supplier(), fit.notice(), fit.lot(), fit.score()))
                                    .toList(),
                            clock.instant()));
        }
    }
}
