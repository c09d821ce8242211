package org.chainon.supplier.web.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.draft.Section;
import org.chainon.territory.AreaId;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.Test;

@PlatformTest
class EditPagesTest extends MemberOfASupplier {
    @Test
    void eachPageShowsWhatIsPublishedAndWorksWithoutJavascript() throws Exception {
        assertThat(member.read(base).body())
                .contains("Les Dahlias", "Fiche remplie à")
                .doesNotContain("??");
        for (Section section : Section.values()) {
            Visitor.Answer page = member.read(base + "/" + section.slug());
            assertThat(page.status()).as(section.slug()).isEqualTo(200);
            assertThat(page.body())
                    .as(section.slug())
                    .contains("method=\"post\"", "name=\"_csrf\"", "value=\"continue\"")
                    .doesNotContain("??", "<script>", " style=", "onclick");
        }
        assertThat(member.read(base + "/sites").body()).contains("value=\"59000\"", "value=\"Lille\"");
        assertThat(member.read(base + "/rien").status()).isEqualTo(404);
    }

    @Test
    void inEnglishToo() throws Exception {
        for (Section section : Section.values()) {
            assertThat(member.read(base + "/" + section.slug() + "?lang=en").body())
                    .as(section.slug())
                    .contains("Save and")
                    .doesNotContain("??");
        }
    }

