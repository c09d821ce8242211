package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.demo.Towns.Town;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;

/** One to three sentences in which an enterprise says what it does, who it is and how it works. */
final class SupplierTexts {
    private static final int SAY_WHO = 70;
    private static final int SAY_HOW = 45;

    /** They lend people out; they do not do the work themselves. */
    private static final Set<EnterpriseKind> DELEGATING =
            EnumSet.of(EnterpriseKind.ETTI, EnterpriseKind.EATT, EnterpriseKind.GEIQ);

    private final Phrases phrases;
    private final Map<String, List<NamedCsvRecord>> ofGroup =
            Sheet.rows("supplier-sentences.csv").stream().collect(Collectors.groupingBy(row -> row.getField("group")));
    private final Map<String, List<String>> ofKind = Sheet.rows("kind-sentences.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getField("kind"), Collectors.mapping(row -> row.getField("text"), Collectors.toList())));

    SupplierTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    String description(EnterpriseKind kind, Trade trade, Town town, int people, int year, Dice dice) {
        Map<String, String> values = Map.of(
                "words", String.join(", ", trade.words()),
                "doing", trade.doing(),
                "at", French.at(town.name()),
                "of", French.of(town.name()),
                "year", Integer.toString(year - dice.between(3, 34)),
                "team", Integer.toString(people),
                "share", Integer.toString(dice.between(11, 16) * 5));
        List<String> said = new ArrayList<>();
        said.add(dice.pick(
                DELEGATING.contains(kind)
                        ? ofKind.getOrDefault("agency", List.of())
                        : sentences(trade.group(), "lead", town.jurisdiction())));
        if (dice.chance(SAY_WHO)) {
            said.add(dice.pick(ofKind.getOrDefault(kind.name(), List.of())));
        }
        if (dice.chance(SAY_HOW)) {
            said.add(dice.pick(sentences(trade.group(), "more", town.jurisdiction())));
        }
        return said.stream()
                .map(sentence -> phrases.fill(sentence, values, dice, town.jurisdiction()))
                .collect(Collectors.joining(" "));
    }

    /** Those of that part; in France also those that speak of French rules. */
    private List<String> sentences(String group, String part, Jurisdiction where) {
        return ofGroup.getOrDefault(group, List.of()).stream()
                .filter(row -> row.getField("part").equals(part)
                        || where == Jurisdiction.FR && row.getField("part").equals(part + "-fr"))
                .map(row -> row.getField("text"))
                .toList();
    }
}
