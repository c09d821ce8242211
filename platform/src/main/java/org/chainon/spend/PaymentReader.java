package org.chainon.spend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows.Cell;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.TypedAmount;

/** Reads the rows of one file. */
final class PaymentReader {
    private static final Cell NOTHING = new Cell("", false);
    private static final int NAME_LIMIT = 200;
    private static final int SHOWN = 60;

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
        BigDecimal written = amount(cell(row, Column.AMOUNT));
        Cell rate = cell(row, Column.RATE);
        boolean withVat = vat && rate.text().isEmpty();
        BigDecimal amount =
                vat && !withVat ? written.divide(BigDecimal.ONE.add(rate(rate)), MathContext.DECIMAL64) : written;
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

    static BigDecimal amount(Cell cell) throws BadRecord {
        return number(cell, cell.text(), "spend.amount");
    }

    /** A rate of VAT: « 20 », « 20 % », « 0,2 » are one. */
    static BigDecimal rate(Cell cell) throws BadRecord {
        BigDecimal rate = number(cell, cell.text().replace("%", ""), "spend.rate");
        BigDecimal share = rate.compareTo(BigDecimal.ONE) < 0 ? rate : rate.movePointLeft(2);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new BadRecord("spend.rate", Map.of("value", cell.text()));
        }
        return share;
    }

    /** What may be two amounts is refused rather than guessed, and so is what says itself whether VAT is in it: the heads said that. */
    private static BigDecimal number(Cell cell, String text, String code) throws BadRecord {
        if (text.isBlank()) {
            throw new BadRecord(code + "-missing");
        }
        TypedAmount typed = TypedAmount.read(text)
                .filter(read -> read.tax() == TypedAmount.Tax.UNSAID)
                .filter(read -> read.amount().abs().compareTo(Money.PLAUSIBLE_LIMIT) < 0)
                .orElseThrow(() -> new BadRecord(code, Map.of("value", shown(cell.text()))));
        if (typed.doubtful() && !cell.number()) {
            throw new BadRecord("spend.amount-doubtful", Map.of("value", shown(cell.text())));
        }
        return typed.amount();
    }

    /** Of what cannot be read so much as a message has room for. */
    static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String cut(String text) {
        return text.length() > NAME_LIMIT ? text.substring(0, NAME_LIMIT) : text;
    }
}
