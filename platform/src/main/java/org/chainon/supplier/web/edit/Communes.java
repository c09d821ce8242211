package org.chainon.supplier.web.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Folded;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** The commune or municipality that a postal code and a name mean. */
@Component
class Communes {
    private static final AreaId QUEBEC = new AreaId(AreaKind.COUNTRY, "QC");

    private final Territory territory;

    Communes(Territory territory) {
        this.territory = territory;
    }

    static boolean postalCode(String text, Jurisdiction law) {
        return switch (law) {
            case FR -> text.matches("[0-9]{5}");
            case QC -> text.toUpperCase(Locale.ROOT).matches("[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]");
        };
    }

    /** French communes of that postal code. */
    List<Area> of(String postalCode) {
        return postalCode.matches("[0-9]{5}") ? territory.byPostalCode(postalCode) : List.of();
    }

    /** Empty when the code has several and the name does not tell which. */
    Optional<Area> meant(String postalCode, String city, Jurisdiction law) {
        if (law == Jurisdiction.QC) {
            return city.isEmpty() ? Optional.empty() : territory.byName(city, QUEBEC);
        }
        List<Area> candidates = of(postalCode);
        String name = city.replaceFirst("(?i)\\s+cedex.*$", "")
                .replaceFirst("(?i)\\s+[0-9]{1,2}(er|e|ème)?(\\s+arrondissement)?$", "");
        Optional<Area> named = candidates.stream()
                .filter(area -> comparable(area.name()).equals(comparable(name)))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        if (candidates.size() == 1 && name.isEmpty()) {
            return Optional.of(candidates.getFirst());
        }
        return name.isEmpty() || postalCode.length() != 5
                ? Optional.empty()
                : territory.find(departement(postalCode)).flatMap(area -> territory.byName(name, area.id()));
    }

    private static AreaId departement(String postalCode) {
        if (postalCode.startsWith("97") || postalCode.startsWith("98")) {
            return AreaId.departement(postalCode.substring(0, 3));
        }
        if (postalCode.startsWith("20")) {
            return AreaId.departement(postalCode.compareTo("20200") < 0 ? "2A" : "2B");
        }
        return AreaId.departement(postalCode.substring(0, 2));
    }

    private static String comparable(String name) {
        return Folded.text(name).replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }
}
