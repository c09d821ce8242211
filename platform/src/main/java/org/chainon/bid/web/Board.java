package org.chainon.bid.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainon.bid.Bid;
import org.chainon.bid.BidResult;
import org.chainon.bid.Stage;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A supplier's bids by stage, each column the next deadline first. */
record Board(List<Column> columns, long atWork) {
    /** The stages that are behind one stand together in the last column. */
    private static final List<List<Stage>> COLUMNS = List.of(
            List.of(Stage.TO_STUDY),
            List.of(Stage.GO),
            List.of(Stage.PREPARING),
            List.of(Stage.SUBMITTED),
            List.of(Stage.WON),
            List.of(Stage.LOST, Stage.NO_GO, Stage.DROPPED));

    /**
     * One column.
     *
     * @param name end of its message key
     * @param total of the amounts that are known; null when none is, or in several currencies
     */
    record Column(String name, List<Bid> bids, @Nullable Money total) {
        public boolean closed() {
            return name.equals("CLOSED");
        }
    }

    static Board of(List<Bid> bids) {
        Map<Stage, List<Bid>> byStage = new EnumMap<>(Stage.class);
        bids.forEach(bid ->
                byStage.computeIfAbsent(bid.stage(), stage -> new ArrayList<>()).add(bid));
        List<Column> columns = COLUMNS.stream()
                .map(stages -> {
                    List<Bid> in = stages.stream()
                            .flatMap(stage -> byStage.getOrDefault(stage, List.of()).stream())
                            .toList();
                    String name = stages.size() == 1 ? stages.getFirst().name() : "CLOSED";
                    return new Column(name, in, name.equals("CLOSED") ? null : total(in));
                })
                .toList();
        return new Board(
                columns, bids.stream().filter(bid -> bid.stage().atWork()).count());
    }

    /** What was won, else what is estimated. */
    static @Nullable Money amount(Bid bid) {
        BidResult result = bid.result();
        return bid.stage() == Stage.WON && result != null
                ? result.amount()
                : bid.subject().value();
    }

    private static @Nullable Money total(List<Bid> bids) {
        List<Money> known =
                bids.stream().map(Board::amount).filter(Objects::nonNull).toList();
        List<Currency> currencies =
                known.stream().map(Money::currency).distinct().toList();
        return currencies.size() == 1
                ? new Money(
                        Stream.concat(Stream.of(BigDecimal.ZERO), known.stream().map(Money::amount))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        currencies.getFirst())
                : null;
    }
}
