package org.chainon.consortium.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.supplier.ServiceKind;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cuts lots into cells: one a place and trade. A larger place is cut into the towns that the text lists. Codes of other divisions than the
 * main one are trades of their own, unless they are goods. What a lot is worth is split by inhabitants, else equally.
 */
@Component
class CutDemand {
    static final int MOST = 60;
    /** What a cell counts where amounts are not known. */
    private static final double ALIKE = 100;

    private final Territory territory;
    private final CpvCatalogue catalogue;
    private final Activities activities;
    private final NamedTowns towns;

    CutDemand(Territory territory, CpvCatalogue catalogue, Activities activities) {
        this.territory = territory;
        this.catalogue = catalogue;
        this.activities = activities;
        this.towns = new NamedTowns(territory);
    }

    /** What all lots have in common. */
    record Frame(String title, String description, Jurisdiction law, LocalDate day, Set<ServiceKind> services) {}

    /** A cell before its volume is known. */
    private record Piece(
            int lot, LotAsked asked, @Nullable AreaId place, String trade, List<Cpv> cpv, boolean alone, double share) {
        String id() {
            String code = cpv.isEmpty() ? "" : cpv.getFirst().code();
            return asked.number() + "|" + (place == null ? "" : place) + "|" + code;
        }
    }

    AskedFor of(Frame frame, List<LotAsked> all, SearchAsk ask) {
        List<LotAsked> lots = all.stream()
                .filter(lot -> ask.lots().isEmpty() || ask.lots().contains(lot.number()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        List<LotAsked> taken = new ArrayList<>();
        for (LotAsked lot : lots) {
            List<Piece> more = pieces(frame, taken.size(), lot);
            if (pieces.size() + more.size() > MOST) {
                more = more.size() > MOST ? whole(taken.size(), lot, more) : List.of();
            }
            if (!more.isEmpty() && pieces.size() + more.size() <= MOST) {
                pieces.addAll(more);
                taken.add(lot);
            }
        }
        Map<String, BigDecimal> volumes = volumes(pieces, taken, ask);
        boolean measured = volumes.size() == pieces.size() && !pieces.isEmpty();
        List<Cell> cells =
                pieces.stream().map(piece -> cell(piece, measured, volumes)).toList();
        List<Purchase> purchases = pieces.stream()
                .map(piece -> purchase(frame, piece, volumes.get(piece.id())))
                .toList();
        Integer months = taken.stream()
                .map(LotAsked::months)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
        Demand demand = new Demand(
                taken.stream()
                        .map(lot -> new AskedLot(lot.number(), lot.title(), lot.reservation()))
                        .toList(),
                cells,
                measured,
                months,
                frame.law(),
                frame.day());
        return new AskedFor(frame.title(), demand, purchases, frame.services(), taken.size() < lots.size());
    }

    private List<Piece> pieces(Frame frame, int position, LotAsked lot) {
        List<@Nullable AreaId> places = new ArrayList<>();
        lot.places().forEach(place -> {
            List<AreaId> named = lot.places().size() > 1
                    ? List.of()
                    : towns.in(lot.title() + "\n" + lot.description() + "\n" + frame.description(), place);
            places.addAll(named.isEmpty() ? List.of(place) : named);
        });
        if (places.isEmpty()) {
            places.add(null);
        }
        List<List<Cpv>> trades = trades(lot.cpv());
        Map<@Nullable AreaId, Double> shares = shares(places);
        List<Piece> pieces = new ArrayList<>();
        for (AreaId place : places.stream().distinct().toList()) {
            for (List<Cpv> codes : trades) {
                double share = shares.getOrDefault(place, 1.0) / trades.size();
                pieces.add(new Piece(position, lot, place, trade(lot, codes), codes, trades.size() == 1, share));
            }
        }
        return pieces;
    }

    /** A lot of very many places as one cell a trade, at the first of the places that hold most of them. */
    private List<Piece> whole(int position, LotAsked lot, List<Piece> pieces) {
        AreaId place = pieces.getFirst().place();
        AreaId larger = place == null
                ? null
                : territory.ancestors(place).stream()
                        .map(Area::id)
                        .filter(id -> id.kind() == AreaKind.DEPARTEMENT || id.kind() == AreaKind.QC_REGION)
                        .findFirst()
                        .orElse(place);
        List<List<Cpv>> trades = trades(lot.cpv());
        return trades.stream()
                .map(codes -> new Piece(
                        position, lot, larger, trade(lot, codes), codes, trades.size() == 1, 1.0 / trades.size()))
                .toList();
    }

    private Map<@Nullable AreaId, Double> shares(List<@Nullable AreaId> places) {
        Map<@Nullable AreaId, Double> people = new LinkedHashMap<>();
        places.forEach(place -> people.put(place, (double) people(place)));
        boolean known = people.values().stream().allMatch(number -> number > 0);
        double whole = known
                ? people.values().stream().mapToDouble(Double::doubleValue).sum()
                : people.size();
        people.replaceAll((place, number) -> (known ? number : 1) / whole);
        return people;
    }

    private int people(@Nullable AreaId place) {
        return place == null ? 0 : territory.find(place).map(Area::population).orElse(0);
    }

    /** Codes by division, the main one's first; goods beside it are part of it: who delivers desks delivers lamps. */
    private static List<List<Cpv>> trades(List<Cpv> codes) {
        Map<String, List<Cpv>> divisions = new LinkedHashMap<>();
        for (Cpv code : codes) {
            boolean aside = !divisions.isEmpty() && goods(code);
            String division = aside ? codes.getFirst().division() : code.division();
            divisions.computeIfAbsent(division, first -> new ArrayList<>()).add(code);
        }
        return divisions.isEmpty() ? List.of(List.of()) : List.copyOf(divisions.values());
    }

    private static boolean goods(Cpv code) {
        int division = Integer.parseInt(code.division());
        return division < 45 || division == 48;
    }

    private String trade(LotAsked lot, List<Cpv> codes) {
        Optional<String> code = codes.stream().findFirst().flatMap(first -> catalogue.label(first, Locale.FRENCH));
        return code.or(() -> lot.activities().stream()
                        .findFirst()
                        .flatMap(activities::find)
                        .map(Activity::labelFr))
                .orElse(lot.title());
    }

    /** What is known of each cell, by its id. */
    private static Map<String, BigDecimal> volumes(List<Piece> pieces, List<LotAsked> lots, SearchAsk ask) {
        Map<String, BigDecimal> volumes = new LinkedHashMap<>();
        BigDecimal known = lots.stream()
                .map(LotAsked::value)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long silent = lots.stream().filter(lot -> lot.value() == null).count();
        BigDecimal whole = ask.whole();
        BigDecimal rest = whole == null || silent == 0
                ? null
                : whole.subtract(known).divide(BigDecimal.valueOf(silent), 2, RoundingMode.HALF_UP);
        for (Piece piece : pieces) {
            Money value = piece.asked().value();
            BigDecimal ofLot = value == null ? rest : value.amount();
            BigDecimal typed = ask.volumes().get(piece.id());
            BigDecimal volume = typed != null || ofLot == null
                    ? typed
                    : ofLot.multiply(BigDecimal.valueOf(piece.share())).setScale(2, RoundingMode.HALF_UP);
            if (volume != null && volume.signum() > 0) {
                volumes.put(piece.id(), volume);
            }
        }
        return volumes;
    }

    private static Cell cell(Piece piece, boolean measured, Map<String, BigDecimal> volumes) {
        BigDecimal volume = volumes.get(piece.id());
        return new Cell(
                piece.id(),
                piece.lot(),
                piece.place(),
                piece.trade(),
                measured && volume != null ? volume.doubleValue() : ALIKE,
                measured ? Unit.MONEY : Unit.UNITS);
    }

    /** A trade among others is looked for by its own name: the lot's would lead to all of them. */
    private static Purchase purchase(Frame frame, Piece piece, @Nullable BigDecimal volume) {
        LotAsked lot = piece.asked();
        String title = lot.title().isBlank() || lot.title().equals(frame.title())
                ? frame.title()
                : frame.title() + " – " + lot.title();
        AreaId place = piece.place();
        return new Purchase(
                piece.alone() ? title : piece.trade(),
                piece.alone() ? lot.description() : "",
                piece.cpv(),
                piece.alone() ? lot.activities() : List.of(),
                place == null ? List.of() : List.of(place),
                volume == null ? null : new Money(volume, frame.law().currency()),
                lot.months(),
                frame.day());
    }
}
