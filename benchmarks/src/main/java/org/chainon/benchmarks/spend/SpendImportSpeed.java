package org.chainon.benchmarks.spend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.chainon.Chainon;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.spend.ReadSpendFile;
import org.chainon.spend.SpendImport;
import org.chainon.spend.SpendImports;
import org.chainon.spend.Spending;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Reads the same invented payments as CSV and as a workbook, into an empty database, and asks for the page's figures. */
@Command(
        name = "spend",
        description = "Lines a second of a file of payments, and the memory that reading it takes.",
        mixinStandardHelpOptions = true)
public final class SpendImportSpeed implements Callable<Integer> {
    private static final long SEED = 20_261_122;
    private static final int ENGAGED = 10;

    @Option(names = "--lines", description = "Payments (default: ${DEFAULT-VALUE}).")
    private int lines = 200_000;

    @Option(names = "--payees", description = "Who is paid; a tenth is in the directory (default: ${DEFAULT-VALUE}).")
    private int payees = 10_000;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("chainon-bench-spend");
        try (ConfigurableApplicationContext platform = new SpringApplicationBuilder(Chainon.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run("--chainon.home=" + home, "--management.server.port=-1", "--logging.level.org.chainon=warn")) {
            register(platform.getBean(RegisterSupplier.class));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("lines", lines);
            figures.put("payees", payees);
            measure(platform, "csv", csv(home.resolve("paiements.csv")), figures);
            measure(platform, "xlsx", excel(home.resolve("paiements.xlsx")), figures);
            figures.forEach((name, value) -> System.out.printf(
                    Locale.ROOT, "%-22s %s%n", name, value instanceof Double d ? "%.1f".formatted(d) : value));
            if (json != null) {
                Files.writeString(json, JsonMapper.shared().writeValueAsString(figures) + System.lineSeparator());
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        return 0;
    }

    private void register(RegisterSupplier register) {
        Site lille = new Site(null, "1 rue de l'Essai", "59000", "Lille", AreaId.commune("59350"), null, true);
        try {
            for (int payee = 0; payee < payees; payee += ENGAGED) {
                register.register(SupplierDraft.of("bench", "B" + payee, Jurisdiction.FR, "Atelier " + payee)
                        .identifier(siret(payee))
                        .kind(EnterpriseKind.EI)
                        .site(lille)
                        .build());
            }
        } catch (BadRecord e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(ConfigurableApplicationContext platform, String form, Path file, Map<String, Object> figures)
            throws IOException {
        Organisation buyer = platform.getBean(Organisations.class)
                .ensure(Organisation.Kind.BUYER, "FR", null, "Ville " + form, null);
        SpendImports imports = platform.getBean(SpendImports.class);
        long before = settledHeap();
        long begin = System.nanoTime();
        try (InputStream content = Files.newInputStream(file)) {
            if (!(imports.handIn(buyer, "paiements." + form, content) instanceof SpendImports.Kept kept)) {
                throw new Unfit("The file was not taken.");
            }
            figures.put(form + "-megabytes", Files.size(file) / 1e6);
            figures.put(form + "-handed-in-s", (System.nanoTime() - begin) / 1e9);
            SpendImport made = kept.made();
            imports.confirm(made, made.mapping());
            long reading = System.nanoTime();
            ReadSpendFile.Done done = platform.getBean(ReadSpendFile.class)
                    .read(made.id(), far -> {})
                    .orElseThrow();
            double seconds = (System.nanoTime() - reading) / 1e9;
            figures.put(form + "-taken", done.taken());
            figures.put(form + "-read-s", seconds);
            figures.put(form + "-lines-a-second", Math.round(lines / seconds));
            figures.put(form + "-peak-heap-mb", Math.max(0, peakHeap() - before) / 1_000_000);
        }
        long asked = System.nanoTime();
        int years = platform.getBean(Spending.class).years(buyer).size();
        figures.put(form + "-figures-of-" + years + "-years-s", (System.nanoTime() - asked) / 1e9);
    }

    private static long settledHeap() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Garbage counts too, so it is at most what the operator's heap must hold. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private List<Object> payment(int number, Random random) {
        int payee = random.nextInt(payees);
        return List.of(
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)),
                Integer.toString(number),
                siret(payee),
                "Fournisseur " + payee,
                (random.nextInt(2_000_000) - 50_000) / 100.0,
                "Facture " + number);
    }

    private static final List<String> HEADS =
            List.of("Date de mandat", "Numéro de mandat", "SIRET", "Tiers", "Montant HT", "Objet");

    private Path csv(Path file) throws IOException {
        Random random = new Random(SEED);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADS) + "\n");
            for (int number = 1; number <= lines; number++) {
                List<Object> cells = payment(number, random);
                out.write(String.join(
                                ";",
                                cells.stream()
                                        .map(cell -> cell instanceof Double amount
                                                ? String.format(Locale.FRANCE, "%.2f", amount)
                                                : cell.toString())
                                        .toList())
                        + "\n");
            }
        }
        return file;
    }

    private Path excel(Path file) throws IOException {
        Random random = new Random(SEED);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", null)) {
            Worksheet sheet = workbook.newWorksheet("Mandats");
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column));
            }
            for (int number = 1; number <= lines; number++) {
                List<Object> cells = payment(number, random);
                for (int column = 0; column < cells.size(); column++) {
                    switch (cells.get(column)) {
                        case LocalDate day -> sheet.value(number, column, day);
                        case Double amount -> sheet.value(number, column, amount);
                        default -> sheet.value(number, column, cells.get(column).toString());
                    }
                }
            }
        }
        return file;
    }

    private static String siret(int payee) {
        return checked(checked(String.format("998%05d", payee)) + "0001");
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int doubled = fromRight % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
