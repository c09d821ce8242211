package org.chainon.notice.source.eforms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Money;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.source.DraftBuilder;
import org.chainon.notice.source.Fields;
import org.chainon.notice.source.Node;
import org.jspecify.annotations.Nullable;

/** What was won, by whom, for how much: a notice's results (BT-142 ff.), one award for each winning tender of each lot. */
final class EformsAwards {
    private final Map<String, Node> tenders = new HashMap<>();
    private final Map<String, Node> contracts = new HashMap<>();
    private final Map<String, Node> parties = new HashMap<>();
    private final DraftBuilder draft;
    private final Organizations organizations;

    private EformsAwards(Node result, DraftBuilder draft, Organizations organizations) {
        this.draft = draft;
        this.organizations = organizations;
        index(result.all("LotTender"), tenders);
        index(result.all("SettledContract"), contracts);
        index(result.all("TenderingParty"), parties);
    }

    private static void index(Stream<Node> nodes, Map<String, Node> byId) {
        nodes.forEach(node -> {
            String id = node.text("ID");
            if (id != null) {
                byId.putIfAbsent(id, node);
            }
        });
    }

    static void read(Node root, DraftBuilder draft, Organizations organizations) throws BadRecord {
        Node result = root.first(EformsMapping.EXTENSION + "/NoticeResult").orElse(null);
        if (result == null) {
            return;
        }
        EformsAwards awards = new EformsAwards(result, draft, organizations);
        Set<String> seen = new HashSet<>();
        List<Node> results = result.all("LotResult").toList();
        for (Node lotResult : results) {
            if (!"selec-w".equals(lotResult.text("TenderResultCode"))) {
                continue;
            }
            for (String tender : awards.winning(lotResult)) {
                AwardDraft award = awards.award(lotResult, tender);
                if (!award.winners().isEmpty() && seen.add(award.sourceId())) {
                    draft.awards.add(award);
                }
            }
        }
        if (draft.form == Notice.Form.AWARD && draft.status == Notice.Status.PUBLISHED && !draft.awards.isEmpty()) {
            draft.status = Notice.Status.AWARDED;
        }
    }

    /** The tenders of a lot's contracts; those of any contract where a buyer forgot the link; else all that the result names. */
    private List<String> winning(Node lotResult) {
        List<String> named =
                lotResult.all("LotTender/ID").map(Node::text).distinct().toList();
        List<String> own = contracted(
                lotResult.all("SettledContract/ID").flatMap(id -> Stream.ofNullable(contracts.get(id.text()))), named);
        if (!own.isEmpty()) {
            return own;
        }
        List<String> any = contracted(contracts.values().stream(), named);
        return any.isEmpty() || named.isEmpty() ? named : any;
    }

    private static List<String> contracted(Stream<Node> contracts, List<String> named) {
        return contracts
                .flatMap(contract -> contract.all("LotTender/ID"))
                .map(Node::text)
                .filter(tender -> named.isEmpty() || named.contains(tender))
                .distinct()
                .toList();
    }

    private AwardDraft award(Node lotResult, String tenderId) throws BadRecord {
        Node tender = tenders.get(tenderId);
        String number = Optional.ofNullable(lotResult.text("TenderLot/ID"))
                .orElse(tender == null ? null : tender.text("TenderLot/ID"));
        NoticeDraft.LotDraft lot = draft.lots.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElse(null);
        String id = draft.sourceId + "#" + Fields.or(lotResult.text("ID"), Fields.or(number, "")) + "#" + tenderId;
        return new AwardDraft(
                draft.source,
                id,
                draft.version,
                draft.procedureId,
                number,
                lot == null || lot.title().isEmpty() ? draft.title : lot.title(),
                lot == null || lot.cpv().isEmpty() ? null : lot.cpv().getFirst(),
                draft.buyer,
                amount(tender),
                notified(lotResult, tenderId),
                lot == null ? null : lot.durationMonths(),
                lot == null || lot.places().isEmpty()
                        ? draft.buyer.place()
                        : lot.places().getFirst(),
                offers(lotResult),
                List.of(),
                winners(tender));
    }

    private static @Nullable Money amount(@Nullable Node tender) throws BadRecord {
        Node amount = tender == null
                ? null
                : tender.first("LegalMonetaryTotal/PayableAmount").orElse(null);
        return amount == null
                ? null
                : Fields.money("BT-720", amount.text(), amount.attributes().get("currencyID"));
    }

    /** BT-145, the day the contract was concluded, else BT-1451, the day of the decision. */
    private @Nullable LocalDate notified(Node lotResult, String tenderId) throws BadRecord {
        Node contract = lotResult
                .all("SettledContract/ID")
                .flatMap(id -> Stream.ofNullable(contracts.get(id.text())))
                .filter(each -> each.all("LotTender/ID")
                        .anyMatch(tender -> tender.text().equals(tenderId)))
                .findFirst()
                .orElse(null);
        if (contract == null) {
            return null;
        }
        ZoneId zone = ZoneOffset.UTC;
        LocalDate concluded = Fields.date("BT-145", contract.text("IssueDate"), zone);
        LocalDate decided = Fields.date("BT-1451", contract.text("AwardDate"), zone);
        return plausible(concluded) == null ? plausible(decided) : concluded;
    }

    /** Years before 1990 and after 2100 stand for « not published » (2000-01-01 and 1900-01-01 are used so). */
    private static @Nullable LocalDate plausible(@Nullable LocalDate date) {
        return date == null || date.getYear() < 1990 ? null : date;
    }

    private static @Nullable Integer offers(Node lotResult) throws BadRecord {
        for (Node statistics : lotResult.all("ReceivedSubmissionsStatistics").toList()) {
            String count = statistics.text("StatisticsNumeric");
            if (count != null && "tenders".equals(statistics.text("StatisticsCode"))) {
                int offers = Fields.number("BT-759", count).intValue();
                return offers < 0 ? null : offers;
            }
        }
        return null;
    }

    private List<AwardDraft.Winner> winners(@Nullable Node tender) {
        List<AwardDraft.Winner> winners = new ArrayList<>();
        Node party = tender == null ? null : parties.get(Fields.or(tender.text("TenderingParty/ID"), ""));
        if (party != null) {
            party.all("Tenderer/ID")
                    .forEach(id -> organizations.winner(id.text()).ifPresent(winners::add));
        }
        return winners;
    }
}
