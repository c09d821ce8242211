package org.chainon.benchmarks.programme;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chainon.Chainon;
import org.chainon.account.AreaWords;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Imports;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.kernel.Money;
import org.chainon.matching.Matching;
import org.chainon.need.CountSuited;
import org.chainon.need.Purchase;
import org.chainon.need.advice.AdvisePurchase;
import org.chainon.need.advice.BuyerKind;
import org.chainon.need.advice.PlannedPurchase;
import org.chainon.need.programme.AdvisePlan;
import org.chainon.need.programme.PlanFile;
import org.chainon.need.programme.Programme;
import org.chainon.need.programme.Programmes;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform without its pages on a PostgreSQL of its own, real suppliers, and a plan made of real contracts. */
@Command(
        name = "programme",
        description =
                "Advises on a purchase plan of real contracts over the real suppliers; then one purchase at a time, and the live count.",
        mixinStandardHelpOptions = true)
public final class PlanSpeed implements Callable<Integer> {
    @Option(names = "--lines", description = "Lines of the plan (default: ${DEFAULT-VALUE}).")
    private int lines = 2_000;

    @Option(names = "--single", description = "Purchases advised on one by one (default: ${DEFAULT-VALUE}).")
    private int single = 200;

    @Option(names = "--seed", description = "Which contracts are drawn (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    private final Map<String, Object> figures = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        DataFolder data = DataFolder.find(System.getenv());
        Path home = Files.createTempDirectory("chainon-programme");
        try (ConfigurableApplicationContext platform = new SpringApplicationBuilder(Chainon.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run("--chainon.home=" + home, "--management.server.port=-1", "--logging.level.org.chainon=warn")) {
            suppliers(platform.getBean(Imports.class), data);
            List<JsonNode> contracts = contracts(data);
            plan(platform, contracts);
            List<Purchase> purchases = purchases(
                    contracts.subList(0, Math.min(single, contracts.size())), platform.getBean(AreaWords.class));
            advices(platform.getBean(AdvisePurchase.class), purchases);
            counts(platform, purchases);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        figures.forEach((name, value) -> System.out.printf(
                Locale.ROOT, "%-28s %s%n", name, value instanceof Double d ? "%.1f".formatted(d) : value));
        if (json != null) {
            Files.writeString(json, JsonMapper.shared().writeValueAsString(figures) + System.lineSeparator());
        }
        return 0;
    }

    private void suppliers(Imports imports, DataFolder data) throws IOException {
        ImportReport report = imports.run(
                imports.importer("suppliers").orElseThrow(),
                List.of(data.path().resolve(DataFolder.POOL).toString()),
                soFar -> {});
        figures.put("suppliers", report.line());
    }

    private List<JsonNode> contracts(DataFolder data) {
        List<JsonNode> contracts = new ArrayList<>();
        data.eachObject(DataFolder.AWARDS, contracts::add);
        Collections.shuffle(contracts, new Random(seed));
        return contracts.stream()
                .filter(contract -> !DataFolder.text(contract, "objet").isBlank())
                .limit(lines)
                .toList();
    }

    private void plan(ConfigurableApplicationContext platform, List<JsonNode> contracts) throws InterruptedException {
        StringBuilder sheet = new StringBuilder("Objet;CPV;Montant HT;Durée (mois);Lieu\n");
        for (JsonNode contract : contracts) {
            sheet.append('"')
                    .append(DataFolder.text(contract, "objet")
                            .replace("\"", "\"\"")
                            .replaceAll("\\s+", " "))
                    .append("\";")
                    .append(DataFolder.text(contract, "cpv"))
                    .append(';')
                    .append(contract.path("montant").asString(""))
                    .append(';')
                    .append(contract.path("duree_mois").asString(""))
                    .append(';')
                    .append(DataFolder.text(contract, "lieu_code"))
                    .append('\n');
        }
        long before = System.nanoTime();
        PlanFile.Outcome outcome = platform.getBean(PlanFile.class)
                .read("plan.csv", sheet.toString().getBytes(StandardCharsets.UTF_8));
        if (!(outcome instanceof PlanFile.Plan plan)) {
            throw new Unfit("The plan could not be read: " + outcome);
        }
        Organisation buyer = platform.getBean(Organisations.class)
                .ensure(Organisation.Kind.BUYER, "FR", "21590350100017", "Banc d'essai", null);
        Programmes programmes = platform.getBean(Programmes.class);
        Programme programme = programmes.keep(buyer, BuyerKind.LOCAL, null, "plan.csv", plan);
        figures.put("plan kept, s", seconds(before));
        before = System.nanoTime();
        platform.getBean(AdvisePlan.class).run(new Quiet(programme.id().toString()));
        double seconds = seconds(before);
        figures.put("plan lines", plan.lines().size());
        figures.put("plan advised, s", seconds);
        figures.put("plan lines a second", plan.lines().size() / seconds);
        figures.put("plan refused", programmes.standing(programme.id()).refused());
        programmes.shares(programme.id()).forEach(share -> figures.put("plan " + share.way(), share.lines()));
    }

    private static List<Purchase> purchases(List<JsonNode> contracts, AreaWords areas) {
        List<Purchase> purchases = new ArrayList<>();
        for (JsonNode contract : contracts) {
            Optional<AreaId> place =
                    areas.id(DataFolder.text(contract, "lieu_code")).map(AreaId::parse);
            double amount = contract.path("montant").asDouble(0);
            purchases.add(new Purchase(
                    DataFolder.text(contract, "objet"),
                    "",
                    Cpv.parse(DataFolder.text(contract, "cpv")).stream().toList(),
                    List.of(),
                    place.stream().toList(),
                    amount <= 0 ? null : new Money(BigDecimal.valueOf(amount), Jurisdiction.FR.currency()),
                    null,
                    LocalDate.of(2026, 11, 22)));
        }
        return purchases;
    }

    private void advices(AdvisePurchase advise, List<Purchase> purchases) {
        times(
                "one advice",
                purchases,
                purchase -> advise.of(
                        new PlannedPurchase(purchase, Jurisdiction.FR, BuyerKind.LOCAL, Contract.PUBLIC_CONTRACT),
                        Map.of()));
    }

    private void counts(ConfigurableApplicationContext platform, List<Purchase> purchases) {
        platform.getBean(Matching.class).awaitReady();
        CountSuited count = platform.getBean(CountSuited.class);
        times("live count", purchases, purchase -> count.of(purchase, Jurisdiction.FR));
    }

    private void times(String name, List<Purchase> purchases, Consumer<Purchase> what) {
        purchases.stream().limit(20).forEach(what);
        double[] times = purchases.stream()
                .mapToDouble(purchase -> {
                    long before = System.nanoTime();
                    what.accept(purchase);
                    return seconds(before) * 1000;
                })
                .sorted()
                .toArray();
        figures.put(name + " median, ms", times[times.length / 2]);
        figures.put(name + " 95 %, ms", times[(int) (times.length * 0.95)]);
        figures.put(name + " longest, ms", Arrays.stream(times).max().orElse(0));
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
