package org.chainon.territory;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Centres of communes, of the official API ({@code geo.api.gouv.fr/communes?fields=code,nom,centre}: a JSON array with
 * {@code code} and a GeoJSON point {@code centre} or {@code mairie}), or of a CSV with {@code insee} or {@code code},
 * {@code lat} and {@code lon}.
 */
@Component
class CommunesImporter implements Importer {
    static final Pattern INSEE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

    private final JdbcPlaces places;
    private final InMemoryTerritory territory;

    CommunesImporter(JdbcPlaces places, InMemoryTerritory territory) {
        this.places = places;
        this.territory = territory;
    }

    @Override
    public String source() {
        return "communes";
    }

    @Override
    public String description() {
        return "centres of French communes: JSON of geo.api.gouv.fr, or CSV with insee, lat, lon";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".csv");
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        new Batches<>(file, run, places::storeCentres).readAll(CommunesImporter::centre);
        territory.refresh();
    }

    private static JdbcPlaces.Centre centre(RecordFile.Record record) throws BadRecord {
        return switch (record) {
            case RecordFile.Record.Json json -> {
                String code = insee(RecordFile.text(json.node(), "code"));
                JsonNode centre = json.node().has("centre")
                        ? json.node().path("centre")
                        : json.node().path("mairie");
                JsonNode coordinates = centre.path("coordinates");
                yield new JdbcPlaces.Centre(
                        code,
                        point(
                                code,
                                coordinates.path(1).asDouble(Double.NaN),
                                coordinates.path(0).asDouble(Double.NaN)));
            }
            case RecordFile.Record.Csv csv -> {
                String code = insee(csv.field("insee", "code", "code insee", "codgeo"));
                yield new JdbcPlaces.Centre(
                        code,
                        point(
                                code,
                                degrees(code, csv.field("lat", "latitude")),
                                degrees(code, csv.field("lon", "longitude"))));
            }
        };
    }

    static String insee(String code) throws BadRecord {
        if (code.isEmpty()) {
            throw new BadRecord("territory.no-code");
        }
        if (!INSEE.matcher(code).matches()) {
            throw new BadRecord("territory.bad-commune-code", Map.of("code", code));
        }
        return code;
    }

    private static double degrees(String code, String text) throws BadRecord {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw badPoint(code, text);
        }
    }

    private static Point point(String code, double lat, double lon) throws BadRecord {
        try {
            return new Point(lat, lon);
        } catch (IllegalArgumentException e) {
            throw badPoint(code, Double.isNaN(lat) || Double.isNaN(lon) ? "–" : lat + ", " + lon);
        }
    }

    private static BadRecord badPoint(String code, String found) {
        return new BadRecord("territory.bad-point", Map.of("code", code, "found", found));
    }
}
