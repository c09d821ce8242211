package org.chainon.territory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers from memory. The packaged tables are read in the background from the start; what was imported is read once
 * the platform has started or at the first question that needs it, and again within seconds after any process has imported
 * more.
 */
@Component
class InMemoryTerritory implements Territory {
    private static final long BETWEEN_CHECKS = Duration.ofSeconds(3).toNanos();
    private static final Pattern FIVE = Pattern.compile("\\d{5}|2[AaBb]\\d{3}");
    private static final Pattern DEPARTEMENT = Pattern.compile("\\d{2}|2[AaBb]|9[78]\\d");

    /** The tables that come with the platform. */
    private record Packaged(Places places, PostalCodes postalCodes, NutsCodes nuts) {
        static Packaged read() {
            Places places = PlaceTables.read();
            return new Packaged(places, new PostalCodes(places), new NutsCodes());
        }
    }

    /** What depends on imports. */
    private record State(long revision, Centres centres, ZoneMap zones) {}

    private final Imported imported;
    private final CompletableFuture<Packaged> packaged = CompletableFuture.supplyAsync(Packaged::read);
    private final CompletableFuture<PlaceNames> names =
            packaged.thenApplyAsync(tables -> new PlaceNames(tables.places()));
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable State state;
    private volatile long checked;

    InMemoryTerritory(Imported imported) {
        this.imported = imported;
    }

    /** So that the first person to ask does not wait; if it fails, the first question tries again and tells. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        CompletableFuture.runAsync(this::refresh);
    }

    private Places places() {
        return packaged.join().places();
    }

    private State state() {
        State known = state;
        if (known != null && System.nanoTime() - checked < BETWEEN_CHECKS) {
            return known;
        }
        return known != null && refreshing.isLocked() ? known : refresh();
    }

    /** Takes in what was imported since the last look. */
    State refresh() {
        refreshing.lock();
        try {
            State known = state;
            long revision = imported.revision();
            if (known == null || known.revision() != revision) {
                Packaged tables = packaged.join();
                known = new State(
                        revision,
                        new Centres(tables.places(), tables.postalCodes(), imported.centres()),
                        new ZoneMap(tables.places(), imported.zones()));
                state = known;
            }
            checked = System.nanoTime();
            return known;
        } finally {
            refreshing.unlock();
        }
    }

    private Area area(int n, State now) {
        Places places = places();
        int parent = places.parent(n);
        return new Area(
                places.id(n),
                places.name(n),
                parent < 0 ? null : places.id(parent),
                now.centres().point(n),
                now.centres().isApproximate(n),
                places.population(n));
    }

    private List<Area> areas(IntStream numbers) {
        State now = state();
        return numbers.mapToObj(n -> area(n, now)).toList();
    }

    @Override
    public Optional<Area> find(AreaId id) {
        int n = places().number(id);
        return n < 0 ? Optional.empty() : Optional.of(area(n, state()));
    }

    @Override
    public List<Area> ancestors(AreaId id) {
        Places places = places();
        var line = new ArrayList<Integer>();
        int n = places.number(id);
        if (n >= 0) {
            if (places.epci(n) >= 0) {
                line.add(places.epci(n));
            }
            for (int larger = places.parent(n); larger >= 0; larger = places.parent(larger)) {
                line.add(larger);
            }
        }
        return areas(line.stream().mapToInt(Integer::intValue));
    }

    @Override
    public List<Area> within(AreaId id, AreaKind kind) {
        Places places = places();
        int outer = places.number(id);
        if (outer < 0) {
            return List.of();
        }
        return areas(IntStream.range(places.kindFirst(kind), places.kindEnd(kind))
                .filter(inner -> places.inside(inner, outer)));
    }

    @Override
    public List<Area> all(AreaKind kind) {
        return areas(IntStream.range(places().kindFirst(kind), places().kindEnd(kind)));
    }

    @Override
    public boolean inside(AreaId inner, AreaId outer) {
        Places places = places();
        int a = places.number(inner);
        int b = places.number(outer);
        return a >= 0 && b >= 0 && places.inside(a, b);
    }

