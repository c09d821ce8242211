package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FranceMapTest {
    private final FranceMap map = new FranceMap(new PackagedOutlines());

    @Test
    void everyDepartementIsOnTheMapOnceAndThoseAroundParisTwice() {
        assertThat(map.departements()).hasSize(101 + 4);
        assertThat(map.departements().stream()
                        .filter(shape -> !shape.enlarged())
                        .map(FranceMap.Shape::id))
                .doesNotHaveDuplicates()
                .hasSize(101);
    }

    @Test
    void everyShapeLiesOnThePaper() {
        Pattern start = Pattern.compile("M(-?[0-9]+) (-?[0-9]+)l");
        assertThat(map.departements()).allSatisfy(shape -> {
            assertThat(shape.path()).matches("(M-?[0-9]+ -?[0-9]+l[-0-9 ]+z)+");
            var each = start.matcher(shape.path());
            while (each.find()) {
                assertThat(Integer.parseInt(each.group(1))).isBetween(0, FranceMap.WIDTH);
                assertThat(Integer.parseInt(each.group(2))).isBetween(0, FranceMap.HEIGHT);
            }
        });
    }

    @Test
    void theMapIsLight() {
        int characters = map.departements().stream()
                .mapToInt(shape -> shape.path().length())
                .sum();
        assertThat(characters).isBetween(10_000, 45_000);
    }

    @Test
    void aCircleHasItsKilometres() {
        FranceMap.Spot lille = map.spot(new Point(50.63, 3.06), 100).orElseThrow();
        FranceMap.Spot marseille = map.spot(new Point(43.30, 5.37), 1).orElseThrow();
        double km = Math.hypot(lille.x() - marseille.x(), lille.y() - marseille.y()) / lille.r() * 100;
        assertThat(km).isBetween(800.0, 860.0);
        assertThat(map.spot(new Point(-21.1, 55.5), 10)).isPresent();
        assertThat(map.spot(new Point(46.8, -71.2), 10)).isEmpty();
    }
}
