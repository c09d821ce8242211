package org.chainon.supplier.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.supplier.Folded;
import org.chainon.supplier.search.Facets.Dimension;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;

/** A query as SQL: conditions that always hold, conditions of each dimension, and their parameters. */
final class Conditions {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "s",
            "sur", "the", "of", "and");
    private static final int SYNONYMOUS_ACTIVITIES = 6;
    private static final String DISTANCE_KM = """
            2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(r.lat - :placeLat) / 2), 2)
              + cos(radians(r.lat)) * cos(radians(:placeLat)) * power(sin(radians(r.lon - :placeLon) / 2), 2))))""";

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> always = new ArrayList<>();
    private final Map<Dimension, String> byDimension = new EnumMap<>(Dimension.class);
    private String rank = "0::numeric";

    static Conditions of(SupplierQuery query, Territory territory, Activities activities, LocalDate today) {
        Conditions conditions = new Conditions();
        conditions.always.add("not s.withdrawn");
        conditions.words(query.words(), activities);
        conditions.place(query, territory);
        conditions.others(query, today);
        conditions.dimensions(query);
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** How well the words are found, to two decimals. */
    String rank() {
        return rank;
    }

    /** All conditions but those of the dimensions. */
    String fixed() {
        return always.isEmpty() ? "true" : String.join("\n and ", always);
    }

    String of(Dimension dimension) {
        return byDimension.getOrDefault(dimension, "true");
    }

    /** Everything. */
    String all() {
        return Stream.concat(Stream.of(fixed()), byDimension.values().stream())
                .reduce((a, b) -> a + "\n and " + b)
                .orElseThrow();
    }

    private void words(String raw, Activities activities) {
        List<String> typed = Folded.words(raw);
        List<String> words =
                typed.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        if (words.isEmpty()) {
            return;
        }
        List<String> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String name = "word" + i;
            parameters.put(name, words.get(i));
            each.add("(plainto_tsquery('french'::regconfig, :%s) || to_tsquery('simple'::regconfig, :%s || ':*'))"
                    .formatted(name, name));
        }
        String asked = "(" + String.join(" && ", each) + ")";
        parameters.put("folded", String.join(" ", words));
        parameters.put(
                "synonymous",
                array(activities.search(raw, Locale.FRENCH, SYNONYMOUS_ACTIVITIES).stream()
                        .map(Activity::id)
                        .toList()));
        always.add("(s.words @@ " + asked + " or s.activities && :synonymous::text[])");
        rank = """
                round((ts_rank('{0.05, 0.2, 0.5, 1.0}', s.words, %s)
                  + case when s.activities && :synonymous::text[] then 0.3 else 0 end
                  + case when s.name_folded like :folded || '%%' then 1 else 0 end)::numeric, 2)""".formatted(asked);
    }

    private void place(SupplierQuery query, Territory territory) {
        AreaId place = query.place();
        if (place == null) {
            return;
        }
        parameters.put("place", array(List.of(place.toString())));
        if (query.meaning() == SupplierQuery.PlaceMeaning.ESTABLISHED) {
            always.add("s.site_areas @> :place::text[]");
            return;
        }
        List<String> around = new ArrayList<>(List.of(place.toString()));
        territory.ancestors(place).stream().map(area -> area.id().toString()).forEach(around::add);
        parameters.put("around", array(around));
        String reached = "s.serves && :around::text[] or s.touches @> :place::text[]";
        boolean small = place.kind() == AreaKind.COMMUNE || place.kind() == AreaKind.MUNICIPALITY;
        Point centre = territory.find(place).map(Area::point).orElse(null);
        if (small && centre != null) {
            parameters.put("placeLat", centre.lat());
            parameters.put("placeLon", centre.lon());
            reached += " or s.id in (select r.supplier_id from supplier.radius r where " + DISTANCE_KM + " <= r.km)";
        }
        always.add("(" + reached + ")");
    }

    private void others(SupplierQuery query, LocalDate today) {
        if (!query.jurisdictions().isEmpty()) {
            parameters.put("jurisdictions", names(query.jurisdictions()));
            always.add("s.jurisdiction = any(:jurisdictions::text[])");
        }
        if (!query.identifierPrefix().isEmpty()) {
            parameters.put("prefix", query.identifierPrefix() + "%");
            always.add("s.identifier like :prefix");
        }
        if (!query.accredited().isEmpty()) {
            parameters.put("accredited", names(query.accredited()));
            parameters.put("today", today);
            always.add("""
                    exists (select from supplier.accreditation a where a.supplier_id = s.id
                      and a.kind = any(:accredited::text[])
                      and coalesce(a.valid_from, :today) <= :today and coalesce(a.valid_to, :today) >= :today)""");
        }
    }

    private void dimensions(SupplierQuery query) {
        any(Dimension.FAMILY, "s.families && :families::text[]", "families", names(query.families()));
        any(Dimension.KIND, "s.kinds && :kinds::text[]", "kinds", names(query.kinds()));
        any(Dimension.GROUP, "s.groups && :groups::text[]", "groups", array(query.groups()));
        any(Dimension.ACTIVITY, "s.activities && :activities::text[]", "activities", array(query.activities()));
        any(
                Dimension.REGION,
                "s.regions && :regions::text[]",
                "regions",
                array(query.regions().stream().map(AreaId::toString).toList()));
        any(Dimension.SERVICE, "s.services && :services::text[]", "services", names(query.services()));
        any(Dimension.ZONE, "s.zones && :zones::text[]", "zones", array(query.zones()));
        any(Dimension.TURNOVER, "s.turnover = any(:turnovers::text[])", "turnovers", names(query.turnovers()));
        any(Dimension.HEADCOUNT, "s.headcount = any(:headcounts::text[])", "headcounts", names(query.headcounts()));
    }

    private void any(Dimension dimension, String sql, String name, String[] values) {
        if (values.length > 0) {
            parameters.put(name, values);
            byDimension.put(dimension, "(" + sql + ") is true");
        }
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
