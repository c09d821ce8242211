package org.chainon.matching.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@PlatformTest
class RankingPageTest {
    private static final Path WEIGHTS = Path.of("src/main/resources/reference/matching-weights.tsv");

    /** Features by what is said of them; those of works are told with the works. */
    private static final Map<String, String> FACTOR_OF = Map.ofEntries(
            entry("trade", "trade"),
            entry("kind", "trade"),
            entry("newcomer-trade", "trade"),
            entry("newcomer-distance", "distance"),
            entry("words", "words"),
            entry("worked", "works"),
            entry("likest-work", "works"),
            entry("all-works", "works"),
            entry("best-works", "works"),
            entry("likest-title", "works"),
            entry("experience", "works"),
            entry("distance", "distance"),
            entry("distance-where-local", "distance"),
            entry("home-distance", "distance"),
            entry("cpv", "cpv"),
            entry("speciality", "speciality"),
            entry("size", "size"),
            entry("beyond", "size"),
            entry("same-buyer-lately", "buyer"),
            entry("staleness", "recent"));

    /** Weights nearer to each other than this may be told in either order. */
    private static final double ALIKE = 0.1;

    @Autowired
    MockMvc mvc;

    @Test
    void thePageSaysWhatCountsInFrenchAndInEnglish() throws Exception {
        assertThat(page("/comment-nous-classons"))
                .contains("Comment nous classons", "Vos mots.", "aucune place ne s'achète", "L2113-13-1")
                .doesNotContain("??");
        assertThat(page("/comment-nous-classons?lang=en"))
                .contains("How we rank", "Your words.", "no place can be bought")
                .doesNotContain("??");
    }

    @Test
    void everyFooterLeadsThere() throws Exception {
        assertThat(page("/")).contains("href=\"/comment-nous-classons\"");
    }

    @Test
    void everythingThatIsWeighedIsToldStrongestFirst() throws Exception {
        Map<String, Double> strongest = new HashMap<>();
        for (String line : Files.readAllLines(WEIGHTS)) {
            String[] cells = line.split("\t");
            if (cells[0].equals("supplier")) {
                assertThat(FACTOR_OF).as("said on the page").containsKey(cells[1]);
                strongest.merge(FACTOR_OF.get(cells[1]), Math.abs(Double.parseDouble(cells[2])), Math::max);
            }
        }
        List<String> wronglyPlaced = new ArrayList<>();
        for (int i = 1; i < RankingPage.FACTORS.size(); i++) {
            String before = RankingPage.FACTORS.get(i - 1);
            String after = RankingPage.FACTORS.get(i);
            if (strongest.get(after) > strongest.get(before) + ALIKE) {
                wronglyPlaced.add(after + " weighs more than " + before);
            }
        }
        assertThat(RankingPage.FACTORS).containsExactlyInAnyOrderElementsOf(strongest.keySet());
        assertThat(wronglyPlaced).isEmpty();
    }

    @Test
    void theContractsLearnedFromAreThoseOfTheWeights() throws Exception {
        String remarks = String.join("\n", Files.readAllLines(WEIGHTS).subList(0, 3));
        assertThat(remarks).contains("8710 contracts", "On 397 contracts", "hit@10 0.537");
        assertThat(page("/comment-nous-classons?lang=en")).contains("8,710 contracts", "397 contracts", "54%");
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
