package org.chainon.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.hotline.Hotline;
import org.chainon.hotline.Question;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.QuestionId;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.NeedSheet;
import org.chainon.need.SheetFromSentence;
import org.chainon.spend.ReadSpendFile;
import org.chainon.spend.SpendFixtures;
import org.chainon.spend.SpendImports;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class BuyerHomeTest {
    private static final String SENTENCE =
            "Entretien des espaces verts de 3 crèches à Lille, 2 ans, environ 25 k€ par an";

    @Autowired
    MockMvc mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    KeepNeeds keep;

    @Autowired
    SheetFromSentence sentences;

    @Autowired
    Hotline hotline;

    @Autowired
    SpendImports imports;

    @Autowired
    ReadSpendFile job;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Organisation buyer;
    private Person person;

    @BeforeEach
    void aBuyerWithSomebody() {
        buyer = organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville " + UUID.randomUUID(), null);
        person = new Cast(people, organisations).somebody();
        organisations.grant(person.id(), buyer.id(), Level.MANAGER);
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(Cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("&#39;", "'");
    }

    private String home() throws Exception {
        return page("/acheteurs/" + buyer.id() + "/accueil");
    }

    private @Nullable String arriving() throws Exception {
        return mvc.perform(get("/accueil").with(Cast.as(person)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private Need need(int days) {
        NeedSheet sheet = sentences
                .sheet(sentences.understood(SENTENCE, Jurisdiction.FR), Jurisdiction.FR)
                .until(LocalDate.now(clock).plusDays(days));
        return keep.begin(buyer, sheet);
    }

    private void open(Need need) {
        assertThat(keep.publish(need.id(), need.version())).isInstanceOf(KeepNeeds.Done.class);
    }

    @Test
    void aBuyerArrivesAtItsHomeWhereANeedIsSaidAtOnce() throws Exception {
        assertThat(arriving()).isEqualTo("/acheteurs/" + buyer.id() + "/accueil");
        assertThat(home())
                .contains(
                        buyer.name(),
                        "Dire un besoin",
                        "action=\"/besoins/nouveau\"",
                        buyer.id().toString())
                .contains("Rien ne vous attend", "/besoins/conseil", "Importer un fichier")
                .contains("aucun avis publié sous votre nom");
    }

    @Test
    void whoAlsoHasAnEnterpriseChoosesAndFindsTheWayBack() throws Exception {
        String siret = siret();
        register.register(supplier("buyer-home-" + siret, "Double " + siret)
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        Supplier own = directory.byIdentifier(siret).orElseThrow();
        Organisation enterprise = organisations.ensure(Organisation.Kind.SUPPLIER, "FR", siret, own.name(), own.id());
        organisations.grant(person.id(), enterprise.id(), Level.MEMBER);
        assertThat(arriving()).isNull();
        assertThat(page("/accueil"))
                .contains("/acheteurs/" + buyer.id() + "/accueil", "/fournisseurs/" + own.id() + "/accueil");
        assertThat(home()).contains("Un autre accueil");
    }

    @Test
    void draftsAndNearDeadlinesWaitAndTheOthersDoNot() throws Exception {
        Need draft = need(40);
        assertThat(home()).contains("Brouillon à finir", "/besoins/" + draft.id() + "/modifier");
        open(draft);
        assertThat(home()).contains("Rien ne vous attend").contains("/besoins/" + draft.id());
        open(need(5));
        assertThat(home()).contains("Les réponses arrivent à leur terme");
    }

    @Test
    void aNeedThatWasSentBackComesFirstWithItsAdvice() throws Exception {
        need(40);
        Need back = need(40);
        jdbc.sql("update need.need set advice = 'Précisez la surface.' where id = ?")
                .params(back.id().value())
                .update();
        String home = home();
        assertThat(home).contains("Renvoyé avec un conseil : « Précisez la surface. »");
        assertThat(home.indexOf("Renvoyé avec un conseil")).isLessThan(home.indexOf("Brouillon à finir"));
    }

    @Test
    void questionsSayWhoseTurnItIs() throws Exception {
        Question question = hotline.ask(new Hotline.Asked(
                QuestionId.random(),
                buyer,
                person.id(),
                null,
                Question.Category.OTHER,
                "Peut-on réserver ce lot ?",
                "Texte",
                null,
                Set.of("COMMUNE:59350")));
        assertThat(home()).contains("Votre question aux experts attend une réponse");
        jdbc.sql("update hotline.question set state = 'ANSWERED' where id = ?")
                .params(question.id().value())
                .update();
        assertThat(home())
                .contains("Peut-on réserver ce lot ?", "dites si cela vous aide", "/appui/questions/" + question.id());
    }

    @Test
    void theShareOfTheLastYearStandsBesideThatOfTheYearBefore() throws Exception {
        String siret = siret();
        register.register(supplier("buyer-home-" + siret, "Atelier " + siret)
                .identifier(siret)
                .kind(EnterpriseKind.EI)
                .site(siteIn(LILLE))
                .build());
        SpendFixtures.read(
                imports,
                job,
                buyer,
                "date;siret;montant_ht\n2024-03-01;" + siret + ";10\n2024-03-01;" + siret() + ";90\n2025-03-01;" + siret
                        + ";3000\n2025-03-01;" + siret() + ";7000\n");
        assertThat(home())
                .contains(
                        "30\u00a0%",
                        "3\u00a0000\u00a0€", "10\u00a0% en 2024", "/acheteurs/" + buyer.id() + "/depenses");
    }

    @Test
    void theHomeIsItsOwnPeoplesOnly() throws Exception {
        person = new Cast(people, organisations).somebody();
        assertThat(mvc.perform(get("/acheteurs/" + buyer.id() + "/accueil").with(Cast.as(person)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
