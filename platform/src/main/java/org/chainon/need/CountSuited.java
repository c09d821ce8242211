package org.chainon.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.matching.Matching;
import org.chainon.matching.Suited;
import org.chainon.matching.Wanted;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.springframework.stereotype.Service;

/** Counts the suppliers that could serve a purchase. */
@Service
public class CountSuited {
    /** Of so many none is missed; beyond, the search goes no further than the best. */
    public static final int SURE = 250;

    private final Matching matching;
    private final ReadPurchase reader;
    private final Activities activities;
    private final Clock clock;

    CountSuited(Matching matching, ReadPurchase reader, Activities activities, Clock clock) {
        this.matching = matching;
        this.reader = reader;
        this.activities = activities;
        this.clock = clock;
    }

    /** Where that law is in force. */
    public LocalDate today(Jurisdiction law) {
        return LocalDate.now(clock.withZone(law.zone()));
    }

    public SuitedCount of(Purchase purchase, Jurisdiction law) {
        List<Suited> found = find(purchase, law);
        return SuitedCount.of(found, found.size() >= SURE);
    }

    /** Themselves, best first. */
    public List<Suited> find(Purchase asked, Jurisdiction law) {
        Purchase purchase = reader.of(asked).purchase();
        return matching.suited(new Wanted(
                purchase.title(),
                purchase.description(),
                codes(purchase),
                purchase.places(),
                purchase.amount(),
                purchase.months(),
                law,
                purchase.launch()));
    }

    /** Its codes, and those under which its activities are bought. */
    private List<Cpv> codes(Purchase purchase) {
        Set<Cpv> codes = new LinkedHashSet<>(purchase.cpv());
        purchase.activities().stream()
                .flatMap(id -> activities.find(id).stream())
                .forEach(activity -> codes.addAll(activity.cpv()));
        return List.copyOf(codes);
    }
}
