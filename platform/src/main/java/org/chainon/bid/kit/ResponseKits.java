package org.chainon.bid.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.BidId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the rules that apply beside what a supplier has. */
@Component
public class ResponseKits {
    private final KitRules rules;
    private final Pieces pieces;
    private final Notices notices;
    private final SupplierDirectory suppliers;
    private final ReservedRegimes regimes;
    private final Bids bids;
    private final Clock clock;

    ResponseKits(
            KitRules rules,
            Pieces pieces,
            Notices notices,
            SupplierDirectory suppliers,
            ReservedRegimes regimes,
            Bids bids,
            Clock clock) {
        this.rules = rules;
        this.pieces = pieces;
        this.notices = notices;
        this.suppliers = suppliers;
        this.regimes = regimes;
        this.bids = bids;
        this.clock = clock;
    }

    /** Empty when the lot or the supplier is not known any more. */
    public Optional<ResponseKit> of(Bid bid) {
        return of(bid.subject().notice(), bid.subject().lot(), bid.supplier(), bid.id());
    }

    /** What a supplier would need for a lot, whether or not it has begun a bid on it. */
    public Optional<ResponseKit> of(NoticeId notice, LotId lot, SupplierId supplier) {
        return of(notice, lot, supplier, bids.find(supplier, lot).map(Bid::id).orElseGet(BidId::random));
    }

    private Optional<ResponseKit> of(NoticeId noticeId, LotId lotId, SupplierId supplierId, BidId bid) {
        Notice notice = notices.find(noticeId).orElse(null);
        Lot lot = notice == null ? null : lot(notice, lotId);
        Supplier supplier = suppliers.find(supplierId).orElse(null);
        if (notice == null || lot == null || supplier == null) {
            return Optional.empty();
        }
        Jurisdiction law = notice.jurisdiction() == null ? Jurisdiction.FR : notice.jurisdiction();
        return Optional.of(kit(KitCase.of(notice, lot, law, clock), supplier, bid));
    }

    private static @Nullable Lot lot(Notice notice, LotId id) {
        return notice.lots().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    ResponseKit kit(KitCase asked, Supplier supplier, BidId bid) {
        List<Piece> there = pieces.of(supplier.id()).stream()
                .filter(piece -> piece.serves(bid))
                .toList();
        List<KitItem> items = rules.asked(asked).stream()
                .map(each -> item(each, asked, supplier, bid, there))
                .toList();
        Set<KitDocument> replaced = new HashSet<>();
        items.stream()
                .filter(item -> item.state() == KitItem.State.READY)
                .forEach(item -> replaced.addAll(item.rule().replaces()));
        return new ResponseKit(
                items.stream()
                        .map(item -> replaced.contains(item.rule().document()) ? item.replaced() : item)
                        .toList(),
                asked.amount() != null,
                asked.procedure() != Procedure.UNKNOWN,
                asked.day(),
                asked.deadline());
    }

    private KitItem item(KitRules.Asked asked, KitCase of, Supplier supplier, BidId bid, List<Piece> there) {
        KitRule rule = asked.rule();
        return switch (rule.proof()) {
            case MADE -> new KitItem(rule, asked.surely(), KitItem.State.MADE, null, null);
            case IDENTIFIER ->
                new KitItem(
                        rule,
                        asked.surely(),
                        supplier.identifier() == null ? KitItem.State.MISSING : KitItem.State.READY,
                        null,
                        null);
            case ACCREDITATION -> accredited(asked, of, supplier, there);
            case FILE -> filed(asked, of, there);
            case BID ->
                filed(
                        asked,
                        of,
                        there.stream().filter(piece -> bid.equals(piece.bid())).toList());
        };
    }

    /** The one that is valid longest. */
    private static KitItem filed(KitRules.Asked asked, KitCase of, List<Piece> there) {
        Piece best = there.stream()
                .filter(piece -> piece.document() == asked.rule().document())
                .max(Comparator.comparing(Piece::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
        KitItem.State state = best == null
                ? KitItem.State.MISSING
                : best.validOn(of.deadline()) ? KitItem.State.READY : KitItem.State.EXPIRES;
        return new KitItem(asked.rule(), asked.surely(), state, best, null);
    }

    /** By an accreditation of the profile that opens the reservation, else by a file. */
    private KitItem accredited(KitRules.Asked asked, KitCase of, Supplier supplier, List<Piece> there) {
        Set<EnterpriseKind> eligible = eligible(of);
        List<Accreditation> proofs = supplier.accreditations().stream()
                .filter(each -> each.kind() != null && eligible.contains(each.kind()))
                .toList();
        LocalDate day =
                of.deadline() == null ? LocalDate.now(clock.withZone(of.law().zone())) : of.deadline();
        Optional<Accreditation> valid =
                proofs.stream().filter(each -> each.validOn(day)).findFirst();
        KitItem file = filed(asked, of, there);
        if (valid.isPresent()) {
            return new KitItem(asked.rule(), asked.surely(), KitItem.State.READY, file.piece(), valid.get());
        }
        if (file.state() == KitItem.State.READY || proofs.isEmpty()) {
            return file;
        }
        return new KitItem(asked.rule(), asked.surely(), KitItem.State.EXPIRES, file.piece(), proofs.getFirst());
    }

    private Set<EnterpriseKind> eligible(KitCase of) {
        ReservationKind kind = of.reservation();
        Set<EnterpriseKind> eligible = new HashSet<>();
        if (kind != null) {
            regimes.regimes(kind, of.law(), of.day()).forEach(regime -> eligible.addAll(regime.eligible()));
        }
        return eligible;
    }
}
