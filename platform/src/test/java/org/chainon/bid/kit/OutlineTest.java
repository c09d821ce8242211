package org.chainon.bid.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.chainon.PlatformTest;
import org.chainon.account.Visitor;
import org.chainon.bid.Bid;
import org.chainon.bid.BidFixtures;
import org.chainon.notice.AwardCriteria;
import org.chainon.notice.Notice;
import org.chainon.paper.Paper;
import org.chainon.paper.PaperFormat;
import org.chainon.supplier.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@PlatformTest
class OutlineTest {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String EFORMS = """
            {"donnees": "{\\"EFORMS\\": {\\"ContractNotice\\": {\\"cac:ProcurementProjectLot\\": {\\"cbc:ID\\": {\\"#text\\": \\"1\\"},
            \\"cac:TenderingTerms\\": {\\"cac:AwardingTerms\\": {\\"cac:AwardingCriterion\\": {\\"cac:SubordinateAwardingCriterion\\": [
            {\\"efac:AwardCriterionParameter\\": {\\"efbc:ParameterCode\\": {\\"#text\\": \\"per-exa\\"}, \\"efbc:ParameterNumeric\\": \\"40\\"},
             \\"cbc:AwardingCriterionTypeCode\\": {\\"#text\\": \\"price\\"}, \\"cbc:Description\\": {\\"#text\\": \\"Prix des prestations\\"}},
            {\\"efac:AwardCriterionParameter\\": {\\"efbc:ParameterCode\\": {\\"#text\\": \\"per-exa\\"}, \\"efbc:ParameterNumeric\\": \\"60\\"},
             \\"cbc:AwardingCriterionTypeCode\\": {\\"#text\\": \\"quality\\"}, \\"cbc:Description\\": {\\"#text\\": \\"Moyens humains & planning\\"}}]}}}}}}}"}
            """.replace("\n", "");
    private static final String NATIONAL = """
            <ANNONCE><DONNEES><PROCEDURE><CRITERES_ATTRIBUTION><CRITERES_PONDERES><CRITERE POIDS="70">Valeur technique</CRITERE>
            <CRITERE POIDS="30">Prix des prestations</CRITERE></CRITERES_PONDERES></CRITERES_ATTRIBUTION></PROCEDURE></DONNEES></ANNONCE>""";

    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    OutlineMaker maker;

    @Autowired
    ResponseFiles made;

    @Autowired
    AwardCriteria criteria;

    private BidFixtures fixtures;
    private Supplier supplier;

    @BeforeEach
    void aSupplier() throws Exception {
        fixtures = BidFixtures.in(platform);
        supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
    }

    private Bid bid(String raw) throws Exception {
        Notice notice = fixtures.stored(BidFixtures.raw(
                notice("Espaces <verts> & jardins")
                        .saying("Tonte de 12 ha.")
                        .lot("1", "Tonte")
                        .draft(),
                raw));
        return fixtures.begun(supplier, notice, fixtures.memberOf(supplier, Visitor.email()));
    }

    private List<String> headings(Bid bid) {
        return maker.of(bid).orElseThrow().headings().stream()
                .map(Paper.Heading::text)
                .toList();
    }

    @Test
    void theOutlineFollowsTheCriteriaOfAnEformsNotice() throws Exception {
        Bid bid = bid(EFORMS);

        assertThat(criteria.of(bid.subject().notice(), "1"))
                .extracting(AwardCriteria.Criterion::kind, AwardCriteria.Criterion::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AwardCriteria.Kind.PRICE, 40.0),
                        org.assertj.core.groups.Tuple.tuple(AwardCriteria.Kind.QUALITY, 60.0));
        assertThat(headings(bid))
                .contains("Notre réponse aux critères", "Moyens humains & planning (60\u00a0%)", "Environnement")
                .doesNotContain("Méthode et organisation");
    }

    @Test
    void theOutlineFollowsTheCriteriaOfANationalNotice() throws Exception {
        assertThat(headings(bid(NATIONAL))).contains("Valeur technique (70\u00a0%)");
    }

    @Test
    void withoutCriteriaTheUsualPlanIsGivenAndSaidToBeSo() throws Exception {
        Bid bid = bid("<raw/>");

        assertThat(headings(bid)).contains("Méthode et organisation", "Moyens humains", "Environnement");
        assertThat(maker.of(bid).orElseThrow().parts())
                .filteredOn(Paper.Text.class::isInstance)
                .flatExtracting(part -> ((Paper.Text) part).lines())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .anyMatch(text -> text.startsWith("L'avis ne donne pas les critères"));
    }

    @Test
    void wordReadsTheDocumentWithItsHeadingsTablesContentsAndLanguage() throws Exception {
        Bid bid = bid(EFORMS);
        byte[] bytes = made.outline(bid, PaperFormat.DOCX).orElseThrow();

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph ->
                                    String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                            .map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(headings(bid));
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph ->
                                    String.valueOf(paragraph.getStyle()).startsWith("TOC"))
                            .map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(headings(bid));
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getTables()).hasSizeGreaterThan(2);
            assertThat(document.getTables().getFirst().getText()).contains("Ville de Puteaux", supplier.name());
            assertThat(document.getDocument().xmlText()).contains("TOC \\o");
            assertThat(document.getStyle().xmlText()).contains("fr-FR");
            assertThat(document.getParagraphs().get(1).getText()).contains("Espaces <verts> & jardins");
        }
    }

    @Test
    void theOpenDocumentBeginsWithItsTypeAndHasHeadingsTablesAndContents() throws Exception {
        Bid bid = bid(EFORMS);
        byte[] bytes = made.outline(bid, PaperFormat.ODT).orElseThrow();

        assertThat(new String(bytes, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (String part : List.of("META-INF/manifest.xml", "styles.xml", "meta.xml")) {
            assertThat(xml(parts.get(part)).getDocumentElement()).as(part).isNotNull();
        }
        Document content = xml(parts.get("content.xml"));
        assertThat(texts(content.getElementsByTagNameNS(TEXT, "h"))).containsExactlyElementsOf(headings(bid));
        assertThat(content.getElementsByTagNameNS(TEXT, "table-of-content").getLength())
                .isEqualTo(1);
        assertThat(content.getElementsByTagNameNS("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table")
                        .getLength())
                .isGreaterThan(2);
        assertThat(new String(parts.get("styles.xml"), StandardCharsets.UTF_8)).contains("fo:language=\"fr\"");
    }

    private static Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
