package org.chainon.need.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainon.territory.Area;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;

/** Which places bear a name, and which of them is meant after « à », « dans le », « du »… */
final class NamedPlaces {
    private static final int SHORTEST_NAME = 2;
    private static final int SEARCHED = 40;
    /** As many times smaller, a place of the same name is not meant. */
    private static final int CLEARLY_LARGER = 10;

    private static final Set<AreaKind> SMALL = EnumSet.of(AreaKind.COMMUNE, AreaKind.MUNICIPALITY);
    private static final Set<AreaKind> LARGE =
            EnumSet.of(AreaKind.REGION, AreaKind.DEPARTEMENT, AreaKind.EPCI, AreaKind.QC_REGION, AreaKind.MRC);
    private static final Set<AreaKind> ALL = EnumSet.complementOf(EnumSet.of(AreaKind.COUNTRY));

    private final Territory territory;

    NamedPlaces(Territory territory) {
        this.territory = territory;
    }

    /**
     * The places of that very name, the likeliest first; empty where none is meant.
     *
     * @param lead the words before it, which tell of which kind it is
     * @param anyCase whether a name without capital counts
     */
    List<Area> called(String written, String lead, boolean anyCase) {
        boolean capital = Character.isUpperCase(written.charAt(0));
        if (written.length() < SHORTEST_NAME || !capital && !anyCase || written.matches("[0-9].*")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        String article = article(lead);
        if (!article.isEmpty()) {
            names.add(article + written);
        }
        names.add(written);
        for (String name : names) {
            String plain = compared(name);
            List<Area> exact = territory.search(name, ALL, SEARCHED).stream()
                    .filter(area -> compared(area.name()).equals(plain))
                    .filter(area -> fits(area, lead, anyCase))
                    .toList();
            if (!exact.isEmpty()) {
                return likeliest(exact, lead);
            }
        }
        return List.of();
    }

    /** « au Havre » is « Le Havre ». */
    private static String article(String lead) {
        String last = lead.strip();
        return switch (last.substring(last.lastIndexOf(' ') + 1)) {
            case "au", "du" -> "Le ";
            case "aux", "des" -> "Les ";
            default -> "";
        };
    }

    private static boolean fits(Area area, String lead, boolean anyCase) {
        boolean small = SMALL.contains(area.id().kind());
        boolean into = lead.startsWith("en ") || lead.startsWith("dans ");
        if (into && small) {
            return lead.contains("rayon") || lead.contains("agglo");
        }
        if (anyCase) {
            boolean weak = lead.startsWith("d") && !lead.startsWith("dans") && !lead.startsWith("depart");
            return area.population() >= PlaceReader.KNOWN_BY_NAME && !weak;
        }
        return true;
    }

    /** « à Paris » is the commune, « dans Paris » the département; then the largest. */
    private static List<Area> likeliest(List<Area> exact, String lead) {
        boolean into = lead.startsWith("en ") || lead.startsWith("dans ") || lead.startsWith("departement");
        Set<AreaKind> wanted = into ? LARGE : SMALL;
        List<Area> ordered = exact.stream()
                .sorted((a, b) -> {
                    int kind = Boolean.compare(wanted.contains(b.id().kind()), wanted.contains(a.id().kind()));
                    return kind != 0 ? kind : Integer.compare(b.population(), a.population());
                })
                .toList();
        Area first = ordered.getFirst();
        return ordered.stream()
                .filter(area -> area == first
                        || area.id().kind() == first.id().kind()
                                && area.population() * CLEARLY_LARGER >= first.population())
                .toList();
    }

    private static String compared(String name) {
        return (" " + Sentence.plain(name).replaceAll("[^a-z0-9]+", " ").strip() + " ")
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ");
    }
}
