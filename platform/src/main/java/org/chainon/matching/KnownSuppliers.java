package org.chainon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.NoticeId;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.SupplierProfile.Leaning;
import org.chainon.notice.Award;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.WonContracts;
import org.chainon.supplier.Supplier;
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
        return profiles.of(supplier, won(supplier), leanings(supplier));
    }

    /** By all establishments of a French legal unit. */
    private List<Award> won(Supplier supplier) {
        String identifier = supplier.identifier();
        if (identifier == null) {
            return List.of();
        }
        return won.of(Siren.unitOf(identifier));
    }

    /** What it liked, and what it said is not its trade; too far, too large and the like say nothing of its trade. */
    private List<Leaning> leanings(Supplier supplier) {
        List<Opinion> given = opinions.of(supplier.id()).stream()
                .filter(opinion -> opinion.verdict() == Opinion.Verdict.INTERESTED
                        || opinion.reason() == Opinion.Reason.NOT_OUR_TRADE)
                .toList();
        if (given.isEmpty()) {
            return List.of();
        }
        Map<NoticeId, Notice> known = notices
                .findAll(given.stream().map(Opinion::notice).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Notice::id, Function.identity()));
        List<Leaning> leanings = new ArrayList<>();
        for (Opinion opinion : given) {
            Notice notice = known.get(opinion.notice());
            if (notice != null) {
                notice.lots().stream()
                        .filter(lot -> lot.id().equals(opinion.lot()))
                        .forEach(lot -> leanings.add(
                                Profiles.leaning(notice, lot, opinion.verdict() == Opinion.Verdict.INTERESTED)));
            }
        }
        return leanings;
    }
}
