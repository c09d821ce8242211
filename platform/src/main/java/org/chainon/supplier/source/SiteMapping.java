package org.chainon.supplier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Site;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/** Sites of a record: the one its own columns describe, then those of its list. */
final class SiteMapping {
    private static final List<String> PARTS = List.of("siret", "adresse", "code postal", "ville");

    private final Places places;

    SiteMapping(Places places) {
        this.places = places;
    }

    List<Site> sites(Fields fields, Jurisdiction jurisdiction, @Nullable String identifier) {
        List<Site> sites = new ArrayList<>();
        Site head = site(fields, jurisdiction, identifier, true);
        if (head.commune() != null
                || head.point() != null
                || !head.city().isEmpty()
                || !head.postalCode().isEmpty()) {
            sites.add(head);
        }
        for (Fields part : fields.parts(PARTS, "sites", "etablissements")) {
            boolean first = sites.isEmpty();
            String own = part.text("siret", "identifier", "identifiant").orElse(first ? identifier : null);
            sites.add(site(part, jurisdiction, own, first));
        }
        return sites;
    }

    /** Where the head site lies. */
    @Nullable
    Point centre(Fields fields, Jurisdiction jurisdiction, @Nullable String identifier) {
        return sites(fields, jurisdiction, identifier).stream()
                .findFirst()
                .map(site -> places.centre(site.point(), site.commune()))
                .orElse(null);
    }

    private Site site(Fields fields, Jurisdiction jurisdiction, @Nullable String identifier, boolean head) {
        String postal = postalCode(fields, jurisdiction);
        String city = fields.text(
                        "ville",
                        "commune",
                        "city",
                        "municipalite",
                        "et commune libelle",
                        "libelle commune etablissement")
                .orElse("");
        Point point = point(fields);
        AreaId commune = places.commune(new Places.Address(
                jurisdiction,
                fields.text("code commune", "code insee", "insee", "et commune code", "code commune etablissement")
                        .orElse(""),
                postal,
                city,
                fields.text("departement", "dep", "et departement code").orElse(""),
                point));
        return new Site(identifier, address(fields), postal, city, commune, point, head);
    }

    private static String address(Fields fields) {
        Optional<String> whole = fields.text("adresse", "address", "et adresse");
        return whole.orElseGet(() -> Stream.of("type voie etablissement", "libelle voie etablissement")
                        .flatMap(part -> fields.text(part).stream())
                        .collect(Collectors.joining(" ")))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Five digits in France: those that a spreadsheet dropped in front come back. */
    private static String postalCode(Fields fields, Jurisdiction jurisdiction) {
        String raw = fields.text("code postal", "cp", "postal code", "et code postal", "code postal etablissement")
                .orElse("")
                .replaceAll("\\.0$", "");
        return jurisdiction == Jurisdiction.FR && raw.matches("[0-9]{4}") ? "0" + raw : raw;
    }

    /** Coordinates that are none are left out: the commune's centre stands for them. */
    private static @Nullable Point point(Fields fields) {
        Optional<Double> lat = fields.text("lat", "latitude").flatMap(SiteMapping::number);
        Optional<Double> lon = fields.text("lon", "lng", "longitude").flatMap(SiteMapping::number);
        if (lat.isEmpty() || lon.isEmpty() || Math.abs(lat.get()) > 90 || Math.abs(lon.get()) > 180) {
            return null;
        }
        return lat.get() == 0 && lon.get() == 0 ? null : new Point(lat.get(), lon.get());
    }

    private static Optional<Double> number(String text) {
        String plain = text.replace(',', '.');
        return plain.matches("-?[0-9]{1,3}(\\.[0-9]+)?") ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }
}
