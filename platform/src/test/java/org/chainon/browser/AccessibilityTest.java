package org.chainon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.SupplierPlaces;
import org.chainon.bid.Bids;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.InvitationLinks;
import org.chainon.consortium.Sight;
import org.chainon.consortium.search.MeetingLinks;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.consortium.search.SearchResult;
import org.chainon.consortium.search.Searches;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.outcome.OutcomeLinks;
import org.chainon.hotline.Advisers;
import org.chainon.hotline.Article;
import org.chainon.hotline.Articles;
import org.chainon.job.Jobs;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SpendImportId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.chainon.matching.Matching;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.DemandLinks;
import org.chainon.need.programme.Programmes;
import org.chainon.need.sourcing.KeepSourcing;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.paper.PaperFormat;
import org.chainon.spend.SpendImports;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.supplier.VerifySupplier;
import org.chainon.supplier.WithdrawSupplier;
import org.chainon.supplier.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Each page of the demonstration in a real Chromium: axe-core finds nothing, at 360 and 1280 pixels, in light and dark; nothing
 * is wider than the screen; the console stays silent. With {@code CHAINON_PICTURES=DIR} it also takes the README's pictures;
 * with {@code CHAINON_PAGES=besoin.*} it looks at the pages of these names only, and takes them whole.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chainon.home=target/test-homes/${random.uuid}",
            "chainon.database.durable=false",
            "chainon.demo=true",
            "chainon.company-api=",
            "management.server.port=-1"
        })
