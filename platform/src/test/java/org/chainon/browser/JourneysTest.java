package org.chainon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.VerifySupplier;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * People's ways through the platform in a real Chromium, their links taken from a real mail server: an enterprise references
 * itself and is verified, a colleague joins, a buyer comes in. All of it with JavaScript and without.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chainon.home=target/test-homes/${random.uuid}",
            "chainon.database.durable=false",
            "chainon.company-api=",
            "chainon.mail.pause=200ms",
            "management.server.port=-1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/connexion/lien\\?\\S+");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("chainon.mail.host", () -> "127.0.0.1");
        properties.add("chainon.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    VerifySupplier verify;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        MAIL.stop();
    }

    /** Somebody at a browser of their own. */
    private final class Somebody implements AutoCloseable {
        private final String email = UUID.randomUUID() + "@example.org";
        private final BrowserContext context;
        private final Page page;

        Somebody(boolean script) {
            context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setJavaScriptEnabled(script)
                            .setViewportSize(360, 800)
                            .setLocale("fr-FR"));
            context.setDefaultTimeout(15_000);
            page = context.newPage();
        }

        Somebody open(String path) {
            page.navigate("http://localhost:" + port + path);
            return this;
        }

        /** Whether that page is refused. */
        boolean mayNot(String path) {
            return page.navigate("http://localhost:" + port + path).status() == 403;
        }

        Somebody press(String selector) {
            page.locator(selector).first().click();
            page.waitForLoadState();
            return this;
        }

        Somebody fill(String selector, String text) {
            page.locator(selector).first().fill(text);
            return this;
        }

        String sees() {
            return page.locator("body").innerText();
        }

        /** By the link of the mail, on this device. */
        Somebody signIn() {
            open("/connexion").fill("#email", email).press("main form[action='/connexion'] button");
            page.navigate(link(email));
            press("main form button");
            assertThat(page.url()).doesNotContain("/connexion");
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static List<MimeMessage> mails(String to) {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(to))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return List.of(mail.getAllRecipients()).toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the last mail that holds one. */
    private static String link(String to) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> mails(to).reversed().stream()
                                .map(mail -> LINK.matcher(text(mail)))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }

    private static String text(MimeMessage mail) {
        try {
            Object content = mail.getContent();
            return content instanceof Multipart parts ? String.valueOf(plain(parts)) : String.valueOf(content);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(Multipart parts) throws IOException, MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            Object part = parts.getBodyPart(i).getContent();
            if (part instanceof Multipart inner) {
                return plain(inner);
            }
            if (parts.getBodyPart(i).isMimeType("text/plain")) {
                return String.valueOf(part);
            }
        }
        return "";
    }

    private Supplier imported() throws Exception {
        String siret = siret();
        register.register(supplier("journey-" + siret, "Les Bleuets " + siret)
                .identifier(siret)
                .kind(EnterpriseKind.EA)
                .site(siteIn(LILLE))
                .build());
        return directory.byIdentifier(siret).orElseThrow();
    }

    private void facilitates(Somebody facilitator) {
        Organisation body =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of("DEPARTEMENT:59"));
        organisations.grant(people.ensure(facilitator.email, "Sacha", "fr").id(), body.id(), Level.MANAGER);
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void anEnterpriseReferencesItselfIsVerifiedAndAColleagueJoins(boolean script) throws Exception {
        Supplier imported = imported();
        try (Somebody boss = new Somebody(script);
                Somebody colleague = new Somebody(script);
                Somebody facilitator = new Somebody(script)) {
            facilitates(facilitator);
            boss.signIn().open("/referencer").fill("#identifier", imported.identifier());
            boss.press("main form[action='/referencer'] button");
            boss.press("main form[action='/referencer/commencer'] button");
            assertThat(boss.sees()).contains(imported.name());

            facilitator.signIn().open("/organisations");
            facilitator.press("main a:has-text('" + imported.name() + "')");
            facilitator.press("main button[value='accepter']").press("main button[value='responsable']");
            assertThat(facilitator.sees()).contains("responsable");

            String edit = "/fournisseurs/" + imported.id() + "/modifier";
            boss.open(edit + "/identite").fill("#description", "Conditionnement et espaces verts, douze personnes.");
            boss.press("main button[value='continue']:visible");
            boss.open(edit).press("main form[action$='/publier'] button");
            assertThat(boss.sees()).as("the list gave no postal code").contains("Écrivez le code postal");
            boss.open(edit + "/sites").fill("input[name$='postalCode']", "59000");
            boss.fill("input[name$='city']", "Lille").press("main button[value='continue']:visible");
            boss.open(edit).press("main form[action$='/publier'] button");
            assertThat(boss.sees()).doesNotContain("à corriger");
            assertThat(boss.open("/fournisseurs/" + imported.id()).sees())
                    .contains("douze personnes", "demande de vérification");

            facilitator.open("/verifications").press("main a:has-text('" + imported.name() + "')");
            facilitator.press("main button[value='verifie']");
            assertThat(verify.of(imported.id()).holds()).isTrue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> mails(boss.email).stream()
                            .anyMatch(mail -> text(mail).contains("vérifiée")));
            assertThat(boss.open("/fournisseurs/" + imported.id()).sees()).contains("vérifié");

            colleague.signIn().open("/referencer").fill("#identifier", imported.identifier());
            colleague.press("main form[action='/referencer'] button");
            colleague.press("main form[action='/referencer/rejoindre'] button");
            assertThat(colleague.mayNot(edit)).isTrue();
            boss.open("/compte").press("main a:has-text('" + imported.name() + "')");
            boss.press("main button[value='accepter']");
            assertThat(colleague.mayNot(edit)).isFalse();
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void aBuyerComesInAndProposesAContract(boolean script) throws Exception {
        try (Somebody buyer = new Somebody(script);
                Somebody admin = new Somebody(script)) {
            people.admin(people.ensure(admin.email, "Lou", "fr").id(), true);
            String name = "Ville d'Essai " + UUID.randomUUID();
            buyer.signIn().open("/acheteurs/rejoindre");
            buyer.fill("#numero", siret()).fill("#nom", name).press("main form:has(#numero) button");
            assertThat(buyer.sees()).contains("Votre demande est partie");
            assertThat(buyer.mayNot("/avis/proposer")).isTrue();

            admin.signIn().open("/organisations").press("main a:has-text(\"" + name + "\")");
            admin.press("main button[value='accepter']");

            assertThat(buyer.open("/avis/proposer/marche-prive").sees()).contains("Intitulé");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void aQuestionIsAskedTakenAnsweredPublishedAndFound(boolean script) throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        try (Somebody buyer = new Somebody(script);
                Somebody expert = new Somebody(script);
                Somebody facilitator = new Somebody(script);
                Somebody stranger = new Somebody(script)) {
            belongs(buyer, Organisation.Kind.BUYER, mark, Set.of());
            belongs(expert, Organisation.Kind.EXPERT, mark, Set.of("DEPARTEMENT:48"));
            belongs(facilitator, Organisation.Kind.FACILITATOR, mark, Set.of("DEPARTEMENT:48"));

            for (Somebody who : List.of(buyer, expert, facilitator)) {
                who.signIn();
            }
            buyer.open("/appui/poser").fill("#titre", "Faut-il allotir ? " + mark);
            buyer.fill("#question", "Un seul lot suffit-il pour un petit marché ?")
                    .fill("#lieu", "Mende");
            buyer.page.selectOption("#categorie", "UNDERSTAND");
            buyer.press("main form[action='/appui/poser'] button[type='submit']");
            assertThat(buyer.sees()).contains("Nouvelle", "Réponse attendue");

            expert.open("/appui/questions").press("main a:has-text('" + mark + "')");
            expert.press("main form[action$='/prendre'] button");
            expert.fill("#message", "L'allotissement est la règle : zylolot" + mark + ".");
            expert.press("main form[action$='/messages'] button[type='submit']");
            assertThat(expert.sees()).contains("Répondue");
            expert.press("main a[href$='/fiche']").fill("#titre", "Faut-il allotir un petit marché ?");
            expert.press("main form[action$='/fiche'] button[type='submit']");

            buyer.open("/appui/mes-questions").press("main a:has-text('" + mark + "')");
            assertThat(buyer.sees()).contains("zylolot" + mark);
            buyer.press("main button[value='oui']");
            assertThat(buyer.sees()).contains("La réponse a aidé.");

            facilitator.open("/appui/relecture").press("main a:has-text('Faut-il allotir un petit marché ?')");
            facilitator.press("main button[value='publier']");

            stranger.open("/appui").fill("#q", "zylolot" + mark);
            stranger.press("main form[action='/appui'] button[type='submit']");
            assertThat(stranger.sees()).contains("Faut-il allotir un petit marché ?");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void aNeedGoesFromOneSentenceToTheAward(boolean script) throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        try (Somebody buyer = new Somebody(script);
                Somebody gardener = new Somebody(script)) {
            belongs(buyer, Organisation.Kind.BUYER, mark, Set.of());
            gardens(gardener, "Jardins " + mark);
            buyer.signIn()
                    .open("/besoins/nouveau")
                    .fill("#phrase", "Tonte de pelouses à Mende, 2 ans, 10 000 € par an");
            buyer.press("main button:has-text('Continuer')").fill("#titre", "Tonte " + mark);
            buyer.fill("#limite", LocalDate.now().plusDays(20).toString());
            buyer.press("main button[value='save']:not([tabindex])").press("main button[value='publier']");
            String need = URI.create(buyer.page.url()).getPath();
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
                buyer.open(need + "/entreprises");
                boolean told = buyer.sees().contains("Jardins " + mark);
                if (!told) {
                    buyer.press("main button[value='maintenant']");
                }
                return told;
            });

            gardener.page.navigate(inMail(gardener.email, "Un acheteur cherche : Tonte " + mark, "/demande/"));
            gardener.press("main button[value='interessee']");
            assertThat(gardener.sees()).contains("Vous êtes intéressés");
            gardener.signIn().open("/besoins/recus").press("main a:has-text('Tonte " + mark + "')");
            gardener.fill("#texte", "Combien de passages ?").press("main button[value='question']");
            gardener.press("main a:has-text('Préparer un devis')");
            gardener.fill("#lot-0-libelle-0", "Tonte")
                    .fill("#lot-0-quantite-0", "24")
                    .fill("#lot-0-prix-0", "750,50");
            gardener.fill("#heures", "200").press("main button[value='envoyer']");
            assertThat(gardener.sees()).contains("Votre devis est envoyé");

            buyer.open(need + "/echanges").press("main summary:has-text('Répondre à toutes')");
            buyer.fill("main textarea[id^='r-']", "Un par mois.").press("main button[value='repondre']");
            assertThat(gardener.open("/besoins/recus")
                            .press("main a:has-text('Tonte " + mark + "')")
                            .sees())
                    .contains("Un par mois.");
            buyer.open(need + "/devis");
            assertThat(buyer.sees()).contains("200 h", "Vous pouvez acheter directement");
            buyer.press("main form[action$='/attribution'] button[type='submit']");
            assertThat(buyer.sees()).contains("Dites qui vous retenez", "Dites pourquoi");
            buyer.page.locator("main input[type='radio'][name='lot-0']").first().check();
            buyer.fill("#lot-0-montant", "18 012").fill("#lot-0-raisons", "Le seul, à un bon prix.");
            buyer.fill("#remarque", "Personne d'autre ne répond ici.");
            buyer.press("main form[action$='/attribution'] button[type='submit']");
            assertThat(buyer.sees()).contains("Votre décision", "Le seul, à un bon prix.");
            assertThat(inMail(gardener.email, "Vous êtes retenus : Tonte " + mark, "/besoins/recus/"))
                    .isNotEmpty();
        }
    }

    private void gardens(Somebody who, String name) throws Exception {
        String siret = siret();
        register.register(supplier("journey-" + siret, name)
                .identifier(siret)
                .kind(EnterpriseKind.ACI)
                .activities(List.of(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE)))
                .site(siteIn(AreaId.commune("48095")))
                .serviceArea(in(AreaId.departement("48")))
                .build());
        Supplier supplier = directory.byIdentifier(siret).orElseThrow();
        Organisation own = organisations.ensure(Organisation.Kind.SUPPLIER, "FR", siret, name, supplier.id());
        organisations.grant(people.ensure(who.email, "Dominique", "fr").id(), own.id(), Level.MANAGER);
    }

    /** The address with that part in the mail of that subject. */
    private static String inMail(String to, String subject, String part) {
        Pattern link = Pattern.compile("https?://\\S+" + Pattern.quote(part) + "\\S+");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> mails(to).stream()
                                .filter(mail -> subject(mail).startsWith(subject))
                                .map(mail -> link.matcher(text(mail)))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void belongs(Somebody who, Organisation.Kind kind, String mark, Set<String> areas) {
        Organisation body = organisations.ensure(kind, "FR", null, kind + " " + mark, null);
        organisations.territory(body.id(), areas);
        organisations.grant(people.ensure(who.email, "Camille " + mark, "fr").id(), body.id(), Level.MEMBER);
    }
}
