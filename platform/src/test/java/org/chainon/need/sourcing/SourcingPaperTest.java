package org.chainon.need.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chainon.PlatformTest;
import org.chainon.account.Look;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.SuitedCount;
import org.chainon.need.advice.Advice;
import org.chainon.need.advice.DirectPurchases;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contact.State;
import org.chainon.need.contact.Contacts.What;
import org.chainon.need.quote.QuoteLine;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Happened;
import org.chainon.paper.Paper;
import org.chainon.paper.PaperFormat;
import org.chainon.paper.Pdf;
import org.chainon.paper.WritePaper;
import org.chainon.supplier.ServiceKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A file of two lots and forty enterprises with long names, as a document. */
@PlatformTest
class SourcingPaperTest {
    private static final Instant AT = Instant.parse("2026-11-22T13:05:00Z");
    private static final String LONG_NAME =
            "Association intermédiaire pour l’insertion et l’entretien des espaces naturels et des berges de la Garonne-et-Adour";
    private static final String LONG_WORD = "https://exemple.invalid/" + "tres-longue-adresse-sans-espace-".repeat(5);

    @Autowired
    SourcingPaper papers;

    @Autowired
    WritePaper press;

    @Test
    void thePdfIsArchivableAndAccessibleByTheReferenceChecker() throws Exception {
        byte[] written = press.as(PaperFormat.PDF, paper(file(), Locale.FRENCH), Look.CHAINON);
        Pdf.draw(written, "dossier");

        assertThat(Pdf.failures(written, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Pdf.failures(written, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(written)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Dossier de sourçage – Entretien des espaces verts de trois crèches");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("Le besoin", "Qui a été contacté, et quand", "Vérifier ce dossier");
        }
        assertThat(Pdf.text(written))
                .contains("Les Jardins 39", "15 006,50 €", "Conclusion et suites données", "vague 4")
                .doesNotContain("sourcing.", "????");
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(out);
        }

        assertThat(Pdf.failures(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
        assertThat(Pdf.failures(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @Test
    void theVersionForDisclosureIsASoundPdfTooAndInEnglish() throws Exception {
        byte[] written = press.as(PaperFormat.PDF, paper(Disclosure.of(file()), Locale.ENGLISH), Look.CHAINON);
        Pdf.draw(written, "disclosure");

        assertThat(Pdf.failures(written, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Pdf.failures(written, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Pdf.text(written))
                .contains("Enterprise A", "Enterprise AG", "without business secrets", "withheld in this version")
                .doesNotContain("Jardins", "Garonne", "15 006", "15,006", "offre-secrete", "Où envoyer");
    }

    @Test
    void theWordDocumentHasHeadingsAndTablesWithHeads() throws Exception {
        byte[] written = press.as(PaperFormat.DOCX, paper(file(), Locale.FRENCH), Look.CHAINON);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("Dossier de sourçage");
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .contains("Le besoin", "Base légale", "Les offres côte à côte");
            assertThat(document.getTables())
                    .filteredOn(table -> table.getRow(0).isRepeatHeader())
                    .hasSizeGreaterThan(5);
            assertThat(document.getTables()).allSatisfy(SourcingPaperTest::described);
        }
    }

    private static void described(XWPFTable table) {
        assertThat(table.getCTTbl().getTblPr().getTblDescription().getVal()).isNotBlank();
    }

    @Test
    void theSameFactsHaveTheSameHashAndOthersAnother() {
        String one = CanonicalJson.sha256(CanonicalJson.of(file()));

        assertThat(CanonicalJson.sha256(CanonicalJson.of(file())))
                .isEqualTo(one)
                .hasSize(64);
        assertThat(CanonicalJson.sha256(CanonicalJson.of(Disclosure.of(file()))))
                .isNotEqualTo(one);
        assertThat(CanonicalJson.of(file())).startsWith("{\"analyses\":").contains("\"counted\":\"2026-11-22\"");
    }

    @Test
    void namesAmountsAndAddressesInTheBuyersWordsGiveWay() {
        SourcingFile told = Disclosure.of(file());

        assertThat(told.written().learned()).isEqualTo("« B » et « AN » conviennent, à […] ; écrire à […], SIRET […].");
        assertThat(told.decisions()).extracting(SourcingFile.Decided::reasons).containsExactly(null, "Aucune offre.");
        assertThat(told.decisions().getFirst().firm()).isEqualTo("B");
        assertThat(told.sequence().seed()).isNull();
        assertThat(told.firms()).allSatisfy(firm -> {
            assertThat(firm.turn().draw()).isNull();
            assertThat(firm.km()).isNull();
            assertThat(firm.words()).isEmpty();
        });
        assertThat(told.letters()).isEmpty();
        assertThat(told.letterCount()).isEqualTo(1);
    }

    private Paper paper(SourcingFile file, Locale locale) {
        Issue issue =
                new Issue(3, AT, CanonicalJson.sha256(CanonicalJson.of(file)), "Chaînon", "https://chainon.example");
        return papers.of(file, issue, locale);
    }

    private static SourcingFile file() {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            firms.add(firm(i));
        }
        SuitedCount count = new SuitedCount(
                40,
                Map.of(EnterpriseKind.Family.INSERTION, 30, EnterpriseKind.Family.ESS, 12),
                Map.of(SuitedCount.Ring.NEAR, 25, SuitedCount.Ring.FAR, 15),
                false);
        List<QuoteLine> lines = List.of(
                new QuoteLine("Tonte des pelouses", new BigDecimal(12), "passage", new BigDecimal("1250.54")),
                new QuoteLine(LONG_WORD, BigDecimal.ONE, "", new BigDecimal("0.02")));
        return new SourcingFile(
                SourcingFile.Reach.FULL,
                Jurisdiction.FR,
                LocalDate.of(2026, 11, 22),
                asked(),
                List.of(
                        new SourcingFile.Basis(
                                "R2111-1 CCP", "« Afin de préparer la passation… »", "To prepare…", true),
                        new SourcingFile.Basis("L3 CCP", "Égalité de traitement.", "Equal treatment.", false)),
                List.of(new SourcingFile.Market(0, count, count), new SourcingFile.Market(1, null, count)),
                new SourcingFile.Sequence(-8_123_456_789L, 5, 10, 1, 4),
                firms,
                new SourcingFile.Shared(
                        List.of(new SourcingFile.Attachment(
                                "plan-des-parcelles-" + "a".repeat(70) + ".pdf", 1200, "ab".repeat(32), AT)),
                        List.of(new SourcingFile.Note("Le portail ouvre à 7 h.", AT)),
                        List.of(
                                new SourcingFile.Exchange(
                                        "Les Jardins 1",
                                        "Quelle fréquence ?",
                                        AT,
                                        new SourcingFile.Note("Toutes les deux semaines.", AT)),
                                new SourcingFile.Exchange("Les Jardins 2", "Où envoyer ?", AT, null))),
                List.of(new SourcingFile.Letter("Les Jardins 1", true, "Notre prix reste secret.", AT)),
                1,
                List.of(new SourcingFile.Offer(
                        "Les Jardins 1",
                        List.of(0),
                        AT,
                        new SourcingFile.Terms(
                                2,
                                List.of(new SourcingFile.LotPrice(0, new BigDecimal("15006.50"), lines)),
                                10,
                                240,
                                "Tondeuses électriques, compost sur place",
                                LocalDate.of(2027, 3, 1),
                                "Nous commençons en mars.",
                                List.of("offre-secrete.pdf")))),
                List.of(analysis(0), analysis(1)),
                new SourcingFile.Direct(
                        DirectPurchases.Standing.BELOW,
                        Money.eur(50_000),
                        Money.eur(60_000),
                        "R2122-8 CCP",
                        "Sous ce montant, demandez 3 à 5 devis.",
                        "Below, ask for 3 to 5 quotes.",
                        3,
                        5),
                List.of(
                        new SourcingFile.Decided(
                                0, "Les Jardins 1", Money.eur(15_006), "Les Jardins 1 : le moins cher", "", AT),
                        new SourcingFile.Decided(1, null, null, "Aucune offre.", "", AT)),
                new SourcingFile.Written(
                        "Les Jardins 1 et les jardins 39 conviennent, à 15 006,50 € ; écrire à a.b@c.fr, SIRET 552 100 554 00013.",
                        "Achat direct."));
    }

    private static SourcingFile.Asked asked() {
        return new SourcingFile.Asked(
                "Ville de Bobigny",
                Need.State.CLOSED,
                Need.Kind.QUOTE,
                "Entretien des espaces verts de trois crèches",
                "Deux hectares.\n\nPassages toutes les deux semaines.",
                List.of(ServiceKind.SERVICE),
                List.of("COMMUNE:93008"),
                24,
                false,
                false,
                LocalDate.of(2026, 12, 20),
                List.of(new SourcingFile.Moved(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 20), AT)),
                LocalDate.of(2026, 11, 2),
                List.of(
                        new SourcingFile.AskedLot(
                                "Pelouses",
                                List.of("creation-et-entretien-des-espaces-verts"),
                                List.of("77310000"),
                                List.of(),
                                Money.eur(25_000)),
                        new SourcingFile.AskedLot(
                                "Haies", List.of(), List.of("77340000"), List.of(), Money.eur(25_000))));
    }

    private static Firm firm(int i) {
        boolean told = i < 33;
        boolean declined = i % 4 == 3;
        List<Happened> happened = new ArrayList<>();
        if (told) {
            happened.add(new Happened(What.CONTACTED, AT));
            happened.add(new Happened(declined ? What.DECLINED : What.SEEN, AT.plusSeconds(7200)));
        }
        return new Firm(
                i == 5 ? LONG_NAME : "Les Jardins " + i,
                i == 5 ? "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson" : "Bobigny",
                List.of(EnterpriseKind.ACI),
                List.of(0, 1),
                i == 0,
                i == 0 ? Integer.valueOf(0) : told ? Integer.valueOf(i / 10 + 1) : null,
                new SourcingFile.Turn(1, i % 3 + 1, 0.3 * i - 2, -7_000_000_000_000_000_000L + i, i),
                i * 1.7,
                !told ? State.PLANNED : declined ? State.DECLINED : State.SEEN,
                declined ? Contact.WhyNot.TOO_FAR : null,
                declined ? "Nous ne venons pas jusque-là cette année, merci d’avoir pensé à nous." : "",
                null,
                happened);
    }

    private static SourcingFile.Analysis analysis(int lot) {
        return new SourcingFile.Analysis(
                lot,
                Advice.Way.RESERVE_ALL,
                "L2113-13",
                List.of(Reason.of("advice.fit", "n", 12), Reason.of("advice.risk", "percent", 12)),
                List.of(
                        new SourcingFile.Regime(
                                "L2113-13",
                                "Marché réservé aux structures d’insertion par l’activité économique",
                                "Contract reserved to insertion",
                                true,
                                true,
                                List.of(Reason.of("regime.share", "percent", 50)),
                                12,
                                3,
                                12),
                        new SourcingFile.Regime(
                                "L2113-15",
                                "Marché réservé aux entreprises de l’économie sociale et solidaire",
                                "Contract reserved to the social economy",
                                false,
                                false,
                                List.of(Reason.of("regime.cpv-not-listed", "cpv", "77310000")),
                                null,
                                null,
                                null)));
    }
}