@ActiveProfiles("dev")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final int NOTICES = 300;
    private static final int SUPPLIERS = 400;
    private static final List<String> PERSONS = List.of("fournisseur", "acheteur", "animation", "administration");

    @LocalServerPort
    int port;

    @Autowired
    SupplierDirectory suppliers;

    @Autowired
    Notices notices;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    VerifySupplier verify;

    @Autowired
    Bids bids;

    @Autowired
    WithdrawSupplier withdrawals;

    @Autowired
    RegisterStates states;

    @Autowired
    SupplierPlaces places;

    @Autowired
    Articles articles;

    @Autowired
    Needs needs;

    @Autowired
    KeepSourcing sourcing;

    @Autowired
    Contacts contacts;

    @Autowired
    DemandLinks demands;

    @Autowired
    Consortia consortia;

    @Autowired
    Conventions conventions;

    @Autowired
    OutcomeLinks outcomes;

    @Autowired
    InvitationLinks invitations;

    @Autowired
    Programmes programmes;

    @Autowired
    SpendImports imports;

    @Autowired
    Searches searches;

    @Autowired
    MeetingLinks meetings;

    @Autowired
    Jobs jobs;

    /** Names of the pages that are looked at; null for all. */
    private static final @Nullable String ONLY = System.getenv("CHAINON_PAGES");

    private Supplier closed;
    private Supplier withdrawn;
    private Convention opened;
    private ConventionId told;
    private ConventionId bygone;
    private AttendeeId attended;

    Chromium chromium;

    @BeforeAll
    void waitForTheDemonstration() {
        chromium = Chromium.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> suppliers.count() >= SUPPLIERS
                        && open().size() >= NOTICES
                        && people.byEmail("administration@demo.chainon.example").isPresent()
                        && people.byEmail("fournisseur@demo.chainon.example")
                                .flatMap(found -> people.actor(found.id()))
                                .map(actor -> actor.memberships().getFirst().supplier())
                                .filter(supplier -> !bids.of(supplier).isEmpty())
                                .isPresent()
                        && articles.search("", null, 1, 1).total() > 0
                        && conventions.ahead().size() > 1
                        && actor("acheteur").memberships().stream()
                                .anyMatch(membership -> imports.of(membership.organisation()).stream()
                                        .anyMatch(file -> file.refused() > 0 && file.endedAt() != null))
                        && !contacts.toldTo(actor("fournisseur").memberships().stream()
                                        .map(Membership::supplier)
                                        .flatMap(Stream::ofNullable)
                                        .toList())
                                .isEmpty()
                        && needs.of(actor("acheteur").memberships().stream()
                                                .map(Membership::organisation)
                                                .toList())
                                        .size()
                                > 1);
        matching.awaitReady();
        opened = conventions.ahead().stream()
                .filter(found -> found.state() == Convention.State.OPEN)
                .findFirst()
                .orElseThrow();
        told = ToldConvention.of(
                jdbc, opened, actor("fournisseur").memberships().getFirst().supplier());
        List<Supplier> others = others();
        closed = others.getFirst();
        states.saw(String.valueOf(closed.identifier()), true, LocalDate.of(2026, 3, 1));
        states.succeeds(String.valueOf(closed.identifier()), SupplierFixtures.siret(), null);
        withdrawn = others.getLast();
        withdrawals.withdraw(
                withdrawn.id(),
                Withdrawal.Why.FAKE,
                "Personne ne répond à cette adresse.",
                actor("animation").id());
        withdrawals.askReturn(withdrawn.id());
        BygoneConvention convention = new BygoneConvention(
                jdbc, opened, LocalDate.now().minusMonths(3).minusDays(2));
        bygone = convention.id();
        attended = convention.meet(
                actor("acheteur").memberships().getFirst().organisation(),
                actor("acheteur").id(),
                Stream.concat(
                                actor("fournisseur").memberships().stream()
                                        .map(Membership::supplier)
                                        .flatMap(Stream::ofNullable)
                                        .limit(1),
                                others.stream().limit(5).map(Supplier::id))
                        .toList());
    }

    /** The convention whose programme the demonstration made. */
    private ConventionId made() {
        return conventions.ahead().stream()
                .filter(found -> found.state() == Convention.State.PUBLISHED
                        && !found.id().equals(told))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Suppliers of the facilitator's territory but that of the demonstration's supplier. */
    private List<Supplier> others() {
        Set<String> territory = actor("animation").memberships().getFirst().areas();
        List<Supplier> others = new ArrayList<>();
        suppliers.changedSince(
                0,
                supplier -> {
                    if (supplier.identifier() != null
                            && supplier.jurisdiction() == Jurisdiction.FR
                            && !Collections.disjoint(places.areasOf(supplier.id()), territory)
                            && !supplier.id()
                                    .equals(actor("fournisseur")
                                            .memberships()
                                            .getFirst()
                                            .supplier())) {
                        others.add(supplier);
                    }
                },
                removed -> {});
        return others;
    }

    private Actor actor(String person) {
        return people.byEmail(person + "@demo.chainon.example")
                .flatMap(found -> people.actor(found.id()))
                .orElseThrow();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private List<Notice> open() {
        List<Notice> open = new ArrayList<>();
        notices.open(java.time.OffsetDateTime.now(), open::add);
        return open;
    }

    /** Pages by the name of their picture. */
    private Map<String, String> pages() {
        List<Notice> open = open();
        Notice reserved = open.stream()
                .filter(notice -> notice.lots().size() > 1
                        && notice.lots().stream().anyMatch(lot -> lot.reservation() != null)
                        && !matching.whoFits(notice.id(), 3)
                                .orElseThrow()
                                .getFirst()
                                .matches()
                                .isEmpty())
                .findFirst()
                .orElseThrow();
        Supplier busy = matching.whoFits(reserved.id(), 5).orElseThrow().getFirst().matches().stream()
                .map(match -> suppliers.find(match.supplier()).orElseThrow())
                .findFirst()
                .orElseThrow();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("accueil", "/");
        pages.put("avis-liste", "/avis");
        pages.put("avis-recherche", "/avis?q=espaces+verts");
        pages.put("avis", "/avis/" + reserved.id());
        pages.put("reponses", "/avis/" + reserved.id() + "/reponses");
        pages.put("avis-genres", "/avis?genre=TRAINING&genre=COOPERATION&acheteur=a");
        Notice training = open.stream()
                .filter(notice -> notice.kind() == Notice.Kind.TRAINING)
                .findFirst()
                .orElseThrow();
        pages.put("avis-formation", "/avis/" + training.id());
        pages.put("appui", "/appui");
        pages.put(
                "appui-fiche",
                "/appui/fiches/"
                        + articles.search("", null, 1, 1).items().getFirst().slug());
        pages.put("annuaire", "/fournisseurs");
        pages.put("annuaire-vide", "/fournisseurs?q=xyzxyz");
        pages.put("profil", "/fournisseurs/" + busy.id());
        pages.put("marches", "/fournisseurs/" + busy.id() + "/marches");
        pages.put("comment-nous-classons", "/comment-nous-classons");
        pages.put("groupements-comprendre", "/groupements/comprendre");
        pages.put("ordre-des-vagues", "/ordre-des-vagues");
        pages.put("conventions", "/conventions");
        pages.put("convention", "/conventions/" + opened.id());
        pages.put(
                "suites-mail",
                outcomes.of(new OutcomeLinks.Asked(actor("acheteur").id(), attended)));
        pages.put("suites-perime", "/conventions/suites/perime");
        pages.put("a-propos", "/a-propos");
        pages.put("accessibilite", "/accessibilite");
        pages.put("composants", "/composants");
        pages.put("introuvable", "/nulle-part");
        pages.put("retiree", "/fournisseurs/" + withdrawn.id());
        pages.put("connexion", "/connexion");
        pages.put("connexion-mot-de-passe", "/connexion/mot-de-passe");
        return pages;
    }

    /** The watch that comes of a profile by itself. */
    private WatchId profileWatch(SupplierId supplier) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> jdbc.sql("select id from watch.watch where supplier_id = ? and query is null")
                                .params(supplier.value())
                                .query((row, n) -> new WatchId(row.getObject("id", UUID.class)))
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Pages of somebody by the name of their picture; {@code person} is the mailbox of one of the demonstration. */
    private Map<String, String> pagesOf(String person) {
        Actor actor = actor(person);
        Map<String, String> pages = new LinkedHashMap<>();
        switch (person) {
            case "fournisseur" -> {
                Membership own = actor.memberships().getFirst();
                String profile = "/fournisseurs/" + own.supplier();
                pages.put("accueil-fournisseur", profile + "/accueil");
                pages.put("compte", "/compte");
                pages.put("mot-de-passe", "/compte/mot-de-passe");
                pages.put("second-facteur", "/compte/second-facteur");
                pages.put("donnees", "/compte/donnees");
                pages.put("organisation", "/organisations/" + own.organisation());
                pages.put("appui-poser", "/appui/poser");
                pages.put("appui-mes-questions", "/appui/mes-questions");
                pages.put("referencer", "/referencer");
                pages.put("fiche", profile);
                pages.put("mes-marches", profile + "/marches");
                pages.put("veilles", "/veilles");
                pages.put("veille-nouvelle", "/veilles/nouvelle?q=espaces+verts");
                pages.put("veille", "/veilles/" + profileWatch(own.supplier()));
                pages.put("pieces", profile + "/pieces");
                pages.put("modifier", profile + "/modifier");
                pages.put("mes-reponses", profile + "/reponses");
                pages.put("mes-reponses-resume", profile + "/reponses/resume");
                pages.put("mes-reponses-calendrier", profile + "/reponses/calendrier");
                bids.of(own.supplier()).forEach(bid -> {
                    pages.putIfAbsent("reponse-" + bid.stage(), profile + "/reponses/" + bid.id());
                    pages.putIfAbsent("repondre", "/avis/" + bid.subject().notice() + "/repondre");
                });
                pages.put("retrait", profile + "/retrait");
                pages.put("besoins-recus", "/besoins/recus");
                contacts.toldTo(List.of(own.supplier())).forEach(told -> {
                    pages.put("besoin-recu", "/besoins/recus/" + told.id());
                    pages.put("besoin-recu-devis", "/besoins/recus/" + told.id() + "/devis");
                    pages.put("demande", demands.of(new DemandLinks.Demand(actor.id(), told.id())));
                });
                pages.putAll(searchesForGroupings(actor, own));
                pages.put("groupements", "/groupements");
                String convention = profile + "/conventions/" + opened.id();
                pages.put("convention-inscription", convention);
                pages.put("convention-souhaits", convention + "/souhaits");
                pages.put("convention-agenda", profile + "/conventions/" + told + "/agenda");
                pages.put("suites", profile + "/conventions/" + bygone + "/suites");
                pages.put("groupements-resume", profile + "/groupements");
                consortia.seenBy(List.of(own.supplier())).forEach(consortium -> groupings(actor, consortium, pages));
                for (String section :
                        List.of("identite", "sites", "activites", "perimetre", "capacite", "agrements", "references")) {
                    pages.put("modifier-" + section, profile + "/modifier/" + section);
                }
            }
            case "acheteur" -> {
                String home = "/acheteurs/" + actor.memberships().getFirst().organisation();
                pages.put("accueil-acheteur", home + "/accueil");
                String convention = home + "/conventions/" + opened.id();
                pages.put("convention-inscription-acheteur", convention);
                pages.put("convention-souhaits-acheteur", convention + "/souhaits");
                pages.put("convention-agenda-acheteur", home + "/conventions/" + told + "/agenda");
                pages.put("suites-acheteur", home + "/conventions/" + bygone + "/suites");
                pages.put(
                        "fiche-connue",
                        "/fournisseurs/"
                                + actor("fournisseur").memberships().getFirst().supplier());
                pages.put("depenses", home + "/depenses");
                pages.put("depenses-importer", home + "/depenses/importer");
                pages.put("depenses-colonnes", home + "/depenses/fichiers/" + unnamed(actor));
                imports.of(actor.memberships().getFirst().organisation()).stream()
                        .filter(file -> file.refused() > 0)
                        .forEach(file -> pages.put("depenses-fichier", home + "/depenses/fichiers/" + file.id()));
                pages.put("besoins", "/besoins");
                pages.put("besoin-nouveau", "/besoins/nouveau");
                pages.put(
                        "besoin-compris",
                        "/besoins/nouveau?phrase=Entretien+des+espaces+verts+de+3+cr%C3%A8ches+%C3%A0+Bobigny,+2+ans,+25+k%E2%82%AC/an");
                needs.of(actor.memberships().stream()
                                .map(Membership::organisation)
                                .toList())
                        .forEach(need -> {
                            pages.put("besoin-" + need.state(), "/besoins/" + need.id());
                            if (need.state() == Need.State.OPEN) {
                                assertThat(contacts.of(need.id()))
                                        .extracting(Contact::state)
                                        .contains(
                                                Contact.State.QUOTED, Contact.State.INTERESTED, Contact.State.DECLINED);
                                sourcing.make(need.id(), true, PaperFormat.PDF, Locale.FRENCH);
                                pages.put("besoin-dossier", "/besoins/" + need.id() + "/dossier");
                                pages.put("besoin-dossier-fait", "/besoins/" + need.id() + "/dossier?fait=1");
                                for (String part : List.of("entreprises", "echanges", "devis")) {
                                    pages.put("besoin-" + part, "/besoins/" + need.id() + "/" + part);
                                }
                            }
                            pages.put("groupement-besoin", "/groupements/chercher?besoin=" + need.id());
                            if (need.state() == Need.State.DRAFT) {
                                pages.put("besoin-modifier", "/besoins/" + need.id() + "/modifier");
                            }
                        });
                pages.put("acheteur-rejoindre", "/acheteurs/rejoindre");
                pages.put("conseil", "/besoins/conseil");
                pages.put(
                        "conseil-reponse",
                        "/besoins/conseil?titre=Entretien&cpv=90910000&lieu=REGION:11&montant=90000&mois=24&lancement=2026-12-01");
                pages.put("conseil-erreurs", "/besoins/conseil?titre=Entretien&cpv=7&lieu=xyzxyz&montant=beaucoup");
                pages.put("programmes", "/besoins/programme");
                programmes
                        .of(actor.memberships().stream()
                                .map(Membership::organisation)
                                .toList())
                        .forEach(one -> pages.putIfAbsent("programme", "/besoins/programme/" + one.id()));
                pages.put("proposer", "/avis/proposer");
                pages.put("proposer-cooperation", "/avis/proposer/cooperation");
                pages.put("proposer-formation", "/avis/proposer/formation");
            }
            case "animation" -> {
                String territory =
                        "/territoires/" + actor.memberships().getFirst().organisation();
                pages.put("territoire", territory + "?periode=84");
                pages.put("sans-alerte", territory + "/sans-alerte");
                pages.put("sans-alerte-raison", territory + "/sans-alerte?raison=NO_ACCOUNT");
                jobs.start("grouping-chances", "");
                Awaitility.await()
                        .atMost(Duration.ofMinutes(4))
                        .until(() -> jobs.last("grouping-chances", "")
                                .filter(run -> run.endedAt() != null)
                                .isPresent());
                pages.put("groupements-territoire", territory + "/groupements");
                String convention = territory + "/conventions/" + opened.id();
                pages.put("convention-conduite", convention);
                pages.put("convention-preparer", convention + "/preparer");
                pages.put("convention-nouvelle", territory + "/conventions/nouvelle");
                pages.put("convention-participants", convention + "/participants");
                pages.put("convention-inviter", convention + "/inviter?q=a");
                String day = territory + "/conventions/" + told;
                pages.put("convention-jour", day + "/jour");
                pages.put("convention-accueil", day + "/accueil");
                pages.put("convention-ecran", day + "/ecran");
                pages.put("convention-ecran-noms", day + "/ecran?page=1");
                pages.put("convention-ecran-table", day + "/ecran?table=Table+1");
                pages.put("conventions-territoire", territory + "/conventions");
                String made = territory + "/conventions/" + made();
                pages.put("convention-publiee", made);
                pages.put("convention-programme", made + "/programme");
                pages.put("convention-programme-creneaux", made + "/programme?vue=creneaux");
                pages.put("convention-programme-essai", convention + "/programme");
                pages.put("bilan", territory + "/conventions/" + bygone + "/bilan");
                pages.put("besoins-a-regarder", "/besoins/a-regarder");
                pages.put("appui-questions", "/appui/questions?voir=ALL");
                pages.put("appui-statistiques", "/appui/statistiques");
                pages.put("appui-relecture", "/appui/relecture");
                Article waiting =
                        articles.toReview(Advisers.areas(actor), false).getFirst();
                pages.put("appui-relire", "/appui/relecture/" + waiting.id());
                pages.put("appui-question", "/appui/questions/" + waiting.source());
                pages.put("appui-ecrire", "/appui/questions/" + waiting.source() + "/fiche");
                pages.put("verifications", "/verifications");
                Supplier asking = verify.list(
                                VerifySupplier.Which.ASKED,
                                actor.memberships().getFirst().areas(),
                                1)
                        .items()
                        .getFirst()
                        .supplier();
                pages.put("verification", "/verifications/" + asking.id());
                pages.put("verifications-fermes", "/verifications?liste=CLOSED");
                pages.put("verifications-retires", "/verifications?liste=WITHDRAWN");
                pages.put("verification-fermee", "/verifications/" + closed.id());
                pages.put("verification-retiree", "/verifications/" + withdrawn.id());
                pages.put("fiche-retiree", "/fournisseurs/" + withdrawn.id());
                pages.put("modifier-fermee", "/fournisseurs/" + closed.id() + "/modifier");
                pages.put("retrait-animation", "/fournisseurs/" + closed.id() + "/retrait");
            }
            default -> {
                pages.put("administration", "/administration");
                pages.put("personnes", "/administration/personnes");
                pages.put("territoires", "/administration/territoires");
                pages.put("organisations", "/administration/organisations");
                Organisation territory =
                        organisations.all(Organisation.Kind.FACILITATOR).getFirst();
                pages.put("moderation", "/administration/organisations/" + territory.id());
                pages.put("apparence", "/organisations/" + territory.id() + "/apparence");
                pages.put("frequentation", "/administration/frequentation");
                pages.put("imports", "/administration/imports?source=boamp");
                pages.put("travaux", "/administration/travaux");
                pages.put("journal", "/administration/journal");
            }
        }
        return pages;
    }

    /** Searches for groupings of which one covers everything and one does not, and a mail that asks to meet. */
    private Map<String, String> searchesForGroupings(Actor actor, Membership own) {
        Map<String, String> pages = new LinkedHashMap<>();
        List<Notice> several = open().stream()
                .filter(notice -> notice.kind() == Notice.Kind.PUBLIC_NOTICE
                        && notice.lots().size() > 1)
                .limit(12)
                .toList();
        pages.put(
                "groupement-chercher",
                "/groupements/chercher?avis=" + several.getFirst().id());
        for (Notice notice : several) {
            GroupingSearchId id = searches.ask(
                    new Searches.Asking(actor.id(), own.supplier(), null, notice.id(), null), SearchAsk.ANYTHING);
            SearchResult found = Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> searches.find(id).orElseThrow().result(), result -> result != null);
            int members = found.teams().isEmpty()
                    ? 0
                    : found.teams().getFirst().members().size();
            String name = members == 0 ? "rien" : !found.complete() ? "partiel" : members > 1 ? "trouve" : "seule";
            pages.putIfAbsent("groupement-" + name, "/groupements/chercher/" + id);
            if (pages.containsKey("groupement-trouve") && pages.containsKey("groupement-partiel")) {
                break;
            }
        }
        pages.put("groupement-recherches", "/groupements/chercher");
        Organisation body = organisations.all(Organisation.Kind.FACILITATOR).getFirst();
        NoticeId notice = several.getFirst().id();
        jdbc.sql("""
                        insert into consortium.meeting (notice_id, supplier_id, organisation_id, partners, told_at)
                        values (?, ?, ?, ?, now()) on conflict do nothing""")
                .params(notice.value(), own.supplier().value(), body.id().value(), new UUID[] {
                    own.supplier().value(), closed.id().value()
                })
                .update();
        pages.put("groupement-rencontre", meetings.of(new MeetingLinks.Asked(actor.id(), own.supplier(), notice)));
        return pages;
    }

    private void groupings(Actor actor, Consortium consortium, Map<String, String> pages) {
        SupplierId own = actor.memberships().getFirst().supplier();
        Sight sight = Sight.of(consortium, own).orElseThrow();
        String path = "/groupements/" + consortium.id();
        if (!sight.inside()) {
            pages.put("groupement-invitee", path);
            pages.put(
                    "groupement-invitation",
                    invitations.of(new InvitationLinks.Invitation(actor.id(), own, consortium.id())));
            pages.put("groupement-invitation-close", "/groupements/invitation/x~y~z");
            return;
        }
        pages.put("groupement-" + consortium.state(), path);
        if (sight.forming()) {
            pages.put("groupement-ajouter", path + "/ajouter?q=entretien");
            pages.put("groupement-qui-fait-quoi", path + "/qui-fait-quoi");
            pages.put(
                    "groupement-nouveau",
                    "/groupements/nouveau?avis=" + consortium.subject().notice());
        }
    }

    /** A file whose columns nobody has named yet. */
    private SpendImportId unnamed(Actor actor) {
        Organisation buyer = organisations
                .find(actor.memberships().getFirst().organisation())
                .orElseThrow();
        String csv = "Date de mandat;SIRET;Tiers;Montant mandaté\n";
        try {
            return ((SpendImports.Kept) imports.handIn(
                            buyer, "factures.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                    .made()
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noPageHasAViolation() {
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setUserAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36"))) {
            pages().forEach((name, path) -> scan(context, name, path, violations));
            for (String person : PERSONS) {
                signIn(context, person);
                pagesOf(person).forEach((name, path) -> scan(context, name, path, violations));
            }
        }
        assertThat(violations).isEmpty();
    }

    private void signIn(BrowserContext context, String person) {
        context.clearCookies();
        try (Page page = context.newPage()) {
            page.navigate("http://localhost:" + port + "/connexion");
            page.locator("form:has(input[value='" + person + "@demo.chainon.example']) button")
                    .click();
            page.waitForURL(url -> !url.contains("/connexion"));
        }
    }

    /** Loads a page once, then looks at it on a phone, on a screen, and there in the dark. */
    private void scan(BrowserContext context, String name, String path, List<String> violations) {
        if (ONLY != null && !name.matches(ONLY)) {
            return;
        }
        try (Page page = context.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().matches(".*\\b(404|410)\\b.*")) {
                    violations.add(name + ": " + message.text());
                }
            });
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 800);
                if (width == 360) {
                    page.navigate("http://localhost:" + port + path);
                    page.waitForCondition(() -> page.locator(".htmx-request").count() == 0);
                    page.evaluate(AxeBuilder.getAxeScript());
                }
                String where = name + " " + width + ": ";
                judge(page, "{}", where, violations);
                double wider = ((Number) page.evaluate("document.documentElement.scrollWidth")).doubleValue();
                if (wider > width) {
                    violations.add(where + "is " + wider + " pixels wide");
                }
                String folder = System.getenv("CHAINON_PICTURES");
                if (folder != null) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(ONLY != null)
                            .setPath(Path.of(folder, name + "-" + width + ".png")));
                }
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            judge(page, "{runOnly: ['color-contrast']}", name + " dark: ", violations);
        }
    }

    /** Asks axe itself for what is wrong only: all that its builder carries back of what is right takes longer than to look. */
    private static void judge(Page page, String options, String where, List<String> violations) {
        Object found = page.evaluate("""
                axe.run(document, {resultTypes: ['violations'], ...%s}).then(result =>
                    result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html)))""".formatted(options));
        for (Object each : (List<?>) found) {
            violations.add(where + each);
        }
    }
}
