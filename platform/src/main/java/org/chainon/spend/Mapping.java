package org.chainon.spend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.intake.Headings;
import org.chainon.intake.TableRows.Row;
import org.chainon.kernel.TypedAmount;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what.
 *
 * @param sheet in which the payments stand, from 0
 * @param line on which the heads stand: payments begin below
 * @param heads of the columns, as they stand
 * @param columns by what they say: their place, from 0
 * @param vat whether VAT is in the amounts; null while nobody has said
 */
public record Mapping(
        int sheet,
        long line,
        List<String> heads,
        Map<Column, Integer> columns,
        @Nullable Boolean vat) {
    private static final Headings<Column> HEADINGS = Headings.of(Column.class, "/reference/spend-headings.csv");

    public Mapping {
        heads = List.copyOf(heads);
        columns = Map.copyOf(columns);
    }

    /** As far as the heads tell, of the row that looks most like them. */
    static Mapping guessed(List<Row> first) {
        Row heads = HEADINGS.row(first, Set.of()).orElse(first.getFirst());
        return guessed(heads.sheet(), heads.line(), heads.texts());
    }

    static Mapping guessed(int sheet, long line, List<String> heads) {
        Map<Column, Integer> columns = HEADINGS.of(heads);
        Integer amount = columns.get(Column.AMOUNT);
        return new Mapping(sheet, line, heads, columns, amount == null ? null : vat(heads.get(amount)));
    }

    /** A head that names neither « HT » nor « TTC » tells nothing: exports of mandates are written both ways. */
    private static @Nullable Boolean vat(String head) {
        return switch (TypedAmount.Tax.said(head)) {
            case WITH -> Boolean.TRUE;
            case WITHOUT -> Boolean.FALSE;
            case UNSAID, BOTH -> null;
        };
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
        return new Mapping(sheet, line, heads, there, withVat);
    }
}
