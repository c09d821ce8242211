package org.chainon.supplier.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.Table;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.supplier.search.SupplierSearch;
import org.chainon.supplier.search.SupplierSearch.Box;
import org.chainon.supplier.search.SupplierSearch.MapPoint;
import org.chainon.territory.Outlines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exactly the list that the directory shows, as a file and as points of the map. */
@RestController
@Allows(Action.READ_PUBLIC)
class DirectoryData {
    private final SupplierSearch search;
    private final PlaceWords places;
    private final SupplierTable table;
    private final Outlines outlines;

    DirectoryData(SupplierSearch search, PlaceWords places, SupplierTable table, Outlines outlines) {
        this.search = search;
        this.places = places;
        this.table = table;
        this.outlines = outlines;
    }

    @GetMapping(path = "/fournisseurs.csv", produces = "text/csv")
    Table csv(@RequestParam MultiValueMap<String, String> values) {
        return list(values);
    }

    @GetMapping(
            path = "/fournisseurs.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    Table excel(@RequestParam MultiValueMap<String, String> values) {
        return list(values);
    }

    @GetMapping(path = "/fournisseurs.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Table json(@RequestParam MultiValueMap<String, String> values) {
        return list(values);
    }

    private Table list(MultiValueMap<String, String> values) {
        SupplierQuery query = new DirectoryParameters(values).query(places);
        return table.of(search.all(query));
    }

    /** Points of the current filter. {@code cadre=west,south,east,north} in degrees bounds them. */
    @GetMapping(path = "/fournisseurs/carte.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> points(
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "cadre", defaultValue = "") String box) {
        SupplierQuery query = new DirectoryParameters(values).query(places);
        List<MapPoint> points = search.points(query, box(box).orElse(null));
        return Map.of(
                "total", points.stream().mapToLong(MapPoint::count).sum(),
                "points", points.stream().map(DirectoryData::mark).toList());
    }

    private record Mark(
            double lat,
            double lon,
            long count,
            String name,
            @Nullable String url) {}

    private static Mark mark(MapPoint point) {
        return new Mark(
                point.lat(),
                point.lon(),
                point.count(),
                point.name(),
                point.id() == null ? null : "/fournisseurs/" + point.id());
    }

    private static Optional<Box> box(String text) {
        if (!text.matches("(-?[0-9]{1,3}(\\.[0-9]{1,9})?,){3}-?[0-9]{1,3}(\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        double[] sides =
                Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        return Optional.of(new Box(sides[0], sides[1], sides[2], sides[3]));
    }

    @GetMapping(path = "/fournisseurs/contours.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> departements() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(outlines.departements());
    }
}
