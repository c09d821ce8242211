package org.chainon.benchmarks.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Place;
import org.jspecify.annotations.Nullable;

/**
 * A contract that was won, as the data folder's files tell it.
 *
 * @param buyer SIRET, may be empty
 * @param amount € excl. VAT, null when unknown
 * @param gold SIREN of those to be found, when the file names them; else all winners
 */
public record AwardRecord(
        String title,
        @Nullable Cpv cpv,
        String buyer,
        @Nullable Place place,
        LocalDate day,
        @Nullable Double amount,
        List<Winner> winners,
        Set<String> gold) {
    /**
     * Who won.
     *
     * @param siren first nine digits of its number, or the number as it is when it has fewer
     * @param commune INSEE code of its seat
     */
    public record Winner(
            String siren,
            @Nullable String naf,
            @Nullable String commune,
            @Nullable String name) {}

    Set<String> winnerIds() {
        return gold.isEmpty() ? winners.stream().map(Winner::siren).collect(Collectors.toSet()) : gold;
    }

    /** The same, wanted elsewhere. */
    public AwardRecord at(Place elsewhere) {
        return new AwardRecord(title, cpv, buyer, elsewhere, day, amount, winners, gold);
    }
}
