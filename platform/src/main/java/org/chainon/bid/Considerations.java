package org.chainon.bid;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** What the platform knows of a lot and a supplier, beside each of the five questions. */
@Component
public class Considerations {
    private static final int PROPOSED = 60;
    private static final int FITTING = 40;
    private static final Set<String> PLACE =
            Set.of("match.everywhere", "match.radius", "match.area", "match.inside", "match.distance");
    private static final Set<String> LACKS_OF_PLACE = Set.of("match.lack.outside", "match.lack.no-area");
    private static final Set<String> SIZE =
            Set.of("match.size", "match.lack.too-big", "match.lack.no-turnover", "match.lack.beyond-limits");
    private static final Set<String> PROOF =
            Set.of("match.reserved", "match.reserved-to-check", "match.lack.proof", "match.lack.expired");

    private final Matching matching;
    private final Notices notices;
    private final SupplierDirectory suppliers;
    private final ReservedRegimes regimes;
    private final Bids bids;
    private final Clock clock;

    Considerations(
            Matching matching,
            Notices notices,
            SupplierDirectory suppliers,
            ReservedRegimes regimes,
            Bids bids,
            Clock clock) {
        this.matching = matching;
        this.notices = notices;
        this.suppliers = suppliers;
        this.regimes = regimes;
        this.bids = bids;
        this.clock = clock;
    }

    /**
     * Something known.
     *
     * @param against whether it speaks against answering, or is to be looked at first
     */
    public record Known(Reason reason, boolean against) {}

