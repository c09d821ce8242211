package org.chainon.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SupplierFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class DirectoryPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    RegisterSupplier register;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void two() throws Exception {
        register.register(supplier("page-1", "Obsidiane <Espaces>")
                .identifier(siret())
                .kind(EnterpriseKind.ACI)
                .website("https://obsidiane.example/")
                .activity(new SupplierActivity(
                        "creation-et-entretien-des-espaces-verts",
                        Set.of(ServiceKind.SERVICE),
                        Set.of(new Cpv("77310000")),
                        "tonte et élagage"))
                .site(new Site(null, "1 place de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                .accreditation(new Accreditation(
                        EnterpriseKind.ACI, "Convention ACI", "59-12", "DDETS", null, LocalDate.of(2024, 12, 31), null))
                .build());
        register.register(supplier("page-2", "Obsidiane Conseil")
                .kind(EnterpriseKind.SCOP)
                .activity(doing(null, ServiceKind.SERVICE))
                .build());
    }

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "test");
    }

    @Test
    void theDirectoryWorksWithoutJavascript() throws Exception {
        String page = html("/fournisseurs?q=obsidiane");
        assertThat(page)
                .contains("<h1>Fournisseurs engagés</h1>", "2 fournisseurs", "Obsidiane &lt;Espaces&gt;", "Lille (59)")
                .contains("type=\"submit\"")
                .contains(
                        "/fournisseurs.csv?q=obsidiane", "Comment lire cette liste", "Atelier et chantier d’insertion");
        assertThat(page).doesNotContain("<script>", " style=", "onclick", "??supplier");
    }

    @Test
    void aFilterIsALinkWithItsCount() throws Exception {
        assertThat(html("/fournisseurs?q=obsidiane"))
                .contains("/fournisseurs?q=obsidiane&amp;type=ACI", "/fournisseurs?q=obsidiane&amp;famille=INSERTION");
        assertThat(html("/fournisseurs?q=obsidiane&type=ACI"))
                .contains("1 fournisseur<", "Tout effacer")
                .doesNotContain("Obsidiane Conseil");
    }

    @Test
    void asOneTypesOnlyTheResultsComeAndTheAddressFollows() {
        MvcTestResult answer =
                mvc.perform(get("/fournisseurs?q=obsid&lieu=&sens=intervient").header("HX-Request", "true"));
        assertThat(answer).hasStatusOk().headers().hasValue("HX-Push-Url", "/fournisseurs?q=obsid&sens=intervient");
        assertThat(answer).bodyText().contains("2 fournisseurs").doesNotContain("<h1", "<html");
    }

    @Test
    void anUnknownPlaceIsSaidBesideItsField() throws Exception {
        assertThat(html("/fournisseurs?lieu=Trifouillis-lès-Oies")).contains("lieu-erreur", "n'est pas connu");
        assertThat(html("/fournisseurs?q=obsidiane&lieu=Lille&sens=installe"))
                .contains("1 fournisseur<", "value=\"Lille (59)\"");
    }

    @Test
    void nothingFoundSaysWhatToDo() throws Exception {

        assertThat(html("/fournisseurs?q=obsidianne"))
                .contains("Aucun fournisseur ne correspond", "Retirez un filtre", "Noms proches", "Obsidiane Conseil");
    }

    @Test
    void theListComesOutAsCsvExcelAndJson() {
        assertThat(mvc.perform(get("/fournisseurs.csv?q=obsidiane&type=SCOP")))
                .hasStatusOk()
                .bodyText()
                .contains("siret_ou_neq", "Obsidiane Conseil")
                .doesNotContain("Espaces");
        assertThat(mvc.perform(get("/fournisseurs.xlsx?q=obsidiane"))).hasStatusOk();
        assertThat(mvc.perform(get("/fournisseurs.json?q=obsidiane&type=SCOP")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].nom")
                .isEqualTo("Obsidiane Conseil");
    }

    @Test
    void theMapHasThePointsOfTheFilterAndOutlinesOfItsOwn() {
        assertThat(mvc.perform(get("/fournisseurs/carte.json?q=obsidiane")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.points[0].name")
                .isEqualTo("Obsidiane <Espaces>");
        assertThat(mvc.perform(get("/fournisseurs/contours.json")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("FeatureCollection");
        assertThat(mvc.perform(get("/fournisseurs?q=obsidiane&vue=carte")))
                .bodyText()
                .contains("id=\"carte\"");
    }

    @Test
    void aProfileSaysWhatIsKnown() throws Exception {
        String page = html(profileAddress());
        assertThat(page)
                .contains("<h1>Obsidiane &lt;Espaces&gt;</h1>", "Atelier et chantier d’insertion")
                .contains("tonte et élagage", "77310000", "Prestation de service")
                .contains("expiré depuis le 31 décembre 2024", "rel=\"noopener noreferrer external\"")
                .contains("Le périmètre d'intervention n'est pas déclaré", "Nord (59)", "/marches")
                .doesNotContain("??supplier", " style=");
    }

    @Test
    void aProfileReadsInEnglishToo() throws Exception {
        assertThat(html(profileAddress() + "?lang=en"))
                .contains("expired since 31 December 2024", "What it does", "lang=\"en\"");
    }

    @Test
    void aProfileThatDoesNotExistIsNotFound() {
        assertThat(mvc.perform(get("/fournisseurs/00000000000000000000000000"))).hasStatus(404);
        assertThat(mvc.perform(get("/fournisseurs/zzzzzzzzzzzzzzzzzzzzzzzzzz"))).hasStatus(404);
    }

    @Test
    void oddParametersAreLeftOut() {
        assertThat(mvc.perform(get("/fournisseurs?type=XYZ&region=nonsense&page=-3&zone=&lieu=FOO:1&ca=1&q=%00")))
                .hasStatusOk();
        assertThat(mvc.perform(get("/fournisseurs/carte.json?cadre=a,b"))).hasStatusOk();
    }

    @Test
    void placesAreProposedAsOneTypes() throws Exception {
        assertThat(html("/fournisseurs/lieux?lieu=roubai")).contains("value=\"Roubaix (59)\"");
    }

    private String profileAddress() throws Exception {
        Matcher link =
                Pattern.compile("/fournisseurs/[0-9a-z]{26}").matcher(html("/fournisseurs?q=obsidiane&type=ACI"));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String html(String address) throws Exception {
        MvcTestResult answer = mvc.perform(get(address));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString().replace("&#39;", "'");
    }
}
