package org.chainon.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.SupplierProfile.Leaning;
import org.chainon.matching.engine.SupplierProfile.Limits;
import org.chainon.notice.Award;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.WonContracts;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suppliers with all that is known of them: their profile, the contracts they won, what they said of lots. */
@Component
class KnownSuppliers {
    private final Profiles profiles;
    private final WonContracts won;
    private final Opinions opinions;
    private final Notices notices;

    KnownSuppliers(Profiles profiles, WonContracts won, Opinions opinions, Notices notices) {
        this.profiles = profiles;
        this.won = won;
        this.opinions = opinions;
        this.notices = notices;
    }

    SupplierProfile of(Supplier supplier) {
        List<Said> said = said(supplier);
        return profiles.of(supplier, won(supplier), leanings(said), limits(supplier, said));
    }

    /** By all establishments of a French legal unit. */
    private List<Award> won(Supplier supplier) {
        String identifier = supplier.identifier();
        if (identifier == null) {
            return List.of();
        }
        return won.of(Siren.unitOf(identifier));
    }

    /** An opinion with the lot that it is of. */
    private record Said(Opinion opinion, Notice notice, Lot lot) {
        boolean because(Opinion.Reason reason) {
            return opinion.reason() == reason;
        }
    }

    private List<Said> said(Supplier supplier) {
        List<Opinion> given = opinions.of(supplier.id());
        if (given.isEmpty()) {
            return List.of();
        }
        Map<NoticeId, Notice> known = notices
                .findAll(given.stream().map(Opinion::notice).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Notice::id, Function.identity()));
        List<Said> said = new ArrayList<>();
        for (Opinion opinion : given) {
            Notice notice = known.get(opinion.notice());
            if (notice != null) {
                notice.lots().stream()
                        .filter(lot -> lot.id().equals(opinion.lot()))
                        .forEach(lot -> said.add(new Said(opinion, notice, lot)));
            }
        }
        return said;
    }

    /** What it liked, and what it said is not its trade; no time, and other reasons, say nothing of it. */
    private static List<Leaning> leanings(List<Said> said) {
        return said.stream()
                .filter(one -> one.opinion().verdict() == Opinion.Verdict.INTERESTED
                        || one.because(Opinion.Reason.NOT_OUR_TRADE))
                .map(one -> Profiles.leaning(
                        one.notice(), one.lot(), one.opinion().verdict() == Opinion.Verdict.INTERESTED))
                .toList();
    }

    private Limits limits(Supplier supplier, List<Said> said) {
        Double tooFar = null;
        Double tooLarge = null;
        Double tooSmall = null;
        for (Said one : said) {
            Money value = one.lot().value();
            Double amount = value == null ? null : (Double) value.amount().doubleValue();
            if (one.because(Opinion.Reason.TOO_FAR)) {
                tooFar = least(tooFar, km(supplier, profiles.of(one.notice(), one.lot())));
            } else if (one.because(Opinion.Reason.TOO_BIG)) {
                tooLarge = least(tooLarge, amount);
            } else if (one.because(Opinion.Reason.TOO_SMALL) && amount != null) {
                tooSmall = tooSmall == null ? amount : (Double) Math.max(tooSmall, amount);
            }
        }
        return new Limits(tooFar, tooLarge, tooSmall);
    }

    private static @Nullable Double least(@Nullable Double known, @Nullable Double other) {
        if (known == null || other == null) {
            return known == null ? other : known;
        }
        return Math.min(known, other);
    }

    /** From its nearest site to the lot's nearest place; null where either is unknown. */
    private static @Nullable Double km(Supplier supplier, LotProfile lot) {
        return supplier.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.point()))
                .flatMap(from -> lot.places().stream()
                        .flatMap(place -> Stream.ofNullable(place.point()))
                        .map(from::distanceKm))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
