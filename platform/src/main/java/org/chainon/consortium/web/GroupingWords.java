package org.chainon.consortium.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainon.account.AreaWords;
import org.chainon.account.Wording;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.search.Assumption;
import org.chainon.consortium.search.Demand;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Cells, members and measures in the reader's words, in templates as {@code @groupingWords}. */
@Component("groupingWords")
class GroupingWords {
    private final AreaWords areas;
    private final Wording wording;

    GroupingWords(AreaWords areas, Wording wording) {
        this.areas = areas;
        this.wording = wording;
    }

    /** « Lot 2 · Bobigny (93) · Nettoyage », without what all cells have in common. */
    public String cell(Demand demand, Cell cell) {
        List<Cell> all = demand.cells();
        boolean lots = demand.lots().size() > 1;
        boolean places = all.stream().map(Cell::place).distinct().count() > 1;
        boolean trades = all.stream().map(Cell::trade).distinct().count() > 1;
        String lot = lots ? lot(demand, cell) : "";
        String place = places || !lots && !trades ? place(cell) : "";
        String trade = trades || place.isEmpty() && lot.isEmpty() ? cell.trade() : "";
        return java.util.stream.Stream.of(lot, place, trade)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String lot(Demand demand, Cell cell) {
        return lot(demand.lots().get(cell.lot()).number());
    }

    /** « Lot 2 », however the source numbers it. */
    public String lot(String number) {
        String bare = number.replaceFirst("(?i)^lot[-\\s]*0*", "");
        return wording.message("grouping-search.lot", locale(), bare.isEmpty() ? number : bare);
    }

    /** « Lot 2, Lot 3 ». */
    public String lots(List<String> numbers) {
        return numbers.stream().map(this::lot).collect(Collectors.joining(", "));
    }

    public String place(Cell cell) {
        return cell.place() == null ? "" : areas.label(cell.place().toString());
    }

    /** « 40 000 € HT », « 1 200 h ». */
    public String volume(double volume, Unit unit, Jurisdiction law) {
        return switch (unit) {
            case MONEY ->
                wording.money(
                        new Money(BigDecimal.valueOf(volume).setScale(0, RoundingMode.HALF_UP), law.currency()),
                        locale());
            case HOURS -> wording.message("grouping-search.hours", locale(), Math.round(volume));
            case UNITS -> wording.message("grouping-search.units", locale(), Math.round(volume));
        };
    }

    /** How many there are at least: a bound of 3.2 means 4. */
    public long least(double bound) {
        return Math.max(1, (long) Math.ceil(bound - 1e-6));
    }

    /** As it is typed into a field. */
    public String typed(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public String kinds(Supplier supplier) {
        return supplier.kinds().stream()
                .sorted()
                .map(EnterpriseKind::name)
                .map(kind -> wording.message("kind." + kind, locale()))
                .collect(Collectors.joining(", "));
    }

    /** Of its head site. */
    public String town(Supplier supplier) {
        return supplier.sites().stream()
                .sorted((one, other) -> Boolean.compare(other.head(), one.head()))
                .map(this::town)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String town(Site site) {
        return site.commune() == null ? site.city() : areas.label(site.commune().toString());
    }

    public String note(Assumption assumption) {
        return assumption.note(locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
