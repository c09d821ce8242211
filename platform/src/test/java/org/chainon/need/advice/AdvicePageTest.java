package org.chainon.need.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.account.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class AdvicePageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    private String page(String query) throws Exception {
        return mvc.perform(get("/besoins/conseil" + query).with(as(new Cast(people, organisations).buyer())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aPurchaseInAnAddressIsAdvisedInWords() throws Exception {
        String page = page("?titre=Voirie&cpv=90610000&lieu=48&montant=1 000 000&mois=12&part=50&lancement=2026-11-22");
        assertThat(page)
                .contains("833 heures", "L2113-13", "Lozère (48)", "Procédure formalisée")
                .doesNotContain("??", "need-advice.", "regime.", "reason.");
    }

    @Test
    void everyWayIsSaidInBothLanguages() throws Exception {
        for (String language : new String[] {"fr", "en"}) {
            for (String query : new String[] {
                "?cpv=85311300&lieu=REGION:76&mois=24&montant=90000",
                "?cpv=92510000&mois=48",
                "?cpv=90910000&lieu=QC_REGION:06&montant=50000",
                "?cpv=18100000&lieu=2A&montant=50000&contrat=CONCESSION&acheteur=STATE",
                "?activite=apiculture peche-pisciculture&lieu=48&lancement=2010-01-01&montant=9000"
            }) {
                assertThat(page(query + "&lang=" + language))
                        .as(query + " " + language)
                        .contains(language.equals("fr") ? "Ce que la loi permet" : "What the law lets")
                        .doesNotContain("??", "need-advice.", "regime.", "advice.fit");
            }
        }
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsField() throws Exception {
        assertThat(page("?cpv=7&lieu=xyzxyz&montant=beaucoup&mois=0&lancement=hier&part=200&effort=-1&cout=rien"))
                .contains("8 chiffres", "xyzxyz", "en chiffres", "24", "vingt ans")
                .doesNotContain("??", "need-advice.");
        assertThat(page("?titre=Nettoyage")).contains("ou une activité");
        assertThat(page("?cpv=90910000&lieu=Lille;QC_REGION:06")).contains("pas les deux");
        assertThat(page("?cpv=90910000&montant=999999999999999&lancement=1800-01-01"))
                .contains("en chiffres");
    }

    @Test
    void withNothingAskedThereIsOnlyTheForm() throws Exception {
        assertThat(page("")).contains("Codes CPV").doesNotContain("Ce que la loi permet");
    }

    @Test
    void aCodeThatIsAnotherThingsIsDoubtedAndANeedCanBeMadeOfThePurchase() throws Exception {
        String page = page("?titre=Plateaux repas des instances&cpv=39222200&lieu=COMMUNE:59350&montant=18750&mois=48");
        assertThat(page)
                .contains("Le code 39222200", "semble ne pas correspondre", "plateaux repas", "Paniers, plateaux repas")
                .contains("En faire un besoin", "/besoins/nouveau?phrase=Plateaux%20repas");
        assertThat(
                        page(
                                "?titre=Fourniture de vaisselle et de plateaux?titre=Fourniture de plateaux pour repas&cpv=39222200cpv=39222200&lieu=59"))
                .doesNotContain("semble ne pas correspondre");
    }
}
