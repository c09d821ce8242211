package org.chainon.benchmarks.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import tools.jackson.databind.JsonNode;

/**
 * The notices that BOAMP published in the first quarter of 2021, from a flat export, each as one lot: its object as title, the
 * labels of its BOAMP descriptors as description, the départements where it is carried out (else where it is published) as
 * places. The export has neither CPV nor lots nor values.
 */
public final class BoampNotices {
    private final DataFolder data;
    private final PlatformTables tables;

    public BoampNotices(DataFolder data, PlatformTables tables) {
        this.data = data;
        this.tables = tables;
    }

    /** Every notice, in an order drawn with the seed: any first part of it is a sample. */
    public List<LotProfile> shuffled(long seed) {
        List<LotProfile> lots = new ArrayList<>();
        data.eachObject(DataFolder.NOTICES, row -> lots.add(lot(row)));
        Collections.shuffle(lots, new Random(seed));
        return lots;
    }

    /**
     * Those that call for offers, by the day they were published. The export says of half of the notices what they are; the others
     * are calls when they have a deadline.
     */
    public NavigableMap<LocalDate, List<LotProfile>> calls() {
        NavigableMap<LocalDate, List<LotProfile>> days = new TreeMap<>();
        data.eachObject(DataFolder.NOTICES, row -> {
            String nature = DataFolder.text(row, "nature");
            boolean call = nature.startsWith("Appeloffre")
                    || nature.isEmpty() && !DataFolder.text(row, "date_limite").isEmpty();
            if (call) {
                days.computeIfAbsent(published(row), day -> new ArrayList<>()).add(lot(row));
            }
        });
        return days;
    }

    private LotProfile lot(JsonNode row) {
        String idweb = DataFolder.text(row, "idweb");
        String title = DataFolder.text(row, "objet");
        List<String> words = new ArrayList<>();
        row.path("descripteurs").forEach(descriptor -> words.add(DataFolder.text(descriptor, "libelle")));
        String description = String.join("\n", words);
        List<Place> places = places(row);
        UUID id = UUID.nameUUIDFromBytes(idweb.getBytes(StandardCharsets.UTF_8));
        Lot lot = new Lot(
                new LotId(id), "1", title, description, List.of(), List.of(), places, null, null, null, false, null);
        String buyer = DataFolder.text(row.path("acheteur"), "nom");
        Notice notice = new Notice(
                new NoticeId(id),
                "boamp",
                idweb,
                "1",
                null,
                Notice.Form.COMPETITION,
                null,
                Notice.Nature.UNKNOWN,
                null,
                title,
                description,
                new Notice.Buyer(buyer, null, null, null, null),
                Jurisdiction.FR,
                "FR",
                published(row),
                null,
                Notice.Status.PUBLISHED,
                "fr",
                List.of(lot),
                List.of());
        return tables.profiles().of(notice, lot);
    }

    private static LocalDate published(JsonNode row) {
        return LocalDate.parse(DataFolder.text(row, "date_publication").substring(0, 10));
    }

    private List<Place> places(JsonNode row) {
        JsonNode codes = row.path(row.path("dep_prestation").isEmpty() ? "dep_publication" : "dep_prestation");
        Set<String> distinct = new LinkedHashSet<>();
        codes.forEach(code -> distinct.add(departement(code.asString(""))));
        List<Place> places = new ArrayList<>();
        for (String code : distinct) {
            tables.territory().find(AreaId.departement(code)).ifPresent(area -> places.add(place(area)));
        }
        return places;
    }

    private static Place place(Area area) {
        return new Place(area.name(), area.id(), area.point(), "FR");
    }

    /** « 6 » is 06; Corsica is written 20A and 20B. */
    private static String departement(String code) {
        return code.length() == 1 ? "0" + code : code.startsWith("20") ? "2" + code.substring(2) : code;
    }
}
