package org.chainon.spend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what.
 *
 * @param line on which the heads stand: payments begin below
 * @param heads of the columns, as they stand
 * @param columns by what they say: their place, from 0
 * @param vat whether VAT is in the amounts; null while nobody has said
 */
public record Mapping(
        long line,
        List<String> heads,
        Map<Column, Integer> columns,
        @Nullable Boolean vat) {
    public Mapping {
        heads = List.copyOf(heads);
        columns = Map.copyOf(columns);
    }

    /** As far as the heads tell. */
    static Mapping guessed(long line, List<String> heads) {
        Map<Column, Integer> columns = Column.guess(heads);
        Integer amount = columns.get(Column.AMOUNT);
        return new Mapping(line, heads, columns, amount == null ? null : vat(heads.get(amount)));
    }

    /** A head that names neither « HT » nor « TTC » tells nothing: exports of mandates are written both ways. */
    private static @Nullable Boolean vat(String head) {
        String words = " " + head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        boolean without = words.contains(" ht ") || words.contains(" hors tax");
        boolean with = words.contains(" ttc ") || words.contains(" toutes taxes ");
        return without == with ? null : Boolean.valueOf(with);
    }

    /** What has to be there and is not. */
    public List<Column> missing() {
        return Arrays.stream(Column.values())
                .filter(column -> column.needed() && !columns.containsKey(column))
                .toList();
    }

    /** As somebody said; places that are none count as nothing said. */
    Mapping said(Map<Column, Integer> other, @Nullable Boolean withVat) {
        Map<Column, Integer> there = new EnumMap<>(Column.class);
        other.forEach((column, at) -> {
            if (at >= 0 && at < heads.size()) {
                there.put(column, at);
            }
        });
        return new Mapping(line, heads, there, withVat);
    }
}
