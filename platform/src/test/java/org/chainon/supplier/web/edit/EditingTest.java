package org.chainon.supplier.web.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import org.chainon.PlatformTest;
import org.chainon.supplier.draft.Section;
import org.junit.jupiter.api.Test;

@PlatformTest
class EditingTest extends MemberOfASupplier {
    @Test
    void whatIsTypedIsSavedAlongTheWay() throws Exception {
        Visitor.Answer page = member.read(base + "/identite");
        Visitor.Answer saved = member.press(
                base + "/identite/brouillon",
                "version",
                page.hidden("version"),
                "tab",
                page.hidden("tab"),
                "name",
                "Les Dahl");
        assertThat(saved.body())
                .containsPattern("Brouillon enregistré à [0-9]{2}:[0-9]{2}")
                .contains("hx-swap-oob=\"true\"", "value=\"1\"")
                .doesNotContain("<html");
        assertThat(member.read(base + "/identite").body()).contains("value=\"Les Dahl\"");
        assertThat(directory.find(before.id()).orElseThrow().name()).isEqualTo("Les Dahlias");
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherSilently() throws Exception {
        Visitor.Answer one = member.read(base + "/identite");
        Visitor.Answer two = memberOf(before).read(base + "/identite");
        member.press(
                base + "/identite",
                "version",
                one.hidden("version"),
                "tab",
                one.hidden("tab"),
                "name",
                "Première",
                "do",
                "save");

        Visitor.Answer autosave = member.press(
                base + "/identite/brouillon",
                "version",
                two.hidden("version"),
                "tab",
                two.hidden("tab"),
                "name",
                "Seconde");
        assertThat(autosave.status()).isEqualTo(200);
        assertThat(autosave.body()).contains("n’est pas enregistrée").doesNotContain("Brouillon enregistré");
        Visitor.Answer stale = member.press(
                base + "/identite",
                "version",
                two.hidden("version"),
                "tab",
                two.hidden("tab"),
                "name",
                "Seconde",
                "do",
                "continue");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Cette page a changé entre-temps", "value=\"Seconde\"", "Enregistrer ma version");
        assertThat(member.read(base + "/identite").body()).contains("value=\"Première\"");

        member.press(
                base + "/identite",
                "version",
                stale.hidden("version"),
                "tab",
                stale.hidden("tab"),
                "name",
                "Seconde",
                "do",
                "save");
        assertThat(member.read(base + "/identite").body()).contains("value=\"Seconde\"");
    }

    @Test
    void aPageOpenedBeforeAPublicationDoesNotUndoIt() throws Exception {
        Visitor.Answer old = member.read(base + "/identite");
        member.fill(base + "/identite", "name", "Nouveau nom", "do", "save");
        assertThat(published().name()).isEqualTo("Nouveau nom");
        assertThat(member.press(
                                base + "/identite",
                                "version",
                                old.hidden("version"),
                                "tab",
                                old.hidden("tab"),
                                "name",
                                "Vieux",
                                "do",
                                "save")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void throwingTheDraftAwayGoesBackToTheProfile() throws Exception {
        member.fill(base + "/identite", "name", "Essai", "do", "save");
        assertThat(member.press(base + "/abandonner").redirect()).isEqualTo("/fournisseurs/" + before.id());
        assertThat(member.read(base + "/identite").body()).contains("value=\"Les Dahlias\"");
        assertThat(directory.find(before.id()).orElseThrow()).isEqualTo(before);
    }

    @Test
    void nobodyChangesWhatIsNotTheirs() throws Exception {
        String other = siret();
        register.register(supplier("edit-" + other, "Autre").identifier(other).build());
        Visitor stranger = memberOf(directory.byIdentifier(other).orElseThrow());
        assertThat(stranger.read(base).status()).isEqualTo(403);
        for (Section section : Section.values()) {
            assertThat(stranger.read(base + "/" + section.slug()).status()).isEqualTo(403);
            assertThat(stranger.press(base + "/" + section.slug(), "do", "save").status())
                    .isEqualTo(403);
            assertThat(stranger.press(base + "/" + section.slug() + "/brouillon")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(stranger.press(base + "/publier").status()).isEqualTo(403);
        assertThat(stranger.press(base + "/abandonner").status()).isEqualTo(403);
        assertThat(new Visitor(mvc, null).read(base).redirect()).startsWith("/connexion");
    }

    @Test
    void thePublicProfileOffersEditingToItsMembersAndClaimingToOthers() throws Exception {
        String profile = "/fournisseurs/" + before.id();
        assertThat(member.read(profile).body())
                .contains("Modifier cette fiche", base, "Le plus utile maintenant", base + "/perimetre")
                .doesNotContain("Référencez-la");
        assertThat(new Visitor(mvc, null).read(profile).body())
                .contains("Référencez-la", "/referencer?identifiant=" + siret)
                .doesNotContain("Modifier cette fiche", "Le plus utile maintenant");
    }

    @Test
    void aFieldsNameCannotBeBentToOtherThings() throws Exception {
        Visitor.Answer answer = member.fill(
                base + "/perimetre",
                "area-0-id",
                "PAYS:<script>",
                "around-0-point",
                "1,2,3",
                "around-0-km",
                "10",
                "do",
                "save");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez un site").doesNotContain("<script>");
        assertThat(member.fill(base + "/sites", "__proto__", "x", "site-99999-city", "y", "do", "remove:site:x")
                        .status())
                .isEqualTo(302);
    }
}
