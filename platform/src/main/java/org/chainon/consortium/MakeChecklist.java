package org.chainon.consortium;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.bid.kit.KitDocument;
import org.chainon.bid.kit.KitItem;
import org.chainon.bid.kit.ResponseKits;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the checklist of a grouping from the rules of responses, what each member has, and what it says. */
@Service
public class MakeChecklist {
    /** Of which the whole grouping hands in one. */
    private static final Set<KitDocument> TOGETHER = EnumSet.of(
            KitDocument.QUOTE,
            KitDocument.DC1,
            KitDocument.ATTRI1,
            KitDocument.OUTLINE,
            KitDocument.ENVIRONMENT,
            KitDocument.PRICE,
            KitDocument.DC4,
            KitDocument.SUBMISSION_FORM,
            KitDocument.GUARANTEE);

    private final ConsortiumRows rows;
    private final ResponseKits kits;
    private final ChangeConsortium change;
    private final JdbcClient jdbc;

    MakeChecklist(ConsortiumRows rows, ResponseKits kits, ChangeConsortium change, JdbcClient jdbc) {
        this.rows = rows;
        this.kits = kits;
        this.change = change;
        this.jdbc = jdbc;
    }

    private record Noted(SupplierId supplier, KitDocument document) {}

    /** For who said yes; others see none. */
    public Checklist of(Sight sight) {
        Consortium consortium = rows.find(sight.id()).orElse(null);
        NoticeId notice = sight.subject().notice();
        if (consortium == null || notice == null || !sight.inside()) {
            return new Checklist(List.of(), List.of());
        }
        Set<Noted> done = noted(consortium, "consortium.done");
        Set<Noted> shared = noted(consortium, "consortium.shared_file");
        List<Checklist.Own> own = consortium.accepted().stream()
                .map(member -> new Checklist.Own(
                        member.supplier(),
                        items(consortium, notice, member).values().stream()
                                .map(item -> noted(item, member.supplier(), done, shared))
                                .toList()))
                .toList();
        Checklist.Own lead = own.getFirst();
        return new Checklist(
                lead.items().stream().filter(MakeChecklist::together).toList(),
                own.stream()
                        .map(each -> new Checklist.Own(
                                each.supplier(),
                                each.items().stream()
                                        .filter(item -> !together(item))
                                        .toList()))
                        .toList());
    }

    private static boolean together(Checklist.Item item) {
        return TOGETHER.contains(item.document());
    }

    /** Of all lots of which the member does something: what is not there for one of them is not there. */
    private Map<KitDocument, Checklist.Item> items(Consortium consortium, NoticeId notice, Member member) {
        Map<KitDocument, Checklist.Item> items = new EnumMap<>(KitDocument.class);
        for (LotId lot : ConsortiumBids.lots(consortium, member)) {
            kits.of(notice, lot, member.supplier()).stream()
                    .flatMap(kit -> kit.items().stream())
                    .filter(item -> item.state() != KitItem.State.REPLACED)
                    .map(MakeChecklist::item)
                    .forEach(item -> items.merge(
                            item.document(),
                            item,
                            (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other));
        }
        return items;
    }

    private static Checklist.Item item(KitItem item) {
        Checklist.State state = switch (item.state()) {
            case READY, REPLACED -> Checklist.State.READY;
            case EXPIRES -> Checklist.State.EXPIRES;
            case MISSING -> Checklist.State.MISSING;
            case MADE -> Checklist.State.MADE;
        };
        return new Checklist.Item(
                item.rule().document(), item.rule().moment(), item.rule().ifAsked(), state);
    }

    private static Checklist.Item noted(Checklist.Item item, SupplierId supplier, Set<Noted> done, Set<Noted> shared) {
        Noted here = new Noted(supplier, item.document());
        Checklist.State state = shared.contains(here)
                ? Checklist.State.SHARED
                : done.contains(here) ? Checklist.State.DONE : item.state();
        return new Checklist.Item(item.document(), item.moment(), item.ifAsked(), state);
    }

    private Set<Noted> noted(Consortium consortium, String table) {
        return jdbc
                .sql("select supplier, document from " + table + " where consortium = ? and document is not null")
                .params(consortium.id().value())
                .query((row, n) -> new Noted(
                        new SupplierId(row.getObject("supplier", java.util.UUID.class)),
                        KitDocument.valueOf(row.getString("document"))))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The documents of which this member says whether they are done. */
    public List<KitDocument> own(Sight sight, Checklist checklist) {
        Stream<Checklist.Item> own = checklist.members().stream()
                .filter(each -> each.supplier().equals(sight.own().supplier()))
                .flatMap(each -> each.items().stream());
        return Stream.concat(sight.leads() ? checklist.together().stream() : Stream.empty(), own)
                .map(Checklist.Item::document)
                .toList();
    }

    /** Says which of one's own documents are done, in place of what was said before; while nothing is handed in. */
    @Transactional
    public Optional<Reason> done(Sight sight, @Nullable PersonId person, Set<KitDocument> documents) {
        Optional<Reason> refusal = change.hold(sight.id(), consortium -> Optional.empty());
        if (refusal.isPresent()) {
            return refusal;
        }
        List<KitDocument> mine = own(sight, of(sight));
        jdbc.sql("delete from consortium.done where consortium = ? and supplier = ?")
                .params(sight.id().value(), sight.own().supplier().value())
                .update();
        documents.stream()
                .filter(mine::contains)
                .forEach(document -> jdbc.sql(
                                "insert into consortium.done (consortium, supplier, document, person, at) values (?, ?, ?, ?, ?)")
                        .param(sight.id().value())
                        .param(sight.own().supplier().value())
                        .param(document.name())
                        .param(person == null ? null : person.value())
                        .param(Timestamp.from(change.now()))
                        .update());
        return Optional.empty();
    }
}
