package org.chainon.spend;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siren;
import org.chainon.jurisdiction.Threshold;
import org.chainon.jurisdiction.Thresholds;
import org.chainon.notice.BuyerContracts;
import org.chainon.spend.Indicator.Reached;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/spend-indicators.csv}, read once, and what they come to. */
@Component
public class SpendIndicators {
    private static final String RESOURCE = "/reference/spend-indicators.csv";
    private static final String THRESHOLD = "fr-spaser";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Indicator> rows;
    private final Thresholds thresholds;
    private final BuyerContracts contracts;
    private final BuyerSaid said;

    SpendIndicators(Thresholds thresholds, BuyerContracts contracts, BuyerSaid said) {
        this.thresholds = thresholds;
        this.contracts = contracts;
        this.said = said;
        rows = DatedRows.read(RESOURCE, SpendIndicators::indicator);
    }

    private static Indicator indicator(NamedCsvRecord row) {
        return new Indicator(
                row.getField("code"),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                Indicator.Measure.valueOf(row.getField("measure")),
                DatedRows.set(EnterpriseKind.class, row.getField("kinds")),
                LocalDate.parse(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")),
                row.getField("article"),
                row.getField("certainty").equals("C"),
                row.getField("source"),
                row.getField("label_fr"),
                row.getField("label_en"),
                row.getField("note_fr"),
                row.getField("note_en"));
    }

    /** Those in force in a year, in the order of the table. */
    public List<Indicator> of(Jurisdiction law, int year) {
        return rows.stream()
                .filter(row -> row.jurisdiction() == law && row.inForce(year))
                .toList();
    }

    public List<Reached> reached(Organisation buyer, SpendYear year) {
        Jurisdiction law = Jurisdiction.valueOf(buyer.jurisdiction());
        Map<String, BigDecimal> objectives = said.objectives(buyer.id(), year.year());
        BuyerContracts.OfYear awarded = awarded(buyer, law, year.year()).orElse(null);
        return of(law, year.year()).stream()
                .map(row -> new Reached(row, value(row, year, awarded), objectives.get(row.code())))
                .toList();
    }

    /** The contracts that were published of it; empty where none are known, or its number is not. */
    private Optional<BuyerContracts.OfYear> awarded(Organisation buyer, Jurisdiction law, int year) {
        String number = buyer.identifier();
        return number == null
                ? Optional.empty()
                : contracts.of(Siren.unitOf(number), law.currency().getCurrencyCode()).stream()
                        .filter(found -> found.year() == year)
                        .findFirst();
    }

    private static @Nullable BigDecimal value(Indicator row, SpendYear year, BuyerContracts.@Nullable OfYear awarded) {
        return switch (row.measure()) {
            case SHARE -> percent(year.ofKinds(row.kinds()).share());
            case SMALL_SHARE -> percent(year.small().share());
            case AMOUNT -> year.ofKinds(row.kinds()).amount();
            case SUPPLIERS ->
                BigDecimal.valueOf((row.kinds().isEmpty() ? year.engaged() : year.ofKinds(row.kinds())).suppliers());
            case RESERVED -> awarded == null ? null : BigDecimal.valueOf(awarded.reserved());
            case RESERVED_AMOUNT -> awarded == null ? null : awarded.reservedAmount();
            case UNKNOWN -> null;
        };
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    /** From which yearly spend a plan is asked for; empty where none is. */
    public Optional<Threshold> threshold(Organisation buyer, int year) {
        return buyer.jurisdiction().equals(Jurisdiction.FR.name())
                ? thresholds.find(THRESHOLD, Threshold.Subject.SERVICES, LocalDate.of(year, 12, 31))
                : Optional.empty();
    }
}
