package org.chainon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Table;
import org.chainon.matching.LotMatches;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.shell.TableWriter;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** Ranks every open lot of every open notice, on all processors; memory holds a few notices at a time. */
final class MatchAll {
    private static final int NOTICES_AT_A_TIME = 64;
    private static final List<String> COLUMNS = List.of(
            "notice",
            "source",
            "source_id",
            "title",
            "buyer",
            "lot",
            "lot_title",
            "deadline",
            "rank",
            "supplier",
            "identifier",
            "name",
            "kinds",
            "score",
            "reasons",
            "lacks");

    private final Matching matching;
    private final Notices notices;
    private final SupplierDirectory suppliers;
    private final TableWriter writer;
    private final ReasonWords words;
    private final OffsetDateTime now;
    private final int top;

    private int lots;
    private int nobody;
    private long matches;

    MatchAll(ApplicationContext context, int top) {
        matching = context.getBean(Matching.class);
        notices = context.getBean(Notices.class);
        suppliers = context.getBean(SupplierDirectory.class);
        writer = context.getBean(TableWriter.class);
        words = new ReasonWords(context.getBean(MessageSource.class));
        now = OffsetDateTime.now(context.getBean(Clock.class));
        this.top = top;
    }

    /**
     * @param jurisdiction null for all
     * @param output where to write one row a match; null for nowhere
     * @return what was done, as a line
     */
    String run(@Nullable Jurisdiction jurisdiction, @Nullable Path output) throws IOException {
        List<NoticeId> open = new ArrayList<>();
        int[] openLots = {0};
        notices.open(now, notice -> {
            if (jurisdiction == null || jurisdiction == notice.jurisdiction()) {
                open.add(notice.id());
                openLots[0] += (int) notice.lots().stream().filter(this::open).count();
            }
        });
        matching.awaitReady();
        long started = System.nanoTime();
        try (Progress progress = Progress.of("match", "lots", openLots[0]);
                ExecutorService workers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Stream<Map<NoticeId, List<LotMatches>>> ranked = batches(open).map(batch -> {
                Map<NoticeId, List<LotMatches>> result = rank(batch, workers);
                progress.at(lots, matches + " matches");
                return result;
            });
            if (output == null) {
                ranked.forEach(batch -> {});
            } else {
                Table table = new Table("matches", COLUMNS, ranked.flatMap(this::rows));
                TableFile.write(writer, table, TableFile.format(output).orElseThrow(), output);
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return String.format(
                Locale.ROOT,
                "match: notices=%d lots=%d matches=%d lots-with-nobody=%d seconds=%.1f lots-a-second=%.0f",
                open.size(),
                lots,
                matches,
                nobody,
                seconds,
                lots / Math.max(seconds, 1e-3));
    }

    private boolean open(Lot lot) {
        OffsetDateTime deadline = lot.deadline();
        return deadline == null || deadline.isAfter(now);
    }

    private static Stream<List<NoticeId>> batches(List<NoticeId> ids) {
        return Stream.iterate(0, from -> from < ids.size(), from -> from + NOTICES_AT_A_TIME)
                .map(from -> ids.subList(from, Math.min(ids.size(), from + NOTICES_AT_A_TIME)));
    }

    /** In the order of {@code ids}; a notice that went meanwhile has no lots. */
    private Map<NoticeId, List<LotMatches>> rank(List<NoticeId> ids, ExecutorService workers) {
        Map<NoticeId, CompletableFuture<List<LotMatches>>> running = new LinkedHashMap<>();
        ids.forEach(id -> running.put(
                id,
                CompletableFuture.supplyAsync(
                        () -> matching.whoFits(id, top).orElse(List.of()).stream()
                                .filter(lot -> open(lot.lot()))
                                .toList(),
                        workers)));
        Map<NoticeId, List<LotMatches>> ranked = new LinkedHashMap<>();
        running.forEach((id, future) -> ranked.put(id, future.join()));
        ranked.values().stream().flatMap(List::stream).forEach(lot -> {
            lots++;
            matches += lot.matches().size();
            nobody += lot.matches().isEmpty() ? 1 : 0;
        });
        return ranked;
    }

    private Stream<List<@Nullable Object>> rows(Map<NoticeId, List<LotMatches>> ranked) {
        Map<SupplierId, Supplier> found = new HashMap<>();
        suppliers
                .findAll(ranked.values().stream()
                        .flatMap(List::stream)
                        .flatMap(lot -> lot.matches().stream())
                        .map(Match::supplier)
                        .distinct()
                        .toList())
                .forEach(supplier -> found.put(supplier.id(), supplier));
        return notices.findAll(ranked.keySet()).stream()
                .flatMap(notice -> Objects.requireNonNull(ranked.get(notice.id())).stream()
                        .flatMap(lot -> rows(notice, lot, found).stream()));
    }

    private List<List<@Nullable Object>> rows(Notice notice, LotMatches lot, Map<SupplierId, Supplier> found) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Match match : lot.matches()) {
            Supplier supplier = found.get(match.supplier());
            rows.add(Arrays.asList(
                    notice.id().toString(),
                    notice.source(),
                    notice.sourceId(),
                    notice.title(),
                    notice.buyer().name(),
                    lot.lot().number(),
                    lot.lot().title(),
                    lot.lot().deadline(),
                    rows.size() + 1,
                    match.supplier().toString(),
                    supplier == null ? null : supplier.identifier(),
                    supplier == null ? null : supplier.displayName(),
                    supplier == null
                            ? null
                            : supplier.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                    Math.round(match.score() * 10_000) / 10_000.0,
                    inWords(match.reasons()),
                    inWords(match.lacks())));
        }
        return rows;
    }

    private String inWords(List<Reason> reasons) {
        return reasons.stream().map(words::of).collect(Collectors.joining(" | "));
    }
}
