package org.chainon.convention.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.convention.Convention;
import org.chainon.convention.Level;
import org.chainon.convention.Side;
import org.chainon.convention.outcome.EventReport.Followed;
import org.chainon.convention.outcome.EventReport.Granted;
import org.chainon.convention.outcome.EventReport.Meetings;
import org.chainon.convention.outcome.EventReport.Present;
import org.chainon.convention.outcome.EventReport.Told;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.kernel.MeetingId;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** A small convention, counted by hand. */
@PlatformTest
class EventReportTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    MakeReport reports;

    private OverScene over;
    private Convention convention;

    /**
     * Two buyers, three enterprises. The first two have met before. On the day one enterprise did not come, which lost it a meeting;
     * one meeting was agreed on the spot, and did not take place, says the enterprise.
     */
    @BeforeEach
    void threeMonthsAgo() throws Exception {
        OverScene before = new OverScene(beans, 2, 3);
        before.meeting(0, 0);
        before.meeting(1, 1, "LOST", "CHOSEN");
        LocalDate today = before.scene.today();
        before.on(today.minusYears(1));
        over = before.again(beans);
        MeetingId deal = over.meeting(0, 0);
        MeetingId grows = over.meeting(0, 1);
        MeetingId walkIn = over.meeting(1, 1, "PLANNED", "WALK_IN");
        over.meeting(1, 2, "LOST", "CHOSEN");
        over.presence(over.buyer(0), true);
        over.presence(over.supplier(0), true);
        over.presence(over.supplier(1), true);
        over.presence(over.supplier(2), false);
        over.wish(over.buyer(0), over.supplier(0), "MUST");
        over.wish(over.buyer(0), over.supplier(2), "MUST");
        over.wish(over.supplier(1), over.buyer(0), "WANT");
        over.wish(over.supplier(2), over.buyer(1), "WANT");
        over.wish(over.buyer(1), over.supplier(0), "NO");
        over.said(deal, "BUYER", "DAY", "DEAL", "1000");
        over.said(deal, "SUPPLIER", "DAY", "DEAL", "800");
        over.said(grows, "BUYER", "DAY", "CONTACT", "");
        over.said(grows, "SUPPLIER", "DAY", "QUOTE", "");
        over.said(walkIn, "SUPPLIER", "DAY", "NOT_HELD", "");
        over.said(grows, "BUYER", "QUARTER", "DEAL", "50");
        convention = over.on(today.minusMonths(3));
    }

    @Test
    void itsFiguresAreThoseCountedByHand() {
        EventReport report = reports.of(convention);

        assertThat(report.present())
                .containsEntry(Side.BUYER, new Present(2, 1, 0))
                .containsEntry(Side.SUPPLIER, new Present(3, 2, 1));
        assertThat(report.present().getOrDefault(Side.BUYER, Present.NOBODY).unknown())
                .isEqualTo(1);
        assertThat(report.families()).containsEntry(Family.INSERTION, new Present(3, 2, 1));
        assertThat(report.meetings()).isEqualTo(new Meetings(3, 1, 1, 0, 1, 2));
        assertThat(report.meetings().held()).isEqualTo(2);
        assertThat(report.wishes())
                .containsEntry(Level.MUST, new Granted(2, 1))
                .containsEntry(Level.WANT, new Granted(2, 1))
                .doesNotContainKey(Level.NO);
        assertThat(report.served()).isEqualTo(1);
        assertThat(report.made()).isNull();
    }

    @Test
    void whatBothSidesSayIsKeptApartAndGrowsFromWaveToWave() {
        EventReport report = reports.of(convention);
        Followed day = wave(report, Wave.DAY);
        Followed quarter = wave(report, Wave.QUARTER);

        assertThat(report.waves()).doesNotContainKey(Wave.HALF);
        assertThat(day.told())
                .containsEntry(CameOf.DEAL, new Told(0, 0, 1))
                .containsEntry(CameOf.CONTACT, new Told(1, 0, 0))
                .containsEntry(CameOf.QUOTE, new Told(0, 1, 0))
                .containsEntry(CameOf.NOT_HELD, new Told(0, 1, 0))
                .containsEntry(CameOf.NOTHING, new Told(0, 0, 0));
        assertThat(day.answered()).isEqualTo(3);
        assertThat(day.byBuyers()).isEqualByComparingTo("1000");
        assertThat(day.bySuppliers()).isEqualByComparingTo("800");
        assertThat(day.prudent()).isEqualByComparingTo("800");
        assertThat(quarter.told())
                .containsEntry(CameOf.DEAL, new Told(1, 0, 1))
                .containsEntry(CameOf.CONTACT, new Told(0, 0, 0))
                .containsEntry(CameOf.QUOTE, new Told(0, 1, 0));
        assertThat(quarter.answered()).isEqualTo(1);
        assertThat(quarter.byBuyers()).isEqualByComparingTo("1050");
        assertThat(quarter.prudent()).isEqualByComparingTo("850");
    }

    private static Followed wave(EventReport report, Wave wave) {
        return Objects.requireNonNull(report.waves().get(wave));
    }

    private MockHttpServletResponse ask(String part) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        get("/territoires/" + over.scene.body.id() + "/conventions/" + convention.id() + part)
                                .with(Cast.as(over.scene.facilitator)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(part).isEqualTo(200);
        return response;
    }

    @Test
    void pageAndPdfAndExcelSayTheSame() throws Exception {
        String page = HtmlUtils.htmlUnescape(ask("/bilan").getContentAsString(StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
        assertThat(page)
                .contains("Déclaré par l’acheteur seul", "1 050 € HT", "850 € HT", "après trois mois")
                .contains("Ont répondu à cette étape : 1 sur 1")
                .doesNotContain("après six mois", "??");

        try (PDDocument pdf = Loader.loadPDF(ask("/bilan.pdf").getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            assertThat(text).contains("Bilan d’une convention d’affaires", "1 050 € HT", "Qui est venu");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }

        assertThat(rows("/bilan.xlsx"))
                .anySatisfy(
                        row -> assertThat(row).containsExactly("Les rencontres", "dont première fois", "Nombre", "2"));
        assertThat(rows("/bilan/rencontres.xlsx"))
                .hasSize(4)
                .anySatisfy(
                        row -> assertThat(row).contains(over.suppliers.get(1).name(), "DEAL", "50", "QUOTE"));
    }

    private List<List<String>> rows(String part) throws Exception {
        byte[] file = ask(part).getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().stream()
                    .map(EventReportTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getRawValue().replaceAll("\\.0+$", ""))
                .toList();
    }
}
