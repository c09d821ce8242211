package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.territory.Fixtures.TERRITORY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutlinesTest {
    private final Outlines outlines = new PackagedOutlines();

    @Test
    void eachDepartementHoldsItsCentre() throws Exception {
        Map<Boolean, Long> held = held(outlines.departements(), AreaKind.DEPARTEMENT, 101);
        assertThat(held.getOrDefault(false, 0L)).isLessThanOrEqualTo(2);
    }

    @Test
    void eachRegionHoldsItsCentre() throws Exception {
        Map<Boolean, Long> held = held(outlines.regions(), AreaKind.REGION, 18);
        assertThat(held.getOrDefault(false, 0L)).isLessThanOrEqualTo(1);
    }

    private static Map<Boolean, Long> held(String geojson, AreaKind kind, int count) throws Exception {
        JsonNode features = JsonMapper.shared().readTree(geojson).path("features");
        assertThat(features.size()).isEqualTo(count);
        var held = new HashMap<Boolean, Long>();
        for (JsonNode feature : features) {
            String code = feature.path("properties").path("code").asString();
            Area area = TERRITORY.find(new AreaId(kind, code)).orElseThrow();
            assertThat(feature.path("properties").path("name").asString()).isEqualTo(area.name());
            byte[] binary =
                    OutlineReader.wellKnownBinary(code, feature.path("geometry").path("coordinates"));
            Geometry geometry = new WKBReader().read(binary);
            var centre = new Coordinate(area.point().lon(), area.point().lat());
            held.merge(SimplePointInAreaLocator.locate(centre, geometry) != Location.EXTERIOR, 1L, Long::sum);
        }
        return held;
    }

    @Test
    void theTextIsSmallEnoughForAPage() {
        assertThat(List.of(outlines.departements(), outlines.regions()))
                .allSatisfy(text -> assertThat(text.length()).isBetween(50_000, 400_000));
    }
}
