package org.chainon.supplier.company;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chainon.jurisdiction.Siret;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer of « Recherche d'entreprises ». */
final class CompanyJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CompanyJson() {}

    /**
     * The company whose establishment bears that number; empty when none of the answer does.
     *
     * @throws RuntimeException when the text is no such answer
     */
    static Optional<Company> read(String text, Siret siret) {
        JsonNode results = MAPPER.readTree(text).path("results");
        if (!results.isArray()) {
            throw new IllegalArgumentException("an answer without results");
        }
        return each(results)
                .flatMap(
                        unit -> Stream.concat(Stream.of(unit.path("siege")), each(unit.path("matching_etablissements")))
                                .filter(site -> text(site, "siret").equals(siret.digits()))
                                .limit(1)
                                .map(site -> company(unit, site)))
                .filter(company -> !company.name().isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Company company(JsonNode unit, JsonNode site) {
        String name = text(unit, "nom_raison_sociale");
        String naf = text(site, "activite_principale");
        JsonNode more = unit.path("complements");
        return new Company(
                text(site, "siret"),
                name.isEmpty() ? text(unit, "nom_complet") : name,
                known(text(unit, "sigle")),
                known(text(unit, "nature_juridique")),
                known((naf.isEmpty() ? text(unit, "activite_principale") : naf).replace(".", "")),
                headcount(text(unit, "tranche_effectif_salarie")),
                active(unit) && active(site),
                more.path("est_ess").asBoolean(false),
                more.path("est_siae").asBoolean(false),
                street(site),
                text(site, "code_postal"),
                capitalised(text(site, "libelle_commune")),
                text(site, "commune"),
                point(site),
                date(site, "date_fermeture")
                        .or(() -> date(unit, "date_fermeture"))
                        .orElse(null),
                active(unit) && active(unit.path("siege")) ? known(text(unit.path("siege"), "siret")) : null);
    }

    private static Optional<LocalDate> date(JsonNode node, String field) {
        try {
            return Optional.of(LocalDate.parse(text(node, field)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Closed companies bear C, closed establishments F; without a state it is taken for active. */
    private static boolean active(JsonNode node) {
        String state = text(node, "etat_administratif");
        return state.isEmpty() || state.equals("A");
    }

    private static String street(JsonNode site) {
        String address = text(site, "adresse");
        String postalCode = text(site, "code_postal");
        int end = postalCode.isEmpty() ? -1 : address.lastIndexOf(postalCode);
        return capitalised(end < 0 ? address : address.substring(0, end).strip());
    }

    /** « 12 RUE DES FLEURS » as people write it: « 12 Rue des Fleurs ». */
    private static String capitalised(String text) {
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split("(?<=[ '-])")) {
            boolean small =
                    word.strip().matches("de|du|des|la|le|les|et|en|sur|sous|aux?|d'|l'|de-|la-|le-|les-|sur-|en-");
            written.append(
                    small && !written.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return written.toString();
    }

    private static @Nullable Point point(JsonNode site) {
        try {
            return new Point(Double.parseDouble(text(site, "latitude")), Double.parseDouble(text(site, "longitude")));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** INSEE's bands: 01 is 1 to 2 people, 12 is 20 to 49, 53 is 10 000 and more. */
    private static @Nullable HeadcountBand headcount(String band) {
        return switch (band) {
            case "01", "02", "03" -> HeadcountBand.FROM_1;
            case "11", "12" -> HeadcountBand.FROM_10;
            case "21" -> HeadcountBand.FROM_50;
            case "22", "31" -> HeadcountBand.FROM_100;
            case "32" -> HeadcountBand.FROM_250;
            case "41", "42", "51", "52", "53" -> HeadcountBand.FROM_500;
            default -> null;
        };
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What may not be shown reads « [ND] ». */
    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
        return text.equals("[ND]") ? "" : text;
    }
}
