package org.chainon.consortium.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;

/**
 * The towns that a text lists (« Bagnolet, Bobigny, Bondy et Pantin ») of a larger place: at least three, each standing alone between
 * commas, dashes, « et » or ends of lines, so that a street's name is no town.
 */
final class NamedTowns {
    private static final int LEAST = 3;
    private static final Pattern BETWEEN = Pattern.compile("[,;:•·/()\\n.]| - | – |\\bet\\b|\\band\\b");
    private static final Pattern LEADING =
            Pattern.compile("^(?:.*\\b)?(?:communes?|villes?|a|de|d|du|des|dans|sur|territoire)\\b ");

    private final Territory territory;

    NamedTowns(Territory territory) {
        this.territory = territory;
    }

    /** In the order of the text; empty where it lists none. */
    List<AreaId> in(String text, AreaId place) {
        AreaKind small = place.kind() == AreaKind.QC_REGION || place.kind() == AreaKind.MRC
                ? AreaKind.MUNICIPALITY
                : AreaKind.COMMUNE;
        if (place.kind() == small || place.kind() == AreaKind.COUNTRY || text.isBlank()) {
            return List.of();
        }
        Map<String, AreaId> towns = new HashMap<>();
        for (Area town : territory.within(place, small)) {
            towns.put(folded(town.name()), town.id());
        }
        Set<AreaId> named = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text)) {
            String folded = folded(part);
            AreaId town = towns.get(folded);
            if (town == null) {
                town = towns.get(LEADING.matcher(folded).replaceFirst(""));
            }
            if (town != null) {
                named.add(town);
            }
        }
        return named.size() < LEAST ? List.of() : List.copyOf(named);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
