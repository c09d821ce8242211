package org.chainon.spend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows.Cell;
import org.chainon.jurisdiction.Jurisdiction;

/** Reads the rows of one file. */
final class PaymentReader {
    private static final Cell NOTHING = new Cell("", false);
    private static final int NAME_LIMIT = 200;

    private final Mapping mapping;
    private final Jurisdiction law;
    private final LocalDate today;
    private final boolean vat;

    PaymentReader(Mapping mapping, Jurisdiction law, LocalDate today) {
        this.mapping = mapping;
        this.law = law;
        this.today = today;
        this.vat = Boolean.TRUE.equals(mapping.vat());
    }

    /** @throws BadRecord with what to do, codes {@code spend.…} and {@code identifier.…} */
    Payment payment(List<Cell> row) throws BadRecord {
        PaymentDay when = PaymentDay.of(cell(row, Column.DATE), today);
        String payee = PayeeNumber.of(cell(row, Column.NUMBER), law);
        String name = cut(cell(row, Column.NAME).text());
        BigDecimal written = Amounts.of(cell(row, Column.AMOUNT));
        Cell rate = cell(row, Column.RATE);
        boolean withVat = vat && rate.text().isEmpty();
        BigDecimal amount = vat && !withVat
                ? written.divide(BigDecimal.ONE.add(Amounts.rate(rate)), MathContext.DECIMAL64)
                : written;
        return new Payment(
                when,
                payee,
                name,
                amount.setScale(2, RoundingMode.HALF_UP),
                withVat,
                mark(row, when, payee.isEmpty() ? name.toLowerCase(Locale.ROOT) : payee, written));
    }

    /** A reference tells a payment for good, so that a corrected amount replaces it; else all that the line says. */
    private String mark(List<Cell> row, PaymentDay when, String payee, BigDecimal amount) {
        String reference = cell(row, Column.REFERENCE).text();
        return reference.isEmpty()
                ? String.join(
                        "\u001f",
                        when.day() == null
                                ? String.valueOf(when.year())
                                : when.day().toString(),
                        payee,
                        amount.stripTrailingZeros().toPlainString(),
                        cell(row, Column.SUBJECT).text(),
                        cell(row, Column.NATURE).text(),
                        cell(row, Column.CONTRACT).text())
                : String.join("\u001f", "n", String.valueOf(when.year()), reference, payee);
    }

    private Cell cell(List<Cell> row, Column column) {
        Integer at = mapping.columns().get(column);
        return at == null || at >= row.size() ? NOTHING : row.get(at);
    }

    private static String cut(String text) {
        return text.length() > NAME_LIMIT ? text.substring(0, NAME_LIMIT) : text;
    }
}
