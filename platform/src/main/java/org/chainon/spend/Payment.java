package org.chainon.spend;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One payment of a file.
 *
 * @param payee SIRET, SIREN or NEQ; empty where the file gives none
 * @param amount negative for a credit note; without VAT, unless {@code withVat}
 * @param mark what tells it from others: with its turn among those that have the same mark, its key
 */
record Payment(PaymentDay when, String payee, String name, BigDecimal amount, boolean withVat, String mark) {
    /** The same in each file that says the same. */
    UUID key(int turn) {
        return UUID.nameUUIDFromBytes((mark + '\u001f' + turn).getBytes(StandardCharsets.UTF_8));
    }
}
