package org.chainon.consortium;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the lead decides on the whole: the legal form, the lines, who does what of them. */
@Service
public class ShapeConsortium {
    private static final int MOST_LINES = 200;
    private static final int TRADE = 200;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ChangeConsortium change;

    ShapeConsortium(ChangeConsortium change) {
        this.change = change;
    }

    @Transactional
    public Outcome form(Read read, LegalForm form) {
        return change.forming(read, consortium -> {
            if (consortium.form() == form) {
                return new Outcome.Done(consortium);
            }
            change.step(consortium, What.FORM_CHANGED, null, change.actor(), Map.of("form", form.name()));
            return new Outcome.Done(consortium.as(form));
        });
    }

    /**
     * Who does what, in percent of each line.
     *
     * @param percents by id of the line and member; what is missing is nothing
     */
    @Transactional
    public Outcome share(Read read, Map<String, Map<SupplierId, BigDecimal>> percents) {
        return change.forming(read, consortium -> {
            boolean wrong = percents.values().stream()
                    .flatMap(line -> line.values().stream())
                    .anyMatch(percent -> percent.signum() < 0 || percent.compareTo(ALL) > 0);
            if (wrong) {
                return Outcome.refused("consortium.percent");
            }
            for (Cell cell : consortium.cells()) {
                BigDecimal sum = percents.getOrDefault(cell.id(), Map.of()).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(ALL) > 0) {
                    return new Outcome.Refused(
                            new Reason("consortium.line-too-much", Map.of("line", cell.trade(), "percent", sum)));
                }
            }
            List<Member> members = consortium.members().stream()
                    .map(member -> member.state().counts()
                            ? member.doing(parts(consortium, member.supplier(), percents))
                            : member)
                    .toList();
            change.step(consortium, What.PARTS_CHANGED, null);
            return new Outcome.Done(consortium.of(WhoDoesWhat.shared(consortium.cells(), members)));
        });
    }

    private static Map<String, Double> parts(
            Consortium consortium, SupplierId supplier, Map<String, Map<SupplierId, BigDecimal>> percents) {
        Map<String, Double> parts = new HashMap<>();
        for (Cell cell : consortium.cells()) {
            BigDecimal percent = percents.getOrDefault(cell.id(), Map.of()).get(supplier);
            if (percent != null && percent.signum() > 0) {
                parts.put(cell.id(), cell.volume() * percent.doubleValue() / ALL.doubleValue());
            }
        }
        return parts;
    }

    /**
     * One more line.
     *
     * @param lot position in the subject
     * @param amount null where its value is not known
     */
    @Transactional
    public Outcome addLine(Read read, int lot, String trade, @Nullable BigDecimal amount) {
        return change.forming(read, consortium -> {
            if (lot < 0 || lot >= consortium.subject().lots().size()) {
                return Outcome.refused("consortium.no-lot");
            }
            if (trade.isBlank() || trade.length() > TRADE) {
                return new Outcome.Refused(Reason.of("consortium.line-words", "most", TRADE));
            }
            if (amount != null && amount.signum() <= 0) {
                return Outcome.refused("consortium.price");
            }
            if (consortium.cells().size() >= MOST_LINES) {
                return new Outcome.Refused(Reason.of("consortium.too-many-lines", "most", MOST_LINES));
            }
            String number = consortium.subject().lots().get(lot).number();
            List<Cell> cells = new ArrayList<>(consortium.cells());
            cells.add(new Cell(
                    number + "||" + UUID.randomUUID(),
                    lot,
                    null,
                    trade,
                    amount == null ? ALL.doubleValue() : amount.doubleValue(),
                    amount == null ? Unit.UNITS : Unit.MONEY));
            cells.sort((one, other) -> Integer.compare(one.lot(), other.lot()));
            change.step(consortium, What.LINES_CHANGED, null);
            return new Outcome.Done(consortium.asking(cells));
        });
    }

    /** Takes a line away, and what members were to do of it. The last one stays. */
    @Transactional
    public Outcome removeLine(Read read, String id) {
        return change.forming(read, consortium -> {
            List<Cell> cells = consortium.cells().stream()
                    .filter(cell -> !cell.id().equals(id))
                    .toList();
            if (cells.size() == consortium.cells().size()) {
                return Outcome.refused("consortium.no-line");
            }
            if (cells.isEmpty()) {
                return Outcome.refused("consortium.last-line");
            }
            change.step(consortium, What.LINES_CHANGED, null);
            return new Outcome.Done(consortium
                    .asking(cells)
                    .of(consortium.members().stream()
                            .map(member -> member.doing(member.parts().entrySet().stream()
                                    .filter(part -> !part.getKey().equals(id))
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                            .toList()));
        });
    }
}