    @Test
    void aWholeProfileIsFilledInAndPublished() throws Exception {
        assertThat(member.fill(
                                base + "/identite",
                                "name",
                                "Les Dahlias",
                                "tradeName",
                                "Dahlias",
                                "kinds",
                                "ACI",
                                "kinds",
                                "ESUS",
                                "description",
                                "Nous jardinons.",
                                "website",
                                "www.dahlias.example",
                                "do",
                                "continue")
                        .redirect())
                .isEqualTo(base + "/activites");
        member.fill(
                base + "/activites",
                "activity-0-id",
                GREEN,
                "activity-0-services",
                "SERVICE",
                "activity-0-services",
                "GOODS",
                "activity-0-words",
                "taille douce",
                "activity-0-cpv",
                "77310000",
                "do",
                "own");
        assertThat(member.read(base + "/activites").body()).contains("activity-1-words", "taille douce");
        member.fill(
                base + "/sites",
                "site-0-address",
                "2 rue Neuve",
                "site-0-postalCode",
                "59000",
                "site-0-city",
                "lille",
                "site-4-address",
                "Zone Est",
                "site-4-postalCode",
                "62000",
                "site-4-city",
                "Arras",
                "head",
                "4",
                "do",
                "save");
        member.fill(
                base + "/perimetre",
                "around-0-km",
                "40 km",
                "around-0-point",
                "50.63,3.06",
                "lieu",
                "Pas-de-Calais (62)",
                "do",
                "continue");
        member.fill(
                base + "/capacite",
                "headcount",
                "FROM_10",
                "turnover",
                "FROM_500K",
                "largest",
                "90 000 €",
                "do",
                "save");
        member.fill(
                base + "/agrements",
                "proof-0-kind",
                "ESUS",
                "proof-0-number",
                "59-1",
                "proof-0-from",
                "2026-01-01",
                "do",
                "save");
        member.fill(
                base + "/references",
                "reference-0-title",
                "Tonte",
                "reference-0-buyer",
                "Ville",
                "reference-0-year",
                "2025",
                "reference-0-amount",
                "12000,50",
                "reference-0-cpv",
                "77314100",
                "reference-0-place",
                "Lille",
                "do",
                "save");

        Supplier now = published();
        assertThat(now.source()).isEqualTo("self");
        assertThat(now.displayName()).isEqualTo("Dahlias");
        assertThat(now.kinds()).containsExactlyInAnyOrder(EnterpriseKind.ACI, EnterpriseKind.ESUS);
        assertThat(now.website()).isEqualTo("https://www.dahlias.example");
        assertThat(now.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.services()).containsExactlyInAnyOrder(ServiceKind.SERVICE, ServiceKind.GOODS);
            assertThat(activity.cpv()).containsExactly(new Cpv("77310000"));
            assertThat(activity.words()).isEqualTo("taille douce");
        });
        assertThat(now.sites())
                .extracting(Site::city, Site::head)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lille", false),
                        org.assertj.core.groups.Tuple.tuple("Arras", true));
        assertThat(now.serviceAreas())
                .containsExactlyInAnyOrder(
                        new ServiceArea.Around(LILLE_CENTRE, 40),
                        new ServiceArea.Chosen(Set.of(AreaId.departement("62"))));
        assertThat(now.capacity())
                .isEqualTo(new Capacity(
                        Capacity.TurnoverBand.FROM_500K, Capacity.HeadcountBand.FROM_10, Money.eur(90_000)));
        assertThat(now.accreditations())
                .extracting(Accreditation::name)
                .containsExactly("Entreprise solidaire d’utilité sociale", "Convention ACI");
        assertThat(now.pastContracts()).singleElement().satisfies(past -> {
            assertThat(past.year()).isEqualTo(2025);
            assertThat(past.place()).isEqualTo(LILLE);
            assertThat(past.cpv()).isEqualTo(new Cpv("77314100"));
        });
        List<Audit.Entry> log = audit.on(before.id().toString());
        assertThat(log)
                .extracting(Audit.Entry::action)
                .containsExactlyInAnyOrder("supplier.published", "supplier.verification-asked");
        assertThat(log.getFirst().actor()).isEqualTo(member.person().id());
        assertThat(log.getFirst().details()).doesNotContain("Dahlias");
        assertThat(member.read(base).body()).contains("Rien n’a changé depuis la dernière publication");
        assertThat(member.read(base + "/references").body()).contains("value=\"Tonte\"", "77314100");
    }

    @Test
    void nothingTypedIsLostWhereSomethingIsWrong() throws Exception {
        Visitor.Answer sites = member.fill(
                base + "/sites",
                "site-0-address",
                "2 rue Neuve",
                "site-0-postalCode",
                "ABC",
                "site-0-identifier",
                "123",
                "do",
                "continue");
        assertThat(sites.status()).isEqualTo(422);
        assertThat(sites.body())
                .contains(
                        "Il y a 2 points à corriger", "href=\"#site-0-postalCode\"", "id=\"site-0-postalCode-erreur\"")
                .contains("value=\"2 rue Neuve\"", "value=\"ABC\"", "value=\"123\"", "Un SIRET compte 14 chiffres");
        assertThat(member.read(base + "/sites").body()).contains("value=\"ABC\"");
        assertThat(member.read(base).body()).contains("à corriger");
        Visitor.Answer refused = member.press(base + "/publier");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(base + "/sites?verifier=1#site-0-postalCode");
        assertThat(member.read(base + "/sites?verifier=1").body()).contains("id=\"site-0-postalCode-erreur\"");
        assertThat(directory.find(before.id()).orElseThrow()).isEqualTo(before);
    }

    @Test
    void eachFieldSaysWhatIsWrong() throws Exception {
        assertThat(member.fill(
                                base + "/identite",
                                "name",
                                "",
                                "website",
                                "javascript:alert(1)",
                                "description",
                                "x".repeat(6001),
                                "do",
                                "save")
                        .body())
                .contains("Le nom de l'entreprise manque".replace("'", "&#39;"), "www.exemple.fr", "Raccourcissez");
        assertThat(member.fill(base + "/sites", "site-0-postalCode", "62128", "do", "save")
                        .body())
                .contains("plusieurs communes");
        assertThat(member.fill(base + "/perimetre", "around-0-km", "0", "lieu", "Zzyzx", "do", "save")
                        .body())
                .contains("de 1 à 2 000", "Aucun lieu ne s’appelle", "value=\"Zzyzx\"");
        assertThat(member.fill(base + "/capacite", "largest", "beaucoup", "do", "save")
                        .body())
                .contains("Écrivez le montant en chiffres", "value=\"beaucoup\"");
        assertThat(member.fill(
                                base + "/agrements",
                                "proof-0-number",
                                "1",
                                "proof-0-from",
                                "2026-02-01",
                                "proof-0-to",
                                "2026-01-01",
                                "proof-0-link",
                                "ftp://x.example/y",
                                "do",
                                "save")
                        .body())
                .contains("Donnez un nom à cet agrément", "Le dernier jour est avant le premier", "adresse internet");
        assertThat(member.fill(
                                base + "/references",
                                "reference-0-title",
                                "Tonte",
                                "reference-0-year",
                                "3025",
                                "do",
                                "save")
                        .body())
                .contains("Dites pour qui", "Écrivez l’année en quatre chiffres");
    }

    @Test
    void listsGrowAndShrinkByButtons() throws Exception {
        assertThat(member.fill(base + "/sites", "site-0-address", "A", "site-0-postalCode", "59000", "do", "add")
                        .redirect())
                .isEqualTo(base + "/sites#suite");
        assertThat(member.read(base + "/sites").body()).contains("site-1-address", "value=\"A\"");
        member.fill(base + "/sites", "site-0-address", "A", "site-1-address", "B", "do", "remove:site:0");
        assertThat(member.read(base + "/sites").body()).contains("value=\"B\"").doesNotContain("value=\"A\"");

        member.fill(base + "/perimetre", "lieu", "Bretagne", "do", "add");
        member.fill(base + "/perimetre", "area-0-id", "REGION:53", "lieu", "59", "do", "add");
        assertThat(member.read(base + "/perimetre").body()).contains("Bretagne (région)", "Nord (59)");
        member.fill(
                base + "/perimetre", "area-0-id", "REGION:53", "area-1-id", "DEPARTEMENT:59", "do", "remove:area:0");
        assertThat(member.read(base + "/perimetre").body())
                .contains("Nord (59)")
                .doesNotContain("Bretagne (");
    }

    @Test
    void activitiesAreSearchedByAButtonAndAsOneTypes() throws Exception {
        member.fill(base + "/activites", "search", "nettoyage", "do", "search");
        assertThat(member.read(base + "/activites").body()).contains("Activités trouvées", "value=\"add:nettoyage-");
        String fragment = member.read("/referencer/activites?search=nettoyage").body();
        assertThat(fragment).contains("value=\"add:nettoyage-").doesNotContain("<html");
        assertThat(member.read("/referencer/activites?search=qzqzqz").body()).contains("Aucune activité de ce nom");
        member.fill(base + "/activites", "choice", GREEN, "do", "add");
        assertThat(member.read(base + "/activites").body()).contains("activity-0-words", "77310000");
        assertThat(member.read("/referencer/communes?site-0-postalCode=59000").body())
                .contains("value=\"Lille\"");
    }

    @Test
    void aSupplierOfManySitesAndActivitiesLosesNoneByPublishing() throws Exception {
        var many = supplier("many-" + siret, "Les Dahlias").identifier(siret);
        for (int i = 0; i < 70; i++) {
            many.site(new Site(null, i + " rue de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, i == 0));
        }
        for (int i = 0; i < 40; i++) {
            many.activity(new SupplierActivity(null, Set.of(ServiceKind.SERVICE), Set.of(), "métier numéro " + i));
        }
        register.register(many.build());
        Supplier known = directory.find(before.id()).orElseThrow();
        member.fill(base + "/capacite", "headcount", "FROM_10", "do", "save");

        Supplier now = published();
        assertThat(now.sites()).hasSameSizeAs(known.sites()).hasSizeGreaterThanOrEqualTo(70);
        assertThat(now.activities()).hasSameSizeAs(known.activities()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(member.read(base + "/sites").body()).contains("69 rue de l&#39;Essai");
        assertThat(member.read(base + "/activites").body()).contains("métier numéro 39");
    }

    private static long shapes(String body, String state) {
        return Pattern.compile("<a [^>]*class=\"" + state + "\"")
                .matcher(body)
                .results()
                .count();
    }

    @Test
    void departementsAreChosenOnTheMapAndInTheListAlike() throws Exception {
        String reach = base + "/perimetre";
        Visitor.Answer before = member.read(reach);
        assertThat(before.body()).contains("Choisir Nord (59)").doesNotContain("class=\"whole\"", "??");
        assertThat(member.read(reach + "?lieu=Nord (59)").body()).contains("value=\"Nord (59)\"");

        assertThat(member.fill(
                                reach,
                                "around-0-km",
                                "40",
                                "around-0-point",
                                "50.63,3.06",
                                "do",
                                "toggle:DEPARTEMENT:59")
                        .redirect())
                .isEqualTo(reach + "#carte");
        String chosen = member.read(reach).body();
        assertThat(shapes(chosen, "whole")).isEqualTo(1);
        assertThat(chosen).contains("Nord (59), choisi : retirer", "<circle", "value=\"DEPARTEMENT:59\"");

        member.fill(reach, "area-0-id", "DEPARTEMENT:59", "area-1-id", "REGION:11", "do", "toggle:DEPARTEMENT:59");
        assertThat(member.read(reach).body())
                .doesNotContain("value=\"DEPARTEMENT:59\"")
                .satisfies(body -> assertThat(shapes(body, "whole")).isEqualTo(8 + 4));
        published();
        assertThat(new Visitor(mvc, null)
                        .read("/fournisseurs/" + this.before.id())
                        .body())
                .contains("reach-map", "class=\"whole\"")
                .doesNotContain("??");
    }

    @Test
    void aCommuneFillsItsDepartementInPart() throws Exception {
        member.fill(base + "/perimetre", "lieu", "Arras (62)", "do", "add");
        String body = member.read(base + "/perimetre").body();
        assertThat(shapes(body, "part")).isEqualTo(1);
        assertThat(shapes(body, "whole")).isZero();
    }
}
