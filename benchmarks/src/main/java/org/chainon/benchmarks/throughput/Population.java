package org.chainon.benchmarks.throughput;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.benchmarks.sample.RealSuppliers;
import org.chainon.benchmarks.sample.Suppliers;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Activity;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Any number of invented suppliers, each drawn from the seed and its number alone, so that none need be kept.
 *
 * <ul>
 *   <li>Three in ten are of the kind, NAF and département of one enterprise of the real pool, seven in ten of one real ordinary
 *       establishment: the skew of kinds, trades and départements is theirs.
 *   <li>The site is in a real commune of that département, drawn by inhabitants, up to 3 km from its centre.
 *   <li>One to four of the 154 activities: those of the NAF code where it tells, else drawn with frequency 1/rank (the ranks are
 *       drawn with the seed); half of the suppliers add two to ten own words, drawn as often as notices' titles use them.
 *   <li>None to six past contracts: up to twelve words of the title of a real award, in their order, and its CPV.
 *   <li>Service area: 40 % one to three départements of the région, its own first; 35 % a radius of 10 to 100 km; 10 % the
 *       région; 10 % the country; the rest does not say.
 * </ul>
 */
final class Population implements Suppliers {
    private static final String[] NAMES = {"Atelier", "Ateliers", "Société", "Entreprise", "Groupe", "Association"};

    private final int size;
    private final long seed;
    private final Models models;
    private final PlatformTables tables;
    private final Weighted<Activity> activities;
    private final Map<String, Weighted<Area>> communes = new HashMap<>();
    private final Weighted<Area> anywhere;
    private final Map<String, List<Activity>> ofNaf = new HashMap<>();

    Population(int size, long seed, Models models, PlatformTables tables) {
        this.size = size;
        this.seed = seed;
        this.models = models;
        this.tables = tables;
        List<Activity> ranks = new ArrayList<>(tables.activities().all());
        Collections.shuffle(ranks, new Random(seed));
        this.activities = Weighted.byRank(ranks);
        List<Area> inFrance = new ArrayList<>();
        for (Area departement : tables.territory().all(AreaKind.DEPARTEMENT)) {
            List<Area> inside = tables.territory().within(departement.id(), AreaKind.COMMUNE).stream()
                    .filter(commune -> commune.point() != null && commune.population() > 0)
                    .toList();
            inFrance.addAll(inside);
            if (!inside.isEmpty()) {
                communes.put(departement.id().code(), Weighted.of(inside, Area::population));
            }
        }
        this.anywhere = Weighted.of(inFrance, Area::population);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String origin() {
        return "generated";
    }

    @Override
    public Iterator<Supplier> iterator() {
        return IntStream.range(0, size).mapToObj(this::supplier).iterator();
    }

    private Supplier supplier(int number) {
        // Far apart, so that the streams of neighbouring numbers do not meet.
        SplittableRandom random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L).split();
        Models.Enterprise model = random.nextInt(10) < 3
                ? models.committed().get(random.nextInt(models.committed().size()))
                : models.ordinary().get(random.nextInt(models.ordinary().size()));
        Area commune = communes.getOrDefault(model.departement(), anywhere).draw(random);
        Point point = near(Objects.requireNonNull(commune.point()), random);
        String name = NAMES[random.nextInt(NAMES.length)] + " " + models.words().draw(random) + " " + commune.name();
        return new Supplier(
                new SupplierId(new UUID(random.nextLong(), random.nextLong())),
                Jurisdiction.FR,
                null,
                name,
                null,
                EnumSet.of(model.kind()),
                "",
                null,
                model.naf(),
                null,
                activities(model, random),
                List.of(new Site(null, "", "", commune.name(), commune.id(), point, true)),
                serviceArea(commune, point, random),
                Capacity.UNKNOWN,
                List.of(),
                pastContracts(random),
                "generated",
                Instant.EPOCH);
    }

    private static Point near(Point centre, SplittableRandom random) {
        double spread = 0.03;
        double lat = centre.lat() + (random.nextDouble() - 0.5) * spread;
        return new Point(lat, centre.lon() + (random.nextDouble() - 0.5) * spread);
    }

    private List<SupplierActivity> activities(Models.Enterprise model, SplittableRandom random) {
        List<Activity> done = new ArrayList<>();
        if (!RealSuppliers.tellsOnlyOfTheCarrier(model.naf(), EnumSet.of(model.kind()))) {
            ofNaf.computeIfAbsent(model.naf(), tables.activities()::ofNaf).stream()
                    .limit(2)
                    .forEach(done::add);
        }
        int more = done.isEmpty() ? 1 + random.nextInt(3) : random.nextInt(3);
        for (int i = 0; i < more; i++) {
            done.add(activities.draw(random));
        }
        String own = random.nextBoolean() ? words(2 + random.nextInt(9), random) : "";
        List<SupplierActivity> found = new ArrayList<>();
        for (Activity activity : new LinkedHashSet<>(done)) {
            found.add(new SupplierActivity(activity.id(), Set.of(), Set.of(), found.isEmpty() ? own : ""));
        }
        return found;
    }

    private String words(int count, SplittableRandom random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(models.words().draw(random)).append(' ');
        }
        return words.toString().strip();
    }

    private List<PastContract> pastContracts(SplittableRandom random) {
        int count = random.nextInt(7);
        List<PastContract> past = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Models.Award award =
                    models.awards().get(random.nextInt(models.awards().size()));
            List<String> words = award.words();
            int from = random.nextInt(Math.max(1, words.size() - 4));
            String title = String.join(" ", words.subList(from, Math.min(words.size(), from + 12)));
            past.add(new PastContract(title, "", award.cpv(), null, 2016 + random.nextInt(5), null));
        }
        return past;
    }

    private List<ServiceArea> serviceArea(Area commune, Point point, SplittableRandom random) {
        int share = random.nextInt(100);
        AreaId departement = ancestor(commune, AreaKind.DEPARTEMENT);
        AreaId region = ancestor(commune, AreaKind.REGION);
        if (share < 40 && departement != null) {
            return List.of(new ServiceArea.Chosen(departements(departement, region, random)));
        } else if (share < 75) {
            return List.of(new ServiceArea.Around(point, 10 + random.nextInt(91)));
        } else if (share < 85 && region != null) {
            return List.of(new ServiceArea.Chosen(Set.of(region)));
        } else if (share < 95) {
            return List.of(new ServiceArea.Everywhere(new AreaId(AreaKind.COUNTRY, "FR")));
        }
        return List.of();
    }

    private Set<AreaId> departements(AreaId own, @Nullable AreaId region, SplittableRandom random) {
        Set<AreaId> chosen = new HashSet<>(Set.of(own));
        Territory territory = tables.territory();
        List<Area> around = region == null ? List.of() : territory.within(region, AreaKind.DEPARTEMENT);
        for (int more = random.nextInt(3); more > 0 && !around.isEmpty(); more--) {
            chosen.add(around.get(random.nextInt(around.size())).id());
        }
        return chosen;
    }

    private @Nullable AreaId ancestor(Area commune, AreaKind kind) {
        return tables.territory().ancestors(commune.id()).stream()
                .map(Area::id)
                .filter(area -> area.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
