package org.chainon.benchmarks.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Place;
import org.chainon.notice.source.decp.ContractPlaces;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads awards, one JSON a line. A line that cannot be read is counted and left out. */
public final class AwardFiles {
    private final JsonMapper json = new JsonMapper();
    private final Territory territory;
    private final ContractPlaces places;
    private int unreadable;

    public AwardFiles(Territory territory) {
        this.territory = territory;
        places = new ContractPlaces(territory);
    }

    /** All awards of the files, oldest first. */
    public List<AwardRecord> read(List<Path> files) throws IOException {
        List<AwardRecord> awards = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        read(line, awards);
                    }
                }
            }
        }
        awards.sort(Comparator.comparing(AwardRecord::day));
        return awards;
    }

    static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    int unreadable() {
        return unreadable;
    }

    private void read(String line, List<AwardRecord> awards) {
        try {
            JsonNode award = json.readTree(line);
            String day = text(award, "date_notification");
            LocalDate notified = LocalDate.parse(day == null ? String.valueOf(text(award, "date")) : day);
            String buyer = text(award, "acheteur_siret");
            String cpv = text(award, "cpv");
            JsonNode amount = award.path("montant");
            awards.add(new AwardRecord(
                    String.valueOf(text(award, "objet")),
                    cpv == null ? null : Cpv.parse(cpv).orElse(null),
                    buyer == null ? "" : buyer,
                    place(award, buyer),
                    notified,
                    amount.isNumber() ? (Double) amount.asDouble() : null,
                    winners(award),
                    gold(award)));
        } catch (JacksonException | DateTimeParseException e) {
            unreadable++;
        }
    }

    private static List<AwardRecord.Winner> winners(JsonNode award) {
        List<AwardRecord.Winner> winners = new ArrayList<>();
        for (JsonNode winner : award.path("titulaires")) {
            String number = text(winner, "id");
            if (number != null) {
                winners.add(new AwardRecord.Winner(
                        siren(number), text(winner, "naf"), text(winner, "commune"), text(winner, "nom")));
            }
        }
        return winners;
    }

    static String siren(String number) {
        String digits = number.replace(" ", "");
        return digits.length() > 9 ? digits.substring(0, 9) : digits;
    }

    private static Set<String> gold(JsonNode award) {
        Set<String> gold = new TreeSet<>();
        award.path("gold_siren").forEach(siren -> gold.add(siren.asString()));
        return gold;
    }

    private @Nullable Place place(JsonNode award, @Nullable String buyer) {
        return Place.pointed(
                places.of(text(award, "lieu_type"), text(award, "lieu_code"), text(award, "lieu_nom")),
                buyer == null ? null : places.seat(buyer),
                territory);
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
