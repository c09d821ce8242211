package org.chainon.territory;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Zones of public policy; each record says itself what it is. QPV 2024: GeoJSON as ANCT publishes it ({@code code_qp},
 * {@code lib_qp}, {@code insee_com}), the compact form with {@code qpvs}, or a CSV of their communes ({@code code_qpv}).
 * FRR and FRR+: DGCL's CSV of communes. ZRR: a CSV with {@code insee} and {@code statut} or {@code ZRR_SIMP}
 * (C, PC, NC).
 */
@Component
class ZonesImporter implements Importer {
    /** Décret 2023-1314 (facts 4.2). The list overseas was revised for 2025 (facts 4.2, to be checked). */
    private static final LocalDate QPV_FROM = LocalDate.of(2024, 1, 1);

    private static final LocalDate QPV_OVERSEAS_FROM = LocalDate.of(2025, 1, 1);

    /** Arrêté of 19 June 2024 (facts 4.5). */
    private static final LocalDate FRR_FROM = LocalDate.of(2024, 7, 1);

    /** Décret 2025-628 (facts 4.6). */
    private static final LocalDate FRR_PLUS_FROM = LocalDate.of(2025, 1, 1);

    /** Former ZRR that keep the benefit of FRR: arrêté of 14 April 2025 (facts 4.5). */
    private static final LocalDate FRR_BENEFIT_TO = LocalDate.of(2027, 12, 31);

    /** First day of the classification of 2017 (to be checked); the last day is facts 4.4. */
    private static final LocalDate ZRR_FROM = LocalDate.of(2017, 7, 1);

    private static final LocalDate ZRR_TO = LocalDate.of(2024, 6, 30);

    private static final Pattern QPV_CODE = Pattern.compile("Q[NP]\\d[\\dA-Z]{4,6}");
    private static final String FRR_COLUMN = "classement frr";

    private final JdbcPlaces places;
    private final InMemoryTerritory territory;

    ZonesImporter(JdbcPlaces places, InMemoryTerritory territory) {
        this.places = places;
        this.territory = territory;
    }

    @Override
    public String source() {
        return "zones";
    }

    @Override
    public String description() {
        return "QPV 2024 (GeoJSON, or CSV of communes), FRR and FRR+ (CSV), ZRR (CSV)";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".geojson", ".csv");
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        new Batches<>(file, run, places::storeZones).readAll(ZonesImporter::zone);
        territory.refresh();
    }

    private static ZoneRecord zone(RecordFile.Record record) throws BadRecord {
        return switch (record) {
            case RecordFile.Record.Json json -> qpv(json.node());
            case RecordFile.Record.Csv csv -> {
                if (csv.fields().containsKey("code qpv") || csv.fields().containsKey("code qp")) {
                    yield touched(csv);
                }
                String frr = frrColumn(csv);
                yield frr != null ? frr(csv, frr) : zrr(csv);
            }
        };
    }

    private static ZoneRecord qpv(JsonNode node) throws BadRecord {
        JsonNode facts = node.has("properties") ? node.path("properties") : node;
        String code = RecordFile.text(facts, "code", "code_qp", "code_qpv");
        String name = RecordFile.text(facts, "label", "lib_qp", "nom_qp", "nom");
        Set<String> communes = new HashSet<>();
        JsonNode list = facts.has("insee") ? facts.path("insee") : facts.path("insee_com");
        if (list.isArray()) {
            list.forEach(commune -> communes.add(commune.asString("")));
        } else {
            communes.addAll(List.of(list.asString("").split("[,;|\\s]+")));
        }
        communes.remove("");
        for (String commune : communes) {
            CommunesImporter.insee(commune);
        }
        JsonNode coordinates =
                node.has("g") ? node.path("g") : node.path("geometry").path("coordinates");
        return new ZoneRecord.Whole(
                new StoredZone(qpv(code, name), communes, OutlineReader.wellKnownBinary(code, coordinates)));
    }

    private static Zone qpv(String code, String name) throws BadRecord {
        if (!QPV_CODE.matcher(code).matches()) {
            throw code.isEmpty()
                    ? new BadRecord("territory.no-code")
                    : new BadRecord("territory.bad-zone-code", Map.of("code", code));
        }
        boolean overseas = code.startsWith("97", 2) || code.startsWith("98", 2);
        return new Zone(Zone.Kind.QPV_2024, code, name, null, false, overseas ? QPV_OVERSEAS_FROM : QPV_FROM, null);
    }

    private static ZoneRecord touched(RecordFile.Record.Csv csv) throws BadRecord {
        return new ZoneRecord.Touches(
                qpv(csv.field("code qpv", "code qp"), csv.field("nom", "lib qp")),
                CommunesImporter.insee(csv.field("insee", "insee com", "code insee")));
    }

    private static @Nullable String frrColumn(RecordFile.Record.Csv csv) {
        return csv.fields().keySet().stream()
                .filter(name -> name.startsWith(FRR_COLUMN))
                .findFirst()
                .orElse(null);
    }

    private static ZoneRecord frr(RecordFile.Record.Csv csv, String column) throws BadRecord {
        String code = CommunesImporter.insee(csv.field("code insee", "insee", "codgeo"));
        String status = PlaceNames.fold(csv.field(column).replace("+", " plus"));
        String name = csv.field("commune", "nom", "libgeo");
        return switch (status) {
            case "frr socle" -> frr(code, name, "FRR", false, FRR_FROM, null);
            case "classee frr partiellement" -> frr(code, name, "FRR", true, FRR_FROM, null);
            case "frr plus" -> frr(code, name, "FRR+", false, FRR_PLUS_FROM, null);
            case "frr beneficiaire" -> frr(code, name, "FRR", false, FRR_FROM, FRR_BENEFIT_TO);
            case "frr beneficiaire partiellement" -> frr(code, name, "FRR", true, FRR_FROM, FRR_BENEFIT_TO);
            case "non classee" -> new ZoneRecord.NotIn(new ZoneRecord.Key(Zone.Kind.FRR, code));
            default -> throw badStatus(code, csv.field(column));
        };
    }

    private static ZoneRecord frr(
            String code, String name, String level, boolean partly, LocalDate from, @Nullable LocalDate to) {
        return new ZoneRecord.Whole(StoredZone.ofCommune(new Zone(Zone.Kind.FRR, code, name, level, partly, from, to)));
    }

    private static ZoneRecord zrr(RecordFile.Record.Csv csv) throws BadRecord {
        if (!csv.fields().containsKey("statut") && !csv.fields().containsKey("zrr simp")) {
            throw new BadRecord("territory.unknown-table");
        }
        String code = CommunesImporter.insee(csv.field("insee", "codgeo", "code insee"));
        String status = csv.field("statut", "zrr simp");
        return switch (status.replaceAll("[ –-].*", "")) {
            case "NC" -> new ZoneRecord.NotIn(new ZoneRecord.Key(Zone.Kind.ZRR, code));
            case "C", "PC", "P" ->
                new ZoneRecord.Whole(StoredZone.ofCommune(new Zone(
                        Zone.Kind.ZRR,
                        code,
                        csv.field("nom", "libgeo"),
                        null,
                        status.startsWith("P"),
                        ZRR_FROM,
                        ZRR_TO)));
            default -> throw badStatus(code, status);
        };
    }

    private static BadRecord badStatus(String code, String status) {
        return new BadRecord("territory.bad-status", Map.of("code", code, "status", status));
    }
}
