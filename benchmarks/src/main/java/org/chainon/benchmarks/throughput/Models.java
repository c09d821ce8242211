package org.chainon.benchmarks.throughput;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is counted in real files so that invented suppliers look like real ones.
 *
 * @param committed kind, NAF and département of each enterprise of the pool, together
 * @param ordinary the same of each ordinary establishment
 * @param words words of notices' titles, as often as they are used there
 * @param awards contracts that were won: words of the title and the CPV
 */
record Models(List<Enterprise> committed, List<Enterprise> ordinary, Weighted<String> words, List<Award> awards) {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    /** Words that notices use of themselves and suppliers do not. */
    private static final Set<String> OF_NOTICES = Set.of(
            "marché",
            "marchés",
            "marche",
            "accord",
            "cadre",
            "lots",
            "avis",
            "appel",
            "offres",
            "fourniture",
            "fournitures",
            "prestation",
            "prestations",
            "services",
            "service",
            "travaux",
            "pour",
            "dans",
            "avec",
            "commune",
            "ville",
            "mise",
            "œuvre",
            "oeuvre",
            "réalisation",
            "relatif",
            "relative",
            "commande",
            "bons",
            "procédure",
            "consultation",
            "attribution",
            "objet",
            "concernant",
            "ainsi");

    record Enterprise(EnterpriseKind kind, String naf, String departement) {}

    record Award(List<String> words, @Nullable Cpv cpv) {}

    static Models of(DataFolder data) {
        List<Enterprise> committed = new ArrayList<>();
        data.eachObject(
                DataFolder.POOL,
                row -> committed.add(new Enterprise(
                        EnterpriseKind.valueOf(DataFolder.text(row, "kind")),
                        DataFolder.text(row, "naf"),
                        DataFolder.text(row, "dep"))));
        Map<String, Integer> words = new HashMap<>();
        data.eachObject(
                DataFolder.NOTICES,
                row -> words(DataFolder.text(row, "objet")).forEach(word -> words.merge(word, 1, Integer::sum)));
        words.values().removeIf(count -> count < 3);
        List<Award> awards = new ArrayList<>();
        data.eachObject(DataFolder.AWARDS, row -> awards.add(award(row)));
        awards.removeIf(award -> award.words().isEmpty());
        return new Models(committed, ordinary(data), Weighted.counted(words), awards);
    }

    private static Award award(JsonNode row) {
        return new Award(
                words(DataFolder.text(row, "objet")),
                Cpv.parse(DataFolder.text(row, "cpv")).orElse(null));
    }

    private static List<String> words(String title) {
        return WORD.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> !OF_NOTICES.contains(word))
                .distinct()
                .toList();
    }

    private static List<Enterprise> ordinary(DataFolder data) {
        List<Enterprise> found = new ArrayList<>();
        Consumer<NamedCsvRecord> reader = row -> {
            String commune = row.getField("codeCommuneEtablissement");
            String naf = row.getField("activitePrincipaleEtablissement").replace(".", "");
            if (commune.length() == 5) {
                String departement = commune.substring(0, commune.startsWith("97") ? 3 : 2);
                found.add(new Enterprise(EnterpriseKind.TPE_PME, naf, departement));
            }
        };
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(data.path().resolve(DataFolder.ESTABLISHMENTS))) {
            rows.forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
