package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.chainon.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TitleTradesTest {
    private final TitleTrades trades = new TitleTrades(Activities.ofReferenceTables());

    private List<String> activities(String title) {
        return trades.in(title).stream()
                .flatMap(trade -> trade.activities().stream())
                .map(Activity::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOT 4 - ESPACES VERTS | creation-et-entretien-des-espaces-verts",
                "Prestations de nettoyage et d'entretien des locaux | nettoyage-de-locaux",
                "Peinture, sols souples et plâtrerie | peinture-et-revetement-des-murs carrelage-et-revetement-des-sols amenagement-interieur",
                "Étude de faisabilité sur la collecte des déchets | autre-conseil",
                "Logiciel de gestion de la restauration scolaire | conception-de-logiciels",
                "Fourniture de peinture | materiaux-de-construction",
                "Marché subséquent n°3 |",
                "Accord-cadre multi-attributaire |"
            })
    void aTitleNamesItsTradesOrNone(String title, String expected) {
        assertThat(activities(title)).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void whatATitleNamesIsMostlyBoughtUnderTheCodeThatTheBuyerGave() throws Exception {
        int named = 0;
        int agree = 0;
        for (String line : Files.readAllLines(RealData.path("awards/awards-2019-06-to-2019-10.jsonl"))) {
            JsonNode award = JsonMapper.shared().readTree(line);
            Cpv code = Cpv.parse(award.path("cpv").asString("")).orElse(null);
            List<TitleTrades.Trade> found = trades.in(award.path("objet").asString(""));
            if (code != null && !found.isEmpty()) {
                named++;
                agree += found.stream().anyMatch(trade -> trade.boughtUnder(code)) ? 1 : 0;
            }
        }
        assertThat(named).isGreaterThan(600);
        assertThat((double) agree / named).isGreaterThan(0.8);
    }
}
