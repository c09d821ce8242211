package org.chainon.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chainon.demo.Buyers.Buyer;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Who asks for what: the list of all invented notices before they are written. */
final class NoticeOrders {
    private final Trades trades;
    private final Buyers buyers;
    private final CpvCatalogue catalogue;

    NoticeOrders(Trades trades, Buyers buyers, CpvCatalogue catalogue) {
        this.trades = trades;
        this.buyers = buyers;
        this.catalogue = catalogue;
    }

    /** What becomes of a notice, with how many there are in France and in Québec and how they are numbered. */
    enum Fate {
        OPEN("", 276, 60),
        /** Its deadline was moved once. */
        MOVED("reporte-", 12, 4),
        CANCELLED("annule-", 6, 2),
        /** Sourcing and prior information, not yet a call. */
        PLANNED("projet-", 12, 4),
        AWARDED("attribue-", 24, 6);

        private final String infix;
        private final int french;
        private final int quebec;

        Fate(String infix, int french, int quebec) {
            this.infix = infix;
            this.french = french;
            this.quebec = quebec;
        }

        int count(Jurisdiction jurisdiction) {
            return jurisdiction == Jurisdiction.FR ? french : quebec;
        }

        String id(Jurisdiction jurisdiction, int number) {
            return "demo-" + (jurisdiction == Jurisdiction.FR ? "fr-" : "qc-") + infix + String.format("%04d", number);
        }
    }

    /** One of them; {@code reserved} is null when it is open to all. */
    record Order(
            String id,
            Fate fate,
            Buyer buyer,
            Trade main,
            @Nullable ReservationKind reserved) {
        Jurisdiction jurisdiction() {
            return buyer.kind().jurisdiction();
        }
    }

    /** How many open notices of France are reserved so, and for which groups of activities. */
    private record Reserved(ReservationKind kind, List<String> groups) {}

    List<Order> all() {
        List<Order> orders = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            for (Jurisdiction jurisdiction : Jurisdiction.values()) {
                List<Optional<Reserved>> plan = plan(fate, jurisdiction);
                for (int i = 0; i < plan.size(); i++) {
                    orders.add(order(fate, jurisdiction, i, plan.get(i).orElse(null)));
                }
            }
        }
        return orders;
    }

    private static List<Optional<Reserved>> plan(Fate fate, Jurisdiction jurisdiction) {
        List<Optional<Reserved>> plan = new ArrayList<>();
        if (fate == Fate.OPEN && jurisdiction == Jurisdiction.FR) {
            Sheet.rows("reservations.csv")
                    .forEach(row -> plan.addAll(Collections.nCopies(
                            Integer.parseInt(row.getField("count")),
                            Optional.of(new Reserved(
                                    ReservationKind.valueOf(row.getField("kind")),
                                    Sheet.spaced(row.getField("groups")))))));
        }
        plan.addAll(Collections.nCopies(fate.count(jurisdiction) - plan.size(), Optional.empty()));
        return new Dice("reservations").shuffled(plan);
    }

    private Order order(Fate fate, Jurisdiction jurisdiction, int index, @Nullable Reserved reserved) {
        String id = fate.id(jurisdiction, index + 1);
        Dice dice = new Dice("order " + id);
        List<Buyer> all = buyers.of(jurisdiction);
        if (reserved != null) {
            Buyer buyer = dice.pick(all.stream()
                    .filter(one -> !one.kind().isPrivate()
                            && reserved.groups().stream().anyMatch(one.kind()::buys))
                    .toList());
            return new Order(id, fate, buyer, trade(reserved, buyer, dice), reserved.kind());
        }
        Buyer buyer = fate == Fate.OPEN ? all.get(index % all.size()) : dice.pick(all);
        List<Trade> bought = trades.all().stream()
                .filter(trade -> buyer.kind().buys(trade.group()))
                .toList();
        return new Order(id, fate, buyer, dice.pick(bought, Trade::weight), null);
    }

    private Trade trade(Reserved reserved, Buyer buyer, Dice dice) {
        List<Trade> fit = trades.all().stream()
                .filter(trade -> reserved.groups().contains(trade.group())
                        && buyer.kind().buys(trade.group()))
                .toList();
        if (reserved.kind() != ReservationKind.SOCIAL_ECONOMY) {
            return dice.pick(fit, Trade::weight);
        }
        List<Trade> social = trades.all().stream().filter(this::social).toList();
        List<Trade> both = fit.stream().filter(this::social).toList();
        return dice.pick(both.isEmpty() ? social : both, Trade::weight);
    }

    private boolean social(Trade trade) {
        return trade.nature() == Notice.Nature.SERVICES && trade.cpv().stream().anyMatch(catalogue::socialService);
    }
}
