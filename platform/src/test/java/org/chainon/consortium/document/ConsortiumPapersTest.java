package org.chainon.consortium.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chainon.PlatformTest;
import org.chainon.account.Look;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.ConsortiumFacts;
import org.chainon.consortium.ConsortiumFacts.Done;
import org.chainon.consortium.ConsortiumFacts.Line;
import org.chainon.consortium.ConsortiumFacts.Party;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Member;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.paper.Paper;
import org.chainon.paper.PaperFormat;
import org.chainon.paper.Pdf;
import org.chainon.paper.WritePaper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The documents of a grouping of four over nine towns. */
@PlatformTest
class ConsortiumPapersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> TOWNS = List.of(
            "Bagnolet",
            "Bobigny",
            "Bondy",
            "Les Lilas",
            "Montreuil",
            "Noisy-le-Sec",
            "Pantin",
            "Le Pré-Saint-Gervais",
            "Romainville");

    @Autowired
    ConsortiumPapers papers;

    @Autowired
    Clauses clauses;

    @Autowired
    WritePaper press;

    private static Party party(
            String name, Member.Role role, EnterpriseKind kind, String share, @Nullable Money price) {
        return new Party(
                SupplierId.random(),
                role,
                name,
                Set.of(kind),
                "13002526500013",
                "12 rue des Ateliers, 93100 Montreuil",
                "Camille Roche",
                "camille@exemple.invalid",
                "",
                null,
                new BigDecimal(share),
                price);
    }

    private static final List<Party> PARTIES = List.of(
            party("Les Ateliers du Carton", Member.Role.LEAD, EnterpriseKind.EI, "44.44", null),
            party(
                    "Association Second Tour",
                    Member.Role.PARTNER,
                    EnterpriseKind.ACI,
                    "22.22",
                    new Money(new BigDecimal("41250.50"), Jurisdiction.FR.currency())),
            party("Régie des Trois Quartiers", Member.Role.PARTNER, EnterpriseKind.EI, "22.22", Money.eur(38_000)),
            party("Régie du Canal", Member.Role.SUBCONTRACTOR, EnterpriseKind.EI, "11.11", null));

    /** @param last percent of the last town that somebody does */
    private static ConsortiumFacts facts(Jurisdiction law, LegalForm form, boolean reserved, int last) {
        List<Line> lines = IntStream.range(0, TOWNS.size())
                .mapToObj(i -> new Line(
                        0,
                        TOWNS.get(i),
                        "Collecte du carton des commerces",
                        null,
                        List.of(new Done(
                                PARTIES.get(Math.min(3, i % 5)).supplier(), BigDecimal.valueOf(i == 8 ? last : 100)))))
                .toList();
        return new ConsortiumFacts(
                ConsortiumId.random(),
                Consortium.State.FORMING,
                form,
                law,
                DAY,
                reserved,
                "Collecte des cartons de neuf villes",
                "Est Ensemble",
                "",
                null,
                List.of(new ConsortiumSubject.Asked(null, "1", "")),
                PARTIES,
                lines);
    }

    private Paper paper(ConsortiumDocument document, ConsortiumFacts facts, Locale locale) {
        Party of = document.ofOneMember() ? facts.members().get(1) : facts.lead();
        return papers.of(document, facts, of, locale);
    }

    @ParameterizedTest
    @EnumSource
    void eachDocumentIsASoundPdfInBothLanguagesWithEveryWordFilledIn(ConsortiumDocument document) throws Exception {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ConsortiumFacts facts = facts(Jurisdiction.FR, LegalForm.CONJOINT_SOLIDARY_LEAD, true, 100);
            byte[] written = press.as(PaperFormat.PDF, paper(document, facts, locale), Look.CHAINON);
            Pdf.draw(written, document.slug() + "-" + locale.getLanguage());

            assertThat(Pdf.failures(written, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Pdf.failures(written, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(Pdf.text(written))
                    .contains("Collecte des cartons de neuf villes", "Les Ateliers du Carton", "Est Ensemble")
                    .doesNotContain("grouping.document", "????")
                    .doesNotContainPattern("[{}]|grouping\\.[a-z]");
        }
    }

    @Test
    void wordReadsTheAgreementWithItsArticlesAndItsTable() throws Exception {
        ConsortiumFacts facts = facts(Jurisdiction.FR, LegalForm.CONJOINT, false, 100);
        byte[] written =
                press.as(PaperFormat.DOCX, paper(ConsortiumDocument.AGREEMENT, facts, Locale.FRENCH), Look.CHAINON);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            assertThat(document.getParagraphs().stream().map(each -> each.getText()))
                    .contains(
                            "Entre", "Article 1 – Objet", "Article 2 – Forme du groupement", "Annexe 1 – Qui fait quoi")
                    .anyMatch(text -> text.startsWith("Modèle établi le 22 novembre 2026, à faire vérifier"));
            assertThat(document.getTables().stream().map(each -> each.getText()))
                    .anyMatch(text -> text.contains("Le Pré-Saint-Gervais") && text.contains("100"));
        }
    }

    @Test
    void theAgreementSaysWhatTheFormOfTheGroupingMeans() {
        assertThat(said(facts(Jurisdiction.FR, LegalForm.CONJOINT, false, 100)))
                .contains("celles-là seulement")
                .doesNotContain("pour la totalité du marché", "Marché réservé");
        assertThat(said(facts(Jurisdiction.FR, LegalForm.SOLIDARY, true, 100)))
                .contains("pour la totalité du marché", "Marché réservé");
        assertThat(said(facts(Jurisdiction.FR, LegalForm.CONJOINT_SOLIDARY_LEAD, false, 100)))
                .contains("répond en outre");
        assertThat(said(facts(Jurisdiction.QC, LegalForm.SOLIDARY, false, 100)))
                .contains("donneur d'ouvrage", "NEQ")
                .doesNotContain("CCP", "SIRET");
    }

    @Test
    void aSubcontractorIsNoMemberAndSignsNothingOfTheMembers() {
        Paper agreement = paper(
                ConsortiumDocument.AGREEMENT, facts(Jurisdiction.FR, LegalForm.CONJOINT, false, 100), Locale.FRENCH);

        assertThat(agreement.parts().stream()
                        .filter(Paper.Grid.class::isInstance)
                        .map(Paper.Grid.class::cast)
                        .filter(grid -> !grid.caption().equals("Qui fait quoi")))
                .hasSize(2)
                .noneMatch(grid -> grid.rows().toString().contains("Régie du Canal"));
        assertThat(agreement.parts().toString()).contains("Régie du Canal est sous-traitant", "DC4");
    }

    @Test
    void whatIsNotSharedOutIsADraft() {
        assertThat(said(facts(Jurisdiction.FR, LegalForm.CONJOINT, false, 50))).contains("Brouillon");
        assertThat(said(facts(Jurisdiction.FR, LegalForm.CONJOINT, false, 100))).doesNotContain("Brouillon");
    }

    private String said(ConsortiumFacts facts) {
        return paper(ConsortiumDocument.AGREEMENT, facts, Locale.FRENCH).parts().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void lettersAreOfTheMemberAloneAndNameNoOther() {
        Paper letter = paper(
                ConsortiumDocument.INTENTION, facts(Jurisdiction.FR, LegalForm.CONJOINT, false, 100), Locale.FRENCH);

        assertThat(letter.parts().toString())
                .contains("Association Second Tour", "Les Ateliers du Carton", "comme cotraitant", "41\u00a0250,50")
                .doesNotContain("Régie des Trois Quartiers", "Régie du Canal", "38\u00a0000");
    }

    @Test
    void everyClauseHasBothLanguagesASourceAndKnownWordsToFillIn() {
        assertThat(clauses.all()).hasSizeGreaterThan(30).allSatisfy(clause -> {
            assertThat(Stream.of(
                            clause.titleFr(), clause.textFr(), clause.titleEn(), clause.textEn(), clause.article()))
                    .noneMatch(String::isBlank);
            assertThat(clause.source()).isNotBlank();
            assertThat((clause.textFr() + clause.textEn()).replaceAll("\\{(lead|member|subject|of-buyer|role)}", ""))
                    .doesNotContain("{", "}");
        });
        assertThat(clauses.all().stream().map(Clause::id)).doesNotHaveDuplicates();
    }
}