    /** For each question what is known, never nothing. */
    public Map<Question, List<Known>> of(Bid bid) {
        Map<Question, List<Known>> known = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            known.put(question, new ArrayList<>());
        }
        match(bid).ifPresent(match -> {
            match.reasons().forEach(reason -> add(known, question(reason), new Known(reason, false)));
            match.lacks().forEach(reason -> add(known, question(reason), new Known(reason, true)));
        });
        Notice notice = notices.find(bid.subject().notice()).orElse(null);
        Supplier supplier = suppliers.find(bid.supplier()).orElse(null);
        if (notice != null && supplier != null) {
            Subjects.lot(notice, bid.subject().lot()).ifPresent(lot -> {
                size(lot, supplier).forEach(each -> add(known, Question.SIZE, each));
                proof(bid, notice, lot, supplier).forEach(each -> add(known, Question.PROOF, each));
            });
        }
        time(bid).forEach(each -> add(known, Question.TIME, each));
        known.forEach((question, list) -> {
            if (list.isEmpty()) {
                list.add(new Known(Reason.of("bid.known.nothing"), true));
            }
        });
        return known;
    }

    private static void add(Map<Question, List<Known>> known, Question question, Known more) {
        known.computeIfAbsent(question, first -> new ArrayList<>()).add(more);
    }

    private Optional<Match> match(Bid bid) {
        Stream<Match> proposed =
                matching.whatFits(bid.supplier(), PROPOSED).stream().flatMap(List::stream);
        return proposed.filter(match -> match.lot().equals(bid.subject().lot()))
                .findFirst()
                .or(() -> matching.whoFits(bid.subject().notice(), FITTING).stream()
                        .flatMap(List::stream)
                        .flatMap(lot -> lot.matches().stream())
                        .filter(match -> match.lot().equals(bid.subject().lot())
                                && match.supplier().equals(bid.supplier()))
                        .findFirst());
    }

    private static Question question(Reason reason) {
        String code = reason.code();
        if (PLACE.contains(code) || LACKS_OF_PLACE.contains(code)) {
            return Question.PLACE;
        }
        if (SIZE.contains(code)) {
            return Question.SIZE;
        }
        return PROOF.contains(code) ? Question.PROOF : Question.ACTIVITY;
    }

    private static List<Known> size(Lot lot, Supplier supplier) {
        Money value = lot.value();
        if (value == null) {
            return List.of(new Known(Reason.of("bid.known.no-value"), true));
        }
        List<Known> known = new ArrayList<>();
        known.add(new Known(Reason.of("bid.known.value", "value", value), false));
        TurnoverBand turnover = supplier.capacity().turnover();
        if (turnover != null
                && turnover.to() < Long.MAX_VALUE
                && lot.durationMonths() != null
                && lot.durationMonths() > 12) {
            Money yearly = new Money(
                    value.amount()
                            .multiply(java.math.BigDecimal.valueOf(12))
                            .divide(java.math.BigDecimal.valueOf(lot.durationMonths()), 0, RoundingMode.HALF_UP),
                    value.currency());
            known.add(new Known(
                    Reason.of("bid.known.yearly", "value", yearly),
                    yearly.amount().longValue() > turnover.to() / 2));
        }
        Money largest = supplier.capacity().largestContract();
        if (largest != null && largest.currency().equals(value.currency())) {
            known.add(new Known(
                    Reason.of("bid.known.largest", "value", largest),
                    largest.amount().compareTo(value.amount()) < 0));
        }
        return known;
    }

    private List<Known> proof(Bid bid, Notice notice, Lot lot, Supplier supplier) {
        if (lot.reservation() == null) {
            return List.of(new Known(Reason.of("bid.known.open-to-all"), false));
        }
        LocalDate today = LocalDate.now(clock.withZone(bid.subject().law().zone()));
        LocalDate begun = notice.publishedOn() == null ? today : notice.publishedOn();
        OffsetDateTime due = bid.subject().deadline();
        LocalDate needed = due == null ? today : due.toLocalDate();
        Set<EnterpriseKind> eligible = new HashSet<>();
        for (ReservedRegime regime :
                regimes.regimes(lot.reservation().kind(), bid.subject().law(), begun)) {
            eligible.addAll(regime.eligible());
        }
        List<Accreditation> proofs = supplier.accreditations().stream()
                .filter(each -> each.kind() != null && eligible.contains(each.kind()))
                .toList();
        Optional<Accreditation> valid =
                proofs.stream().filter(each -> each.validOn(needed)).findFirst();
        if (valid.isPresent()) {
            LocalDate until = valid.get().validTo();
            return List.of(new Known(
                    until == null
                            ? Reason.of(
                                    "bid.known.proof-undated",
                                    "name",
                                    valid.get().name())
                            : new Reason(
                                    "bid.known.proof",
                                    Map.of("name", valid.get().name(), "date", until)),
                    until == null));
        }
        boolean byForm = supplier.kinds().stream().anyMatch(kind -> eligible.contains(kind) && kind.byLegalForm());
        if (byForm) {
            return List.of(new Known(Reason.of("bid.known.by-statutes"), false));
        }
        return List.of(new Known(
                proofs.isEmpty()
                        ? Reason.of("bid.known.no-proof")
                        : new Reason(
                                "bid.known.proof-ends",
                                Map.of(
                                        "name",
                                        proofs.getFirst().name(),
                                        "date",
                                        Objects.requireNonNullElse(
                                                proofs.getFirst().validTo(), needed))),
                true));
    }

    private List<Known> time(Bid bid) {
        List<Known> known = new ArrayList<>();
        OffsetDateTime due = bid.subject().deadline();
        if (due == null) {
            known.add(new Known(Reason.of("bid.known.no-deadline"), true));
        } else if (due.toInstant().isBefore(clock.instant())) {
            known.add(new Known(Reason.of("bid.known.passed"), true));
        } else {
            long days = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(due.getOffset())), due.toLocalDate());
            known.add(new Known(Reason.of("bid.known.days", "days", days), days < 7));
        }
        long others = bids.of(bid.supplier()).stream()
                .filter(other -> !other.id().equals(bid.id()))
                .filter(other -> other.stage() == Stage.GO || other.stage() == Stage.PREPARING)
                .count();
        if (others > 0) {
            known.add(new Known(Reason.of("bid.known.others", "count", others), others > 2));
        }
        return known;
    }
}
