package org.chainon.need.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chainon.account.Cast.as;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.KeptForATime;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.OrganisationGone;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.job.Progress;
import org.chainon.kernel.ProgrammeId;
import org.chainon.kernel.Reason;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A purchase plan through its pages: handed in, advised on in turns, taken back as Excel, seen by nobody else. */
@PlatformTest
class ProgrammePagesTest {
    private static final String PLAN = """
            Service;Objet;Montant HT;Durée;Lieu;CPV;Date de lancement;Type
            Parcs;Entretien des espaces verts;25 k€;2 ans;Lille;77310000;T2 2027;Services
            Repas;=HYPERLINK("x") plateaux repas;12 000,00 €;12 mois;Nord;39222200;2027;Fournitures
            ;;40 000;;;;;
            DSI;Xyzzy qwx;9 k€ TTC;on verra;Atlantide;123;bientôt;
            ;TOTAL;77 000;;;;;
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    AdvisePlan advise;

    @Autowired
    Programmes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<KeptForATime> kept;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    private Person buyer;
    private Organisation city;

    @BeforeEach
    void aBuyer() {
        buyer = new Cast(people, organisations).somebody();
        city = organisations.ensure(Organisation.Kind.BUYER, "FR", siret(), "Ville " + UUID.randomUUID(), null);
        organisations.grant(buyer.id(), city.id(), Level.MEMBER);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Person person)
            throws Exception {
        return mvc.perform(request.with(as(person)).with(csrf())).andReturn().getResponse();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = send(get(path), buyer);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse handIn(String name, String content, String place) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("fichier", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return send(multipart("/besoins/programme").file(file).param("lieu", place), buyer);
    }

    private ProgrammeId handedIn() throws Exception {
        String to = handIn("programme.csv", PLAN, "").getRedirectedUrl();
        return ProgrammeId.parse(String.valueOf(to).substring("/besoins/programme/".length()));
    }

    /** Like the one of a job, for as many turns as are wanted. */
    private static Progress about(ProgrammeId id, AtomicInteger turns) {
        return new Progress() {
            @Override
            public String about() {
                return id.toString();
            }

            @Override
            public void expect(long total) {}

            @Override
            public void done(long count) {}

            @Override
            public void outcome(Reason outcome) {}

            @Override
            public boolean stopping() {
                return turns.getAndDecrement() <= 0;
            }
        };
    }

    private ProgrammeId advised() throws Exception {
        ProgrammeId id = handedIn();
        advise.run(about(id, new AtomicInteger(100)));
        return id;
    }

    @Test
    void aPlanIsAdvisedOnLineByLineAndSummedUp() throws Exception {
        ProgrammeId id = advised();

        String page = page("/besoins/programme/" + id);
        assertThat(page)
                .contains("Ce que nous conseillons", "Télécharger l’Excel", "Ligne 4", "pas d’objet", "ligne de total")
                .contains("Date de lancement", "Pas utilisées", "Service")
                .doesNotContain("??", "reason.", "need.programme", "hx-get");
        assertThat(programmes.standing(id)).isEqualTo(new Programmes.Standing(5, 5, 3));
        assertThat(page("/besoins/programme")).contains("programme.csv", "5 ligne(s)");
        assertThat(page("/besoins/programme/" + id + "?partie=avancement")).doesNotContain("<html");
    }

    @Test
    void theExcelHasTheOwnColumnsFirstThenTheAdviceInWords() throws Exception {
        ProgrammeId id = advised();

        MockHttpServletResponse excel = send(get("/besoins/programme/" + id + "/conseils.xlsx"), buyer);
        assertThat(excel.getHeader("Content-Disposition")).contains("programme-conseils.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(excel.getContentAsByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(texts(rows.getFirst()))
                    .startsWith("Service", "Objet", "Montant HT")
                    .contains("Conseil", "Régimes ouverts (structures)");
            assertThat(texts(rows.get(1)))
                    .startsWith("Parcs", "Entretien des espaces verts", "25 k€")
                    .contains("Création et entretien des espaces verts", "25000.00", "24", "Lille (59)")
                    .anyMatch(cell -> cell.contains("L2113-12") && cell.contains("L2113-13"));
            assertThat(texts(rows.get(2)))
                    .contains("=HYPERLINK(\"x\") plateaux repas", "Nord (59)")
                    .anyMatch(cell -> cell.contains("39222200") && cell.contains("semble ne pas correspondre"));
            assertThat(texts(rows.get(3))).contains("Pas comprise").anyMatch(cell -> cell.contains("pas d’objet"));
            assertThat(rows)
                    .allSatisfy(row -> assertThat(texts(row))
                            .noneMatch(cell ->
                                    cell.contains("reason.") || cell.contains("need-advice.") || cell.contains("{")));
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : String.valueOf(cell.getText()))
                .toList();
    }

    @Test
    void aServerThatIsStoppedLeavesTheRestToTheNext() throws Exception {
        String lines = "Objet\n" + "Nettoyage des locaux\n".repeat(250);
        ProgrammeId id = ProgrammeId.parse(
                String.valueOf(handIn("long.csv", lines, "Lille").getRedirectedUrl())
                        .substring("/besoins/programme/".length()));

        assertThat(catchThrowable(() -> advise.run(about(id, new AtomicInteger(1)))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(programmes.standing(id).done()).isBetween(100, 249);
        assertThat(page("/besoins/programme/" + id)).contains("Analyse en cours", "Actualiser", "hx-get");
        advise.run(about(id, new AtomicInteger(100)));
        assertThat(programmes.standing(id)).isEqualTo(new Programmes.Standing(250, 250, 0));
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsField() throws Exception {
        MockHttpServletResponse answer = handIn("photo.pdf", "%PDF-1.7", "Atlantide");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Enregistrez votre fichier en Excel", "nous ne connaissons pas ce lieu")
                .doesNotContain("??");
        assertThat(send(multipart("/besoins/programme"), buyer).getContentAsString(StandardCharsets.UTF_8))
                .contains("Choisissez le fichier");
    }

    @Test
    void theTemplateThatIsOfferedIsUnderstood() throws Exception {
        byte[] template = send(get("/besoins/programme/modele.xlsx"), buyer).getContentAsByteArray();
        PlanFile.Outcome outcome = new PlanFile(new Headings()).read("modele.xlsx", template);
        assertThat(outcome).isInstanceOfSatisfying(PlanFile.Plan.class, plan -> {
            assertThat(plan.lines()).hasSize(2);
            assertThat(plan.columns()).hasSize(plan.headings().size());
        });
    }

    @Test
    void anotherBuyerSeesNothingOfIt() throws Exception {
        ProgrammeId id = handedIn();
        Person stranger = new Cast(people, organisations).buyer();

        for (String path : List.of("", "/conseils.xlsx")) {
            assertThat(send(get("/besoins/programme/" + id + path), stranger).getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(post("/besoins/programme/" + id + "/supprimer"), stranger)
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get("/besoins/programme"), stranger).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(id.toString());
        assertThat(programmes.find(id)).isPresent();
    }

    @Test
    void aPlanGoesWhenItIsDeletedWithItsTimeOrWithItsOrganisation() throws Exception {
        ProgrammeId deleted = handedIn();
        send(post("/besoins/programme/" + deleted + "/supprimer"), buyer);
        assertThat(programmes.find(deleted)).isEmpty();
        advise.run(about(deleted, new AtomicInteger(1)));

        ProgrammeId old = handedIn();
        jdbc.sql("update need.programme set created_at = created_at - interval '401 days' where id = ?")
                .params(old.value())
                .update();
        ProgrammeId recent = handedIn();
        kept.forEach(KeptForATime::eraseOld);
        assertThat(programmes.find(old)).isEmpty();
        assertThat(programmes.find(recent)).isPresent();

        transactions.executeWithoutResult(status -> events.publishEvent(new OrganisationGone(city.id(), null)));
        assertThat(programmes.find(recent)).isEmpty();
        assertThat(jdbc.sql("select count(*) from need.programme_line where programme_id = ?")
                        .params(recent.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
