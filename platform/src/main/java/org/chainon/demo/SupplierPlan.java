package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;

/** How many enterprises of each kind there are, and what they are like: {@code demo/kinds.csv}. */
final class SupplierPlan {
    private SupplierPlan() {}

    /** How large an enterprise is. */
    enum Size {
        S(3, 14),
        M(12, 80),
        L(45, 320);

        private final int fewest;
        private final int most;

        Size(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }

        /** People employed. */
        int people(Dice dice) {
            int span = most - fewest;
            return fewest + Math.min(dice.between(0, span), dice.between(0, span));
        }
    }

    /** Another kind that an enterprise of the row's kind is too, so often in a hundred. */
    record Also(EnterpriseKind kind, int percent) {}

    /**
     * One row.
     *
     * @param legal INSEE legal categories; none in Québec
     * @param naf the NAF code when it does not follow the activity; empty otherwise
     * @param forms words before a legal name
     */
    record Kind(
            EnterpriseKind kind,
            int count,
            List<String> legal,
            String naf,
            List<String> forms,
            Size size,
            List<Also> also,
            List<String> groups) {
        Jurisdiction jurisdiction() {
            return kind.jurisdiction();
        }

        Set<EnterpriseKind> kinds(Dice dice) {
            Set<EnterpriseKind> kinds = EnumSet.of(kind);
            also.stream().filter(more -> dice.chance(more.percent())).forEach(more -> kinds.add(more.kind()));
            return kinds;
        }
    }

    static List<Kind> read() {
        return Sheet.rows("kinds.csv").stream().map(SupplierPlan::kind).toList();
    }

    private static Kind kind(NamedCsvRecord row) {
        return new Kind(
                EnterpriseKind.valueOf(row.getField("kind")),
                Integer.parseInt(row.getField("count")),
                Sheet.spaced(row.getField("legal")),
                row.getField("naf"),
                Sheet.wordings(row.getField("form")),
                Size.valueOf(row.getField("size")),
                Sheet.spaced(row.getField("also")).stream()
                        .map(SupplierPlan::also)
                        .toList(),
                Sheet.spaced(row.getField("groups")));
    }

    private static Also also(String word) {
        int colon = word.indexOf(':');
        return new Also(EnterpriseKind.valueOf(word.substring(0, colon)), Integer.parseInt(word.substring(colon + 1)));
    }
}
