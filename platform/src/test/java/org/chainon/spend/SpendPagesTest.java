package org.chainon.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.RegisterSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The road of a file from the form to the figures, by its pages. */
@PlatformTest
class SpendPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SpendImports imports;

    @Autowired
    ReadSpendFile job;

    private final String insertion = siret();
    private Organisation buyer;
    private Person person;
    private String at;

    @BeforeEach
    void aBuyerWithSomebody() throws Exception {
        buyer = organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville " + UUID.randomUUID(), null);
        person = new Cast(people, organisations).somebody();
        organisations.grant(person.id(), buyer.id(), Level.MEMBER);
        at = "/acheteurs/" + buyer.id() + "/depenses";
        register.register(supplier("spend-page-" + insertion, "Atelier " + insertion)
                .identifier(insertion)
                .kind(EnterpriseKind.EI)
                .site(siteIn(LILLE))
                .build());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(Cast.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8).replace("&#39;", "'");
    }

    private String page(String path) throws Exception {
        return text(send(get(path)));
    }

    private MockHttpServletResponse upload(String content) throws Exception {
        return send(multipart(at + "/importer")
                .file(new MockMultipartFile(
                        "fichier", "mandats 2025.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8))));
    }

    private String csv() {
        return "Date de mandat;N° SIRET;Tiers;Montant mandaté\n05/03/2025;" + insertion
                + ";Atelier;1 200,00\n06/03/2025;" + siret() + ";Autre;2 800,00\nbientôt;" + insertion + ";Atelier;5\n";
    }

    private void read() throws Exception {
        SpendImport file = imports.of(buyer.id()).getFirst();
        job.read(file.id(), far -> {});
    }

    @Test
    void fromTheFormToTheFigures() throws Exception {
        assertThat(send(get("/depenses")).getRedirectedUrl()).isEqualTo(at);
        assertThat(page(at)).contains("Aucun paiement pour l'instant", at + "/importer");
        assertThat(page(at + "/importer")).contains("enctype=\"multipart/form-data\"", at + "/modele.xlsx");

        String file = upload(csv()).getRedirectedUrl();
        assertThat(file).startsWith(at + "/fichiers/");
        assertThat(page(file))
                .contains("mandats 2025.csv", "Vérifiez ce que disent les colonnes")
                .containsPattern("value=\"1\" selected=\"selected\">N° SIRET");

        MockHttpServletResponse unsaid = send(
                post(file + "/lire").param("DATE", "0").param("NUMBER", "1").param("AMOUNT", "3"));
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(text(unsaid)).contains("Dites si les montants sont hors taxes");

        send(post(file + "/lire")
                .param("DATE", "0")
                .param("NUMBER", "1")
                .param("NAME", "2")
                .param("AMOUNT", "3")
                .param("tva", "ttc"));
        assertThat(page(file)).contains("Lecture en cours", "Regarder de nouveau");
        read();
        assertThat(page(file)).contains("Lignes refusées", "« bientôt » n'est pas une date", "Retirer le fichier");
        assertThat(page(file + "/refus.csv")).contains("spend.date", "bientôt ; ");

        assertThat(page(at))
                .contains("30\u00a0%", "1\u00a0200\u00a0€", "Insertion par l’activité économique")
                .contains("toutes taxes comprises : le fichier ne dit pas le taux")
                .contains("non atteint", "à vérifier", "ne se lit pas dans des paiements");
        assertThat(page(at + "/fournisseurs.csv?annee=2025")).contains(insertion + ";Atelier;1200.00;1200.00;1;true");
        assertThat(page(at + "/parts.json")).contains("\"by\":\"family\"", "\"INSERTION\"");
        assertThat(page(at + "/indicateurs.csv")).contains("iae-share");
        assertThat(send(get(at + "/indicateurs.xlsx")).getStatus()).isEqualTo(200);
        assertThat(send(get(at + "/autre.csv")).getStatus()).isEqualTo(404);

        assertThat(upload(csv()).getStatus()).isEqualTo(302);
        send(post(file + "/retirer"));
        assertThat(page(at)).contains("Aucun paiement pour l'instant");
    }

    @Test
    void theVerySameFileLeadsToTheOneThatIsThere() throws Exception {
        String content = csv();
        String file = upload(content).getRedirectedUrl();
        assertThat(upload(content).getRedirectedUrl()).isEqualTo(file + "?deja=1");
        assertThat(page(file + "?deja=1")).contains("rien n'a changé");
    }

    @Test
    void noFileAndNoTableSayWhatToDo() throws Exception {
        MockHttpServletResponse nothing = upload("");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("Choisissez un fichier");
        String other = upload("bonjour\n").getRedirectedUrl();
        MockHttpServletResponse unnamed =
                send(post(other + "/lire").param("tva", "ht").param("DATE", "77"));
        assertThat(unnamed.getStatus()).isEqualTo(422);
        assertThat(text(unnamed)).contains("Dites quelle colonne donne : Date du paiement");
    }

    @Test
    void aColumnSaysOneThing() throws Exception {
        String file = upload(csv()).getRedirectedUrl();
        MockHttpServletResponse twice = send(post(file + "/lire")
                .param("DATE", "0")
                .param("NUMBER", "0")
                .param("AMOUNT", "3")
                .param("tva", "ht"));
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(text(twice)).contains("déjà choisie");
    }

    @Test
    void objectivesAndThePlaceAreKept() throws Exception {
        SpendFixtures.read(imports, job, buyer, csv().replace("mandaté", "HT"));
        assertThat(send(post(at + "/objectifs").param("annee", "2025").param("iae-share", "12,5"))
                        .getRedirectedUrl())
                .isEqualTo(at + "?annee=2025#indicateurs");
        assertThat(page(at)).contains("value=\"12,5\"", "+17,5\u00a0points");
        MockHttpServletResponse wrong =
                send(post(at + "/objectifs").param("annee", "2025").param("iae-share", "beaucoup"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("value=\"beaucoup\"", "Écrivez un nombre");

        MockHttpServletResponse unknown =
                send(post(at + "/lieu").param("annee", "2025").param("ou", "xyzxyz"));
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(text(unknown)).contains("Nous ne connaissons pas ce lieu");
        send(post(at + "/lieu").param("annee", "2025").param("lieu", "COMMUNE:59350"));
        assertThat(page(at)).contains("Autour de : Lille", "Dans la commune");
    }

    @Test
    void anotherBuyersPeopleReadNothingAndNameNoFileOfIt() throws Exception {
        String file = String.valueOf(upload(csv()).getRedirectedUrl());
        Organisation other =
                organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Autre " + UUID.randomUUID(), null);
        person = new Cast(people, organisations).somebody();
        organisations.grant(person.id(), other.id(), Level.MANAGER);
        for (String path : List.of(at, file, at + "/fournisseurs.csv", file + "/refus.csv")) {
            assertThat(send(get(path)).getStatus()).as(path).isEqualTo(403);
        }
        String ofOther = "/acheteurs/" + other.id() + "/depenses/fichiers/" + file.substring(file.lastIndexOf('/') + 1);
        assertThat(send(get(ofOther)).getStatus()).isEqualTo(404);
        assertThat(send(post(ofOther + "/retirer")).getStatus()).isEqualTo(404);
    }
}
