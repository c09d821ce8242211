package org.chainon.overview;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.bid.Appointment;
import org.chainon.bid.Bid;
import org.chainon.bid.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's bids as its home shows them.
 *
 * @param due what falls into the next two weeks, the nearest first
 * @param columns how many stand in each column of the board, by the column's name; only where there are some
 * @param undecided those of which it has to be said whether to answer
 * @param awaited those handed in whose result is not known
 */
record BidsAhead(List<Due> due, Map<String, Long> columns, List<Bid> undecided, List<Bid> awaited) {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Set<Stage> CLOSED = EnumSet.of(Stage.LOST, Stage.NO_GO, Stage.DROPPED);

    BidsAhead {
        due = List.copyOf(due);
        undecided = List.copyOf(undecided);
        awaited = List.copyOf(awaited);
    }

    /** @param appointment a visit or a meeting; null for the deadline */
    record Due(Bid bid, OffsetDateTime at, Appointment.@Nullable Kind appointment) {}

    /** @param bids the next deadline first */
    static BidsAhead of(List<Bid> bids, OffsetDateTime now) {
        List<Due> due = bids.stream()
                .filter(bid -> bid.stage().atWork() && !bid.subject().cancelled())
                .flatMap(bid -> Stream.concat(
                        bid.appointments().stream().flatMap(each -> due(bid, each.at(), each.kind(), now)),
                        due(bid, bid.subject().deadline(), null, now)))
                .sorted(Comparator.comparing(each -> each.at().toInstant()))
                .toList();
        Map<String, Long> columns = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            long in = bids.stream().filter(bid -> bid.stage() == stage).count();
            if (in > 0) {
                columns.merge(CLOSED.contains(stage) ? "CLOSED" : stage.name(), in, Long::sum);
            }
        }
        return new BidsAhead(
                due,
                columns,
                bids.stream()
                        .filter(bid ->
                                bid.stage() == Stage.TO_STUDY && !bid.subject().cancelled() && !passed(bid, now))
                        .toList(),
                bids.stream()
                        .filter(bid -> bid.stage() == Stage.SUBMITTED && passed(bid, now))
                        .toList());
    }

    public boolean none() {
        return columns.isEmpty();
    }

    private static boolean passed(Bid bid, OffsetDateTime now) {
        OffsetDateTime deadline = bid.subject().deadline();
        return deadline != null && deadline.isBefore(now);
    }

    private static Stream<Due> due(
            Bid bid, @Nullable OffsetDateTime at, Appointment.@Nullable Kind appointment, OffsetDateTime now) {
        return at == null || at.isBefore(now) || at.isAfter(now.plus(AHEAD))
                ? Stream.empty()
                : Stream.of(new Due(bid, at, appointment));
    }
}
