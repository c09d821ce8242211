package org.chainon.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.demo.Buyers.Buyer;
import org.chainon.demo.NoticeOrders.Order;
import org.chainon.demo.Towns.Town;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** One to eight lots: by activity, or the same work in several towns. */
final class NoticeLots {
    private static final int WITHHELD = 30;
    private static final int RESERVED_TOO = 40;
    private static final int TOWNS_A_PLACE = 10;

    private final Trades trades;
    private final Territory territory;
    private final CpvCatalogue catalogue;
    private final Phrases phrases;
    private final Map<AreaId, List<Area>> townsOf = new HashMap<>();

    NoticeLots(Trades trades, Territory territory, CpvCatalogue catalogue, Phrases phrases) {
        this.trades = trades;
        this.territory = territory;
        this.catalogue = catalogue;
        this.phrases = phrases;
    }

    /** What one lot is about, before its money and dates. */
    private record Part(Trade trade, String title, Place place) {}

    /** How a notice is divided, before its money and dates. */
    static final class Division {
        private final List<Part> parts;
        private final boolean mixed;

        private Division(List<Part> parts, boolean mixed) {
            this.parts = parts;
            this.mixed = mixed;
        }

        int count() {
            return parts.size();
        }

        /** Whether its lots are of different activities. */
        boolean mixed() {
            return mixed;
        }
    }

    /**
     * What all lots of a notice share.
     *
     * @param evidence what says that it is reserved; null when it is open to all
     */
    record Terms(
            int months,
            @Nullable String evidence,
            boolean executionReserved,
            @Nullable OffsetDateTime deadline) {}

    /** The work as the buyer names it. */
    String subject(Order order, Trade trade, Dice dice) {
        return phrases.local(dice.pick(trade.subjects()), order.jurisdiction());
    }

    Division division(Order order, String subject, Dice dice) {
        int count = count(dice);
        Place whole = place(order.buyer());
        if (count == 1) {
            return new Division(List.of(new Part(order.main(), subject, whole)), false);
        }
        List<Trade> group = trades.ofGroup(order.main().group());
        boolean byPlace = order.reserved() == ReservationKind.SOCIAL_ECONOMY || group.size() < 3 || dice.chance(40);
        List<Part> parts = byPlace ? inPlaces(order, subject, count) : byTrade(order, subject, count, whole, dice);
        return new Division(parts, !byPlace);
    }

    private static int count(Dice dice) {
        int roll = dice.between(0, 99);
        if (roll < 52) {
            return 1;
        }
        if (roll < 78) {
            return dice.between(2, 3);
        }
        return roll < 94 ? dice.between(4, 5) : dice.between(6, 8);
    }

    private List<Part> inPlaces(Order order, String subject, int count) {
        List<Area> near = near(order.buyer().town());
        List<Part> parts = new ArrayList<>();
        for (Area town : near.subList(0, Math.min(count, near.size()))) {
            Place place =
                    Buyers.placeOf(town, town.point(), order.buyer().town().local());
            parts.add(new Part(order.main(), subject + " – secteur " + French.of(town.name()), place));
        }
        return parts;
    }

    private List<Part> byTrade(Order order, String subject, int count, Place whole, Dice dice) {
        Set<Trade> chosen = new LinkedHashSet<>(List.of(order.main()));
        List<Trade> others = dice.shuffled(trades.ofGroup(order.main().group()));
        others.stream().takeWhile(trade -> chosen.size() < count).forEach(chosen::add);
        List<Part> parts = new ArrayList<>();
        for (Trade trade : chosen) {
            parts.add(new Part(trade, trade == order.main() ? subject : subject(order, trade, dice), whole));
        }
        return parts;
    }

    /** The buyer's town and the larger ones of the same département or region. */
    private List<Area> near(Town town) {
        AreaKind kind = town.id().kind();
        return townsOf.computeIfAbsent(town.id(), id -> {
            List<Area> near = new ArrayList<>(List.of(town.area()));
            territory.within(town.local().id(), kind).stream()
                    .filter(other -> !other.id().equals(id))
                    .sorted(Comparator.comparingInt(Area::population).reversed())
                    .limit(TOWNS_A_PLACE)
                    .forEach(near::add);
            return near;
        });
    }

    private static Place place(Buyer buyer) {
        Optional<Area> larger = buyer.town()
                .of(buyer.kind().area())
                .filter(area -> !area.id().equals(buyer.town().id()));
        String country = buyer.kind().jurisdiction() == Jurisdiction.FR ? "FR" : "CA";
        return larger.map(area -> new Place(area.name(), area.id(), area.point(), country))
                .orElseGet(() -> Buyers.placeOf(buyer.town()));
    }

    List<LotDraft> lots(Order order, Division division, Terms terms, String description, Dice dice) {
        boolean withheld = dice.chance(WITHHELD);
        int shared = dice.between(order.main().low(), order.main().high());
        List<LotDraft> lots = new ArrayList<>();
        for (Part part : division.parts) {
            boolean first = lots.isEmpty();
            boolean reserved = first || !division.mixed || dice.chance(RESERVED_TOO);
            double yearly = division.mixed
                    ? dice.between(part.trade().low(), part.trade().high())
                    : shared * dice.between(70, 130) / 100.0;
            lots.add(new LotDraft(
                    Integer.toString(lots.size() + 1),
                    part.title(),
                    division.count() == 1 ? description : "",
                    order.jurisdiction() == Jurisdiction.FR ? cpv(part.trade(), order.reserved()) : List.of(),
                    order.jurisdiction() == Jurisdiction.QC
                            ? List.of(part.trade().unspsc())
                            : List.of(),
                    List.of(part.place()),
                    withheld ? null : value(order, part.trade(), division, yearly, terms.months()),
                    terms.months(),
                    reserved ? reservation(order, terms) : null,
                    terms.executionReserved(),
                    terms.deadline()));
        }
        return lots;
    }

    private static @Nullable Reservation reservation(Order order, Terms terms) {
        return order.reserved() == null || terms.evidence() == null
                ? null
                : new Reservation(order.reserved(), terms.evidence());
    }

    /** A contract reserved for the social economy has a listed service as its main code (directive 2014/24, article 77). */
    private List<Cpv> cpv(Trade trade, @Nullable ReservationKind reserved) {
        if (reserved != ReservationKind.SOCIAL_ECONOMY) {
            return trade.cpv();
        }
        return trade.cpv().stream().filter(catalogue::socialService).toList();
    }

    /** @param yearly in thousands, for a small buyer */
    private static Money value(Order order, Trade trade, Division division, double yearly, int months) {
        double scaled = yearly * 1_000 * Math.sqrt(order.buyer().kind().scale());
        double whole = trade.nature() == Notice.Nature.WORKS ? scaled : scaled * months / 12;
        double share = division.mixed ? 0.6 : 1.0 / Math.sqrt(division.count());
        return SupplierMeans.money((long) (whole * share), order.jurisdiction());
    }
}
