package org.chainon.notice.source.ocds;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.notice.source.json.Fields;
import org.jspecify.annotations.Nullable;

/** OCDS values. */
final class Amounts {
    private Amounts() {}

    /**
     * An amount excluding VAT; null when it is missing, zero, in an unknown currency, or said to include VAT.
     *
     * @throws BadRecord when it is negative
     */
    static @Nullable Money read(Fields value, Setting setting) throws BadRecord {
        BigDecimal amount = value.number("amount");
        if (amount == null || amount.signum() == 0 || value.isTrue("valueAddedTaxIncluded")) {
            return null;
        }
        if (amount.signum() < 0) {
            throw new BadRecord("ocds.negative-amount", Map.of("amount", amount));
        }
        Currency currency = currency(value.text("currency"), setting.jurisdiction());
        return currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable Currency currency(@Nullable String code, @Nullable Jurisdiction jurisdiction) {
        if (code == null) {
            return jurisdiction == null ? null : jurisdiction.currency();
        }
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
