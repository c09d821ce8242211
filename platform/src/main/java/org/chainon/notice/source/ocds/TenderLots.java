package org.chainon.notice.source.ocds;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.notice.source.json.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A tender's lots (extension <i>lots</i>), or the one lot that a tender without them is. Cancelled lots are left out as long
 * as another stands.
 */
@Component
final class TenderLots {
    private static final String ONLY_LOT = "1";
    private static final int MOST_DESCRIPTIONS = 30;

    private final Places places;

    TenderLots(Places places) {
        this.places = places;
    }

    List<LotDraft> read(
            Fields release, String title, String description, @Nullable OffsetDateTime deadline, Setting setting)
            throws BadRecord {
        Fields tender = release.at("tender");
        List<Fields> lots = tender.list("lots");
        List<Fields> standing = lots.stream().filter(Stage::stands).toList();
        List<Fields> read = standing.isEmpty() ? lots : standing;
        Base base = new Base(release, tender, setting, deadline);
        List<LotDraft> drafts = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (Fields lot : read) {
            String id = lot.text("id");
            String number = id == null || !numbers.add(id) ? "#" + (drafts.size() + 1) : id;
            List<Fields> items = itemsOf(lot, tender);
            drafts.add(lot(base, lot, number, items, title, lots.size() == 1 ? description : ""));
        }
        if (drafts.isEmpty()) {
            drafts.add(lot(base, tender, ONLY_LOT, allItems(release).items(), title, description));
        }
        return drafts;
    }

    /** What all lots of a tender have in common. */
    private record Base(
            Fields release,
            Fields tender,
            Setting setting,
            @Nullable OffsetDateTime deadline) {}

    private LotDraft lot(Base base, Fields lot, String number, List<Fields> items, String title, String description)
            throws BadRecord {
        Items bought = new Items(items.isEmpty() ? classified(base.tender()) : items);
        String own = lot.text("description");
        return new LotDraft(
                number,
                Optional.ofNullable(lot.firstText("title", "title_fr", "title_en"))
                        .map(Texts::plain)
                        .orElse(title),
                withItems(own == null ? description : Texts.plain(own), bought),
                bought.cpv(),
                bought.unspsc(),
                places(base, items),
                Amounts.read(value(base, lot), base.setting()),
                Periods.months(lot.at("contractPeriod"), base.tender().at("contractPeriod"), contractPeriod(base)),
                reservation(lot, base.tender()),
                reservedExecution(lot) || reservedExecution(base.tender()),
                base.deadline());
    }

    /** A process that is only planned has a budget in place of a value. */
    private static Fields value(Base base, Fields lot) {
        boolean planned = !base.tender().has("value") && !base.tender().has("lots");
        return planned ? base.release().at("planning").at("budget").at("amount") : lot.at("value");
    }

    private static String withItems(String description, Items items) {
        List<String> lines = items.descriptions().stream()
                .filter(line -> !description.contains(line))
                .limit(MOST_DESCRIPTIONS)
                .toList();
        return lines.isEmpty() ? description : (description + "\n\n" + String.join("\n", lines)).strip();
    }

    /** SEAO says nothing of the place of delivery: there it is the buyer's. */
    private List<Place> places(Base base, List<Fields> items) {
        List<Place> delivery = places.delivery(base.tender(), items, base.setting());
        if (!delivery.isEmpty() || base.setting().jurisdiction() == null) {
            return delivery;
        }
        Fields buyer = Parties.of(base.release()).buyer();
        return Optional.ofNullable(places.of(buyer.at("address"), base.setting()))
                .map(List::of)
                .orElse(List.of());
    }

    /** Items point to their lot ({@code relatedLot}); Paraguay's lots list their items. */
    private static List<Fields> itemsOf(Fields lot, Fields tender) {
        String id = lot.text("id");
        List<String> listed = lot.texts("items");
        return tender.list("items").stream()
                .filter(item -> id != null
                                && (id.equals(item.text("relatedLot"))
                                        || item.texts("relatedLots").contains(id))
                        || listed.contains(String.valueOf(item.text("id"))))
                .toList();
    }

    /** The tender's items; where a release has none, those of its awards and contracts. */
    static Items allItems(Fields release) {
        List<Fields> items = new ArrayList<>(release.at("tender").list("items"));
        for (String section : List.of("awards", "contracts")) {
            if (items.isEmpty()) {
                release.list(section).forEach(part -> items.addAll(part.list("items")));
            }
        }
        return new Items(items);
    }

    /** Some publishers classify the tender itself; then it reads like one item without words. */
    private static List<Fields> classified(Fields tender) {
        return tender.has("classification") ? List.of(tender.without("description", "items")) : List.of();
    }

    private static Fields contractPeriod(Base base) {
        for (Fields contract : base.release().list("contracts")) {
            if (contract.has("period")) {
                return contract.at("period");
            }
        }
        return base.tender().at("");
    }

    /** OCDS for the European Union: {@code otherRequirements.reservedParticipation}, the code list of eForms BT-71. */
    private static @Nullable Reservation reservation(Fields lot, Fields tender) {
        for (Fields part : List.of(lot, tender)) {
            List<String> reserved = part.at("otherRequirements").texts("reservedParticipation");
            if (reserved.contains("shelteredWorkshop")) {
                return new Reservation(
                        ReservationKind.SHELTERED_UNSPECIFIED, "reservedParticipation=shelteredWorkshop");
            }
            if (reserved.contains("publicServiceMissionOrganization")) {
                return new Reservation(
                        ReservationKind.SOCIAL_ECONOMY, "reservedParticipation=publicServiceMissionOrganization");
            }
        }
        return null;
    }

    private static boolean reservedExecution(Fields part) {
        return part.at("contractTerms").isTrue("reservedExecution");
    }
}