    @Override
    public boolean overlap(AreaId one, AreaId other) {
        Places places = places();
        int a = places.number(one);
        int b = places.number(other);
        return a >= 0 && b >= 0 && places.overlap(a, b);
    }

    @Override
    public boolean overlap(ServiceArea a, ServiceArea b) {
        if (a instanceof ServiceArea.Around one && b instanceof ServiceArea.Around other) {
            return one.site().distanceKm(other.site()) <= one.km() + other.km();
        }
        return switch (a) {
            case ServiceArea.Around around -> chosen(b).anyMatch(place -> reaches(around, place));
            case ServiceArea.Everywhere everywhere -> reaches(b, everywhere.country());
            case ServiceArea.Chosen chosen -> chosen.areas().stream().anyMatch(place -> reaches(b, place));
        };
    }

    private static Stream<AreaId> chosen(ServiceArea area) {
        return switch (area) {
            case ServiceArea.Everywhere everywhere -> Stream.of(everywhere.country());
            case ServiceArea.Chosen chosen -> chosen.areas().stream();
            case ServiceArea.Around around -> Stream.empty();
        };
    }

    @Override
    public boolean reaches(ServiceArea area, AreaId place) {
        return switch (area) {
            case ServiceArea.Everywhere everywhere -> overlap(everywhere.country(), place);
            case ServiceArea.Chosen chosen -> chosen.areas().stream().anyMatch(some -> overlap(some, place));
            case ServiceArea.Around around -> {
                int n = places().number(place);
                yield n >= 0 && state().centres().reaches(around.site(), around.km(), n);
            }
        };
    }

    @Override
    public Optional<Double> distanceKm(Point from, AreaId to) {
        int n = places().number(to);
        return n < 0 ? Optional.empty() : state().centres().distanceKm(from, n);
    }

    @Override
    public List<Area> search(String words, Collection<AreaKind> kinds, int limit) {
        String typed = words.strip();
        IntStream byCode = IntStream.empty();
        if (FIVE.matcher(typed).matches()) {
            byCode = IntStream.concat(
                    Arrays.stream(packaged.join().postalCodes().communes(typed)), numbered(AreaKind.COMMUNE, typed));
        } else if (DEPARTEMENT.matcher(typed).matches()) {
            byCode = numbered(AreaKind.DEPARTEMENT, typed);
        }
        IntStream byName = names.join().search(typed, kinds, limit);
        return areas(IntStream.concat(
                        byCode.filter(n -> kinds.contains(places().id(n).kind())), byName)
                .distinct()
                .limit(limit));
    }

    private IntStream numbered(AreaKind kind, String code) {
        return IntStream.of(places().number(new AreaId(kind, code.toUpperCase(Locale.ROOT))))
                .filter(n -> n >= 0);
    }

    @Override
    public List<Area> byPostalCode(String postalCode) {
        return areas(Arrays.stream(packaged.join().postalCodes().communes(postalCode.strip())));
    }

    @Override
    public Optional<Area> byName(String name, AreaId inside) {
        Places places = places();
        int outer = places.number(inside);
        if (outer < 0) {
            return Optional.empty();
        }
        State now = state();
        return names.join()
                .called(name)
                .filter(n -> n >= 0 && places.inside(n, outer))
                .mapToObj(n -> area(n, now))
                .findFirst();
    }

    @Override
    public Optional<Area> nearest(Point point) {
        State now = state();
        int n = now.centres().nearest(point);
        return n < 0 ? Optional.empty() : Optional.of(area(n, now));
    }

    @Override
    public Optional<AreaId> ofNuts(String nuts) {
        return packaged.join().nuts().place(nuts);
    }

    @Override
    public List<AreaId> coveredByNuts(String nuts) {
        return packaged.join().nuts().covered(nuts);
    }

    @Override
    public List<Zone> zonesAt(Point point, AreaId commune) {
        return state().zones().at(point, places().number(commune));
    }

    @Override
    public List<Zone> zonesOf(AreaId commune) {
        return state().zones().of(places().number(commune));
    }
}
