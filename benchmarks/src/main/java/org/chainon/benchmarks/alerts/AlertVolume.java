package org.chainon.benchmarks.alerts;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.benchmarks.sample.BoampNotices;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.benchmarks.sample.RealSuppliers;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Weights;
import org.chainon.supplier.Supplier;
import org.chainon.watch.Breadth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Replays the notices of weeks day by day: whom would each have been told to? */
@Command(
        name = "alerts",
        description =
                "Alerts a week that each supplier of the pool would have had from the last 30 days of BOAMP 2021's first quarter, its threshold learned each night from the 30 days before.",
        mixinStandardHelpOptions = true)
public final class AlertVolume implements Callable<Integer> {
    /** Of the export. */
    private static final LocalDate LAST = LocalDate.of(2021, 3, 25);

    @Option(names = "--breadth", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Breadth breadth = Breadth.USUAL;

    @Option(
            names = "--top",
            description = "Suppliers that each lot is told to at most (default: ${DEFAULT-VALUE}, the platform's).")
    private int top = 100;

    @Option(names = "--to", description = "Last day (default: ${DEFAULT-VALUE}, the export's).")
    private LocalDate to = LAST;

    @Option(names = "--chart", description = "A file for the distribution as SVG.")
    private @Nullable Path chart;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        DataFolder data = DataFolder.find(System.getenv());
        PlatformTables tables = PlatformTables.load();
        NavigableMap<LocalDate, List<LotProfile>> days =
                new BoampNotices(data, tables).calls().subMap(to.minusDays(2 * Mailboxes.PERIOD - 1L), true, to, true);
        if (days.isEmpty()) {
            throw new Unfit("No notices in the 60 days up to " + to + ".");
        }
        RealSuppliers suppliers = new RealSuppliers(data, tables);
        LuceneEngine engine = new LuceneEngine(tables.territory(), tables.activities(), Weights.shipped());
        Mailboxes mailboxes = new Mailboxes(engine, breadth, top, to.minusDays(Mailboxes.PERIOD - 1L));
        for (Iterator<Supplier> each = suppliers.iterator(); each.hasNext(); ) {
            Supplier supplier = each.next();
            engine.put(tables.profiles().of(supplier));
            mailboxes.add(supplier.id());
        }
        engine.refresh();
        for (LocalDate day = days.firstKey(); !day.isAfter(to); day = day.plusDays(1)) {
            mailboxes.day(day, days.getOrDefault(day, List.of()));
        }
        report(mailboxes);
        return 0;
    }

    private void report(Mailboxes mailboxes) {
        double[] weekly = mailboxes.weekly();
        Arrays.sort(weekly);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("breadth", breadth.name());
        figures.put("suppliers", weekly.length);
        figures.put("notices", mailboxes.notices());
        figures.put("alerts", mailboxes.alerts());
        for (int percent : List.of(0, 5, 25, 50, 75, 95, 100)) {
            figures.put("p" + percent, weekly[(int) Math.round(percent / 100.0 * (weekly.length - 1))]);
        }
        figures.put("none", Arrays.stream(weekly).filter(each -> each == 0).count());
        figures.put(
                "between3and15",
                Arrays.stream(weekly).filter(each -> each >= 3 && each <= 15).count());
        figures.put("mostInSevenDays", mailboxes.mostInSevenDays());
        PrintStream out = System.out;
        figures.forEach((name, value) ->
                out.printf(Locale.ROOT, "%-18s %s%n", name, value instanceof Double d ? "%.1f".formatted(d) : value));
        try {
            if (chart != null) {
                Files.writeString(chart, new Histogram(weekly).svg());
            }
            if (json != null) {
                Files.writeString(json, JsonMapper.shared().writeValueAsString(figures) + System.lineSeparator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
