package org.chainon.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.file.KeepFiles;
import org.chainon.hotline.Question.State;
import org.chainon.kernel.QuestionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The hotline through its pages: asked, taken, answered, gone on with, closed, shared; and who is told. */
@PlatformTest
class HotlineTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Questions questions;

    @Autowired
    Articles articles;

    @Autowired
    HotlineStatistics statistics;

    @Autowired
    QuestionReminders reminders;

    @Autowired
    QuestionRetention retention;

    @Autowired
    KeepFiles files;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String mark = "zh" + UUID.randomUUID().toString().substring(0, 8);
    /** A territory of this test alone: a commune of Corsica that no other test uses. */
    private final String area = "COMMUNE:2A" + String.format("%03d", (int) (Math.random() * 900));

    private Person asker;
    private Person expert;
    private Person facilitator;

    @BeforeEach
    void aTerritoryWithItsPeople() {
        asker = new Cast(people, organisations).somebody();
        Organisation buyer = organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville " + mark, null);
        organisations.grant(asker.id(), buyer.id(), Level.MANAGER);
        expert = adviser(Organisation.Kind.EXPERT, "DEPARTEMENT:2A");
        facilitator = adviser(Organisation.Kind.FACILITATOR, "DEPARTEMENT:2A");
    }

    private Person adviser(Organisation.Kind kind, String of) {
        Person person = new Cast(people, organisations).somebody();
        Organisation body = organisations.ensure(kind, "FR", null, kind + " " + mark, null);
        organisations.territory(body.id(), Set.of(of));
        organisations.grant(person.id(), body.id(), Level.MEMBER);
        return person;
    }

    @Test
    void aQuestionReachesTheAdvisersOfItsTerritoryAndNobodyElse() throws Exception {
        Person elsewhere = adviser(Organisation.Kind.EXPERT, "DEPARTEMENT:59");
        QuestionId id = ask("Allotir ou pas ?");

        assertThat(mailsTo(expert)).containsExactly("Une question arrive de votre territoire");
        assertThat(mailsTo(facilitator)).hasSize(1);
        assertThat(mailsTo(elsewhere)).isEmpty();
        assertThat(text(get("/appui/questions").with(Cast.as(expert))))
                .contains("Allotir ou pas ? " + mark, "Ville " + mark);
        assertThat(text(get("/appui/questions").with(Cast.as(elsewhere)))).doesNotContain(mark);
        assertThat(status(get("/appui/questions/" + id).with(Cast.as(elsewhere))))
                .isEqualTo(403);
        assertThat(textsOfMailsTo(expert)).contains("/appui/questions/" + id).doesNotContain(mark);
    }

    @Test
    void itIsTakenAnsweredGoneOnWithAndClosed() throws Exception {
        QuestionId id = ask("Sous-traiter ?");
        String page = "/appui/questions/" + id;

        assertThat(status(post(page + "/prendre").with(csrf()).with(Cast.as(expert))))
                .isEqualTo(302);
        assertThat(text(post(page + "/prendre").with(csrf()).with(Cast.as(facilitator))))
                .contains("Une autre personne vient de prendre cette question.");
        say(page, expert, "Oui, à déclarer par le DC4.");
        assertThat(find(id).state()).isEqualTo(State.ANSWERED);
        assertThat(mailsTo(asker)).containsExactly("Une réponse à votre question");
        assertThat(textsOfMailsTo(asker)).doesNotContain("DC4");

        say(page, asker, "Et pour la moitié du marché ?");
        assertThat(find(id).state()).isEqualTo(State.TAKEN);
        assertThat(mailsTo(expert)).contains("Une question continue");
        say(page, expert, "Aussi.");
        assertThat(text(get(page).with(Cast.as(asker)))).contains("Aussi.", "Cela vous a aidé ?");
        assertThat(status(
                        post(page + "/clore").param("aide", "oui").with(csrf()).with(Cast.as(expert))))
                .isEqualTo(403);
        press(page + "/clore", asker, "aide", "oui");
        assertThat(find(id).state()).isEqualTo(State.CLOSED);
        assertThat(find(id).helpful()).isTrue();
    }

    @Test
    void whatIsLateStandsFirstAndAnUrgentOneIsDueSooner() throws Exception {
        QuestionId normal = ask("Normale");
        QuestionId urgent = ask("Pressée");
        QuestionId late = ask("Oubliée");
        Instant before = find(urgent).dueAt();
        press("/appui/questions/" + urgent + "/tri", expert, "priorite", "URGENT", "categorie", "DOCUMENTS");
        jdbc.sql("update hotline.question set due_at = now() - interval '1 day' where id = ?")
                .params(late.value())
                .update();

        assertThat(find(urgent).dueAt()).isBefore(before);
        assertThat(questions
                        .queue(Set.of(area), new Questions.Filter(Questions.Which.ALL, null, null), 1, 10)
                        .items())
                .extracting(Question::id)
                .containsExactly(late, urgent, normal);
        assertThat(text(get("/appui/questions?voir=LATE").with(Cast.as(expert))))
                .contains("Oubliée", "En retard")
                .doesNotContain("Normale " + mark);
    }

    @Test
    void whoHasItIsRemindedOnceBeforeItIsDue() throws Exception {
        QuestionId id = ask("Bientôt due");
        press(
                "/appui/questions/" + id + "/tri",
                facilitator,
                "personne",
                expert.id().toString());
        jdbc.sql("update hotline.question set due_at = ? where id = ?")
                .params(java.sql.Timestamp.from(clock.instant().plus(Duration.ofHours(3))), id.value())
                .update();

        reminders.remind();
        reminders.remind();

        assertThat(mailsTo(expert)).contains("Une question vous est confiée");
        assertThat(remindersTo(expert, id)).isEqualTo(1);
        assertThat(remindersTo(facilitator, id)).isZero();
    }

    @Test
    void anAnswerWorthSharingIsWrittenWithoutNamesReadByAnotherAndFoundByItsWords() throws Exception {
        QuestionId id = ask("Visite obligatoire ?");
        String write = "/appui/questions/" + id + "/fiche";
        assertThat(text(article(write, "Visite " + mark, "Demandez à la Ville " + mark)))
                .contains("la fiche ne doit pas dire qui a demandé");
        assertThat(text(article(write, "Visite " + mark, "Appelez le 04 95 00 00 00")))
                .contains("Retirez le numéro");
        assertThat(status(article(write, "La visite est-elle obligatoire ?", "Lisez l'avis : zylographe" + mark)))
                .isEqualTo(302);
        Article written = articles.of(id).orElseThrow();
        String review = "/appui/relecture/" + written.id();
        assertThat(status(get("/appui/fiches/" + written.slug()))).isEqualTo(404);
        assertThat(text(post(review).param("geste", "publier").with(csrf()).with(Cast.as(expert))))
                .contains("On ne publie pas sa propre fiche");

        press(review, facilitator, "geste", "publier");

        assertThat(text(get("/appui/fiches/" + written.slug())))
                .contains("La visite est-elle obligatoire ?")
                .doesNotContain("??");
        assertThat(text(get("/appui?q=zylographe" + mark))).contains("1 réponse", "/appui/fiches/" + written.slug());
        assertThat(text(get("/appui?q=zylographe" + mark + "&categorie=DOCUMENTS")))
                .contains("Aucune réponse");
        assertThat(text(get("/appui?q=visites zylographe" + mark.substring(0, 5))))
                .contains(written.slug());
    }

    @Test
    void aFileGoesWithTheQuestionAndOpensToThoseWhoMayReadIt() throws Exception {
        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        MockHttpServletResponse answer = perform(multipart("/appui/poser")
                .file(new MockMultipartFile("piece", "dce.pdf", "application/pdf", pdf))
                .param("categorie", "OTHER")
                .param("titre", "Jointe " + mark)
                .param("question", "Voir la pièce.")
                .param("lieu", "Ajaccio")
                .with(csrf())
                .with(Cast.as(asker)));
        assertThat(answer.getStatus()).isEqualTo(302);
        String page = String.valueOf(answer.getRedirectedUrl());
        QuestionId id = QuestionId.parse(page.substring(page.lastIndexOf('/') + 1));
        String file = page + "/pieces/" + files.of(id.value()).getFirst().id();
        assertThat(perform(get(file).with(Cast.as(expert))).getContentAsByteArray())
                .isEqualTo(pdf);
        assertThat(status(get(file).with(Cast.as(new Cast(people, organisations).buyer()))))
                .isEqualTo(403);

        jdbc.sql("update hotline.question set last_at = now() - interval '3 years' where id = ?")
                .params(id.value())
                .update();
        retention.eraseOld();
        assertThat(questions.find(id)).isEmpty();
        assertThat(files.of(id.value())).isEmpty();
    }

    @Test
    void whoAsksWithoutAPlaceIsAskedWhere() throws Exception {
        assertThat(text(multipart("/appui/poser")
                        .param("titre", "")
                        .param("question", "")
                        .with(csrf())
                        .with(Cast.as(asker))))
                .contains(
                        "Choisissez le sujet",
                        "Dites la question en une ligne.",
                        "Écrivez votre question.",
                        "Dites où vous êtes")
                .doesNotContain("??");
    }

    @Test
    void figuresCountWhatIsAskedAnsweredLateAndHelpful() throws Exception {
        HotlineStatistics.Figures before = statistics.total(Set.of(area));
        QuestionId one = ask("Une");
        QuestionId two = ask("Deux");
        jdbc.sql(
                        "update hotline.question set asked_at = asked_at - interval '10 hours', due_at = now() - interval '1 hour' where id = ?")
                .params(one.value())
                .update();
        say("/appui/questions/" + one, expert, "Voilà.");
        press("/appui/questions/" + one + "/clore", asker, "aide", "non");

        HotlineStatistics.Figures total = statistics.total(Set.of(area));
        assertThat(total.asked() - before.asked()).isEqualTo(2);
        assertThat(total.answered() - before.answered()).isEqualTo(1);
        assertThat(total.hours()).isBetween(9.9, 10.2);
        assertThat(total.late() - before.late()).isEqualTo(1);
        assertThat(total.helpfulShare()).isZero();
        assertThat(find(two).waits()).isTrue();
        assertThat(text(get("/appui/statistiques").with(Cast.as(facilitator))))
                .contains("Par mois", "Autre sujet")
                .doesNotContain("??");
        assertThat(text(get("/appui/statistiques.csv").with(Cast.as(facilitator))))
                .contains("month;category;asked;answered;median_hours_to_first_answer;late;helpful;judged")
                .contains("OTHER");
    }

    @Test
    void theCopyHoldsWhatOneWroteAndErasureTakesTheNameAway() throws Exception {
        QuestionId id = ask("Effacer ?");
        assertThat(personal.stream()
                        .filter(each -> each.name().equals("hotline"))
                        .flatMap(each -> each.of(asker.id()).stream())
                        .toList())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("question", "Effacer ? " + mark)
                        .containsEntry("as", "ASKER"));

        events.publishEvent(new PersonErased(asker.id()));

        assertThat(find(id).askedBy()).isNull();
        assertThat(questions.messages(id))
                .allSatisfy(message -> assertThat(message.author()).isNull());
        assertThat(text(get("/appui/questions/" + id).with(Cast.as(expert)))).contains("Compte effacé");
    }

    private QuestionId ask(String title) throws Exception {
        QuestionId id = QuestionId.random();
        Organisation buyer = organisations
                .find(people.actor(asker.id())
                        .orElseThrow()
                        .memberships()
                        .getFirst()
                        .organisation())
                .orElseThrow();
        hotline.ask(new Hotline.Asked(
                id,
                buyer,
                asker.id(),
                null,
                Question.Category.OTHER,
                title + " " + mark,
                "Texte " + mark,
                null,
                Set.of(area, "DEPARTEMENT:2A")));
        return id;
    }

    @Autowired
    Hotline hotline;

    private Question find(QuestionId id) {
        return questions.find(id).orElseThrow();
    }

    private void say(String page, Person who, String text) throws Exception {
        assertThat(status(multipart(page + "/messages")
                        .param("message", text)
                        .with(csrf())
                        .with(Cast.as(who))))
                .isEqualTo(302);
    }

    private void press(String path, Person who, String... parameters) throws Exception {
        var request = post(path).with(csrf()).with(Cast.as(who));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(status(request)).isEqualTo(302);
    }

    private RequestBuilder article(String path, String title, String answer) {
        return post(path)
                .param("categorie", "TECHNICAL")
                .param("titre", title)
                .param("reponse", answer)
                .with(csrf())
                .with(Cast.as(expert));
    }

    private List<String> mailsTo(Person person) {
        return jdbc.sql("select subject from account.outbox where recipient = ? order by id")
                .params(person.email())
                .query(String.class)
                .list();
    }

    private long remindersTo(Person person, QuestionId about) {
        return jdbc.sql("""
                        select count(*) from account.outbox
                        where recipient = ? and subject = 'Une réponse est bientôt due' and body_text like ?""")
                .params(person.email(), "%" + about + "%")
                .query(Long.class)
                .single();
    }

    private String textsOfMailsTo(Person person) {
        return String.join(
                "\n",
                jdbc.sql("select body_text from account.outbox where recipient = ?")
                        .params(person.email())
                        .query(String.class)
                        .list());
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private int status(RequestBuilder request) throws Exception {
        return perform(request).getStatus();
    }

    private String text(RequestBuilder request) throws Exception {
        return perform(request)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace("&#39;", "'");
    }
}
