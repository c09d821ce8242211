package org.chainon.jurisdiction;

import java.time.ZoneId;
import java.util.Currency;

/** A body of law that buyers and suppliers live under: its identifiers, thresholds, reserved regimes and money. */
public enum Jurisdiction {
    FR("EUR", "Europe/Paris"),
    QC("CAD", "America/Toronto");

    private final Currency currency;
    private final ZoneId zone;

    Jurisdiction(String currency, String zone) {
        this.currency = Currency.getInstance(currency);
        this.zone = ZoneId.of(zone);
    }

    public Currency currency() {
        return currency;
    }

    /** The zone in which deadlines without one are read. */
    public ZoneId zone() {
        return zone;
    }
}
