package org.chainon.shell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.chainon.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class VisitsTest {
    private static final String PAGE = "/accessibilite";

    @Autowired
    MockMvc mvc;

    @Autowired
    Visits visits;

    private long reads() {
        visits.keep();
        return visits.pages(LocalDate.now().minusDays(1)).stream()
                .filter(line -> line.name().equals(PAGE))
                .mapToLong(Visits.Counted::count)
                .sum();
    }

    private void read(String agent, String referer) throws Exception {
        mvc.perform(get(PAGE).header("User-Agent", agent).header("Referer", referer));
    }

    @Test
    void pagesReadByPeopleAreCountedWithTheSiteTheyComeFrom() throws Exception {
        long before = reads();
        read("Mozilla/5.0 Firefox/140.0", "https://Annuaire-visites.example/page?qui=moi");
        read("Mozilla/5.0 Firefox/140.0", "http://localhost/avis");
        read("Googlebot/2.1", "https://annuaire-visites.example/");
        mvc.perform(get(PAGE));
        assertThat(reads() - before).isEqualTo(2);
        assertThat(visits.sites(LocalDate.now().minusDays(1)))
                .filteredOn(line -> line.name().contains("annuaire-visites"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo("annuaire-visites.example");
                    assertThat(line.count()).isEqualTo(1);
                });
    }
}
