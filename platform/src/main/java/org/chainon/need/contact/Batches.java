package org.chainon.need.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.springframework.stereotype.Component;

/** Puts suppliers that are eligible for a need into their order, and keeps it with what it came from. */
@Component
class Batches {
    /** The turns of a year count. */
    private static final Duration COUNTED = Duration.ofDays(365);

    private final ContactRows rows;
    private final FindCandidates candidates;
    private final Clock clock;

    Batches(ContactRows rows, FindCandidates candidates, Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Those that are in no batch yet, in their order. */
    List<Contact> next(Need need, Plan plan, List<Contact> contacts) {
        Set<SupplierId> known = contacts.stream().map(Contact::supplier).collect(Collectors.toSet());
        Map<SupplierId, FindCandidates.Candidate> found = new HashMap<>();
        candidates.of(need).stream()
                .filter(each -> !known.contains(each.supplier()))
                .forEach(each -> found.put(each.supplier(), each));
        Instant now = clock.instant();
        Map<SupplierId, Double> owed = rows.owed(found.keySet(), now.minus(COUNTED));
        int batch = contacts.stream()
                        .mapToInt(contact -> contact.turn().batch())
                        .max()
                        .orElse(0)
                + 1;
        List<Contact> more = FairOrder.of(
                        found.values().stream()
                                .map(each -> new FairOrder.Candidate(
                                        each.supplier(), each.fit(), owed.getOrDefault(each.supplier(), 0.0)))
                                .toList(),
                        plan.seed())
                .stream()
                .map(placed ->
                        Contact.planned(need.id(), Objects.requireNonNull(found.get(placed.supplier())), placed, batch))
                .toList();
        more.forEach(contact -> rows.insert(contact, now));
        return more;
    }
}
