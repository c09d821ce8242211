package org.chainon.notice.source.ocds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The awards of a release that stand, and contracts whose award the release does not hold. An award's value is kept where
 * both are given: a contract's value counts options in.
 */
@Component
final class AwardReader {
    static final String SOURCE = "ocds";

    private final Places places;

    AwardReader(Places places) {
        this.places = places;
    }

    /** What is the same for all awards of a release. */
    record Process(String ocid, String version, String title, Notice.Buyer buyer, Setting setting) {}

    List<AwardDraft> read(Fields release, Process process) throws BadRecord {
        Parties parties = Parties.of(release);
        Map<String, Fields> contracts = contractsByAward(release);
        Set<String> ids = new HashSet<>();
        List<AwardDraft> drafts = new ArrayList<>();
        for (Fields award : release.list("awards")) {
            String id = award.text("id");
            Fields contract = id == null ? award.at("") : contracts.getOrDefault(id, award.at(""));
            if (ids.add(id(id, drafts.size())) && Stage.stands(award)) {
                drafts.add(draft(award, contract, id(id, drafts.size()), release, parties, process));
            }
        }
        for (Map.Entry<String, Fields> contract : contracts.entrySet()) {
            if (ids.add(contract.getKey()) && Stage.stands(contract.getValue())) {
                Fields only = contract.getValue();
                drafts.add(draft(only, only, contract.getKey(), release, parties, process));
            }
        }
        return drafts;
    }

    private AwardDraft draft(Fields award, Fields contract, String id, Fields release, Parties parties, Process process)
            throws BadRecord {
        Fields tender = release.at("tender");
        Items items = new Items(award.list("items").isEmpty() ? contract.list("items") : award.list("items"));
        List<Place> delivery = places.delivery(tender, items.items(), process.setting());
        List<AwardDraft.Winner> winners = parties.winners(award);
        return new AwardDraft(
                SOURCE,
                process.ocid() + "/" + id,
                process.version(),
                process.ocid(),
                lot(award),
                title(award, contract, process.title()),
                items.cpv().isEmpty() ? null : items.cpv().getFirst(),
                process.buyer(),
                Amounts.read(award.has("value") ? award.at("value") : contract.at("value"), process.setting()),
                notifiedOn(award, contract),
                Periods.months(contract.at("period"), award.at("contractPeriod"), tender.at("contractPeriod")),
                delivery.isEmpty() ? process.buyer().place() : delivery.getFirst(),
                offers(tender),
                List.of(),
                winners.isEmpty() ? parties.winners(contract) : winners);
    }

    private static Map<String, Fields> contractsByAward(Fields release) {
        Map<String, Fields> contracts = new LinkedHashMap<>();
        for (Fields contract : release.list("contracts")) {
            String id = contract.firstText("awardID", "id");
            contracts.putIfAbsent(id == null ? "contract-" + (contracts.size() + 1) : id, contract);
        }
        return contracts;
    }

    private static String id(@Nullable String id, int before) {
        return id == null ? "#" + (before + 1) : id;
    }

    private static @Nullable String lot(Fields award) {
        List<String> lots = award.texts("relatedLots");
        return lots.size() == 1 ? lots.getFirst() : award.firstText("lotID", "relatedLot");
    }

    private static String title(Fields award, Fields contract, String title) {
        return Optional.ofNullable(award.firstText("title", "title_fr", "title_en"))
                .or(() -> Optional.ofNullable(contract.firstText("title", "title_fr", "title_en")))
                .map(Texts::plain)
                .orElse(title);
    }

    private static @Nullable LocalDate notifiedOn(Fields award, Fields contract) {
        return Optional.ofNullable(award.firstText("date", "dateSigned"))
                .or(() -> Optional.ofNullable(contract.text("dateSigned")))
                .or(() -> Optional.ofNullable(contract.at("period").text("startDate")))
                .flatMap(Moments::day)
                .orElse(null);
    }

    private static @Nullable Integer offers(Fields tender) {
        Integer offers = tender.integer("numberOfTenderers");
        return offers == null || offers < 1 ? null : offers;
    }
}
