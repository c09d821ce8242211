package org.chainon.convention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.DayScene;
import org.chainon.paper.Pdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Agendas and badges on paper; their codes are read from the printed picture by a decoder. */
@PlatformTest
class BadgeTest {
    private static final float DPI = 100;

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    private DayScene day;
    private Guest buyer;
    private Guest supplier;
    private Convention convention;

    @BeforeEach
    void aProgrammeThatIsTold() throws Exception {
        day = new DayScene(beans);
        buyer = day.buyer();
        supplier = day.scene.enterprise();
        convention = day.with(buyer, supplier);
        day.meeting(convention, buyer, supplier, 1, "Table 1");
        convention = day.tell(convention);
    }

    private MockHttpServletResponse send(String path, Person as) throws Exception {
        return mvc.perform(get(path).with(Cast.as(as))).andReturn().getResponse();
    }

    private String code(Guest guest) {
        return "http://localhost/badges/"
                + day.scene.attendee(convention, guest).id();
    }

    private static List<String> codes(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return Stream.of(new QRCodeMultiReader()
                        .decodeMultiple(
                                new BinaryBitmap(new HybridBinarizer(
                                        new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                                Map.of(DecodeHintType.TRY_HARDER, true)))
                .map(Result::getText)
                .toList();
    }

    @Test
    void anAgendaIsOnePageWithItsCode() throws Exception {
        MockHttpServletResponse answer =
                send(Parties.path(supplier.party(), convention.id()) + "/agenda.pdf", supplier.person());

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(Pdf.failures(answer.getContentAsByteArray(), PDFAFlavour.PDFA_2_A))
                .isEmpty();
        Pdf.draw(answer.getContentAsByteArray(), "convention-agenda-pdf");
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("9 h 25", "Table 1", buyer.name().substring(0, 20), "Camille Essai");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(codes(document)).containsExactly(code(supplier));
        }
    }

    @Test
    void everybodyWhoHasAPlaceHasABadge() throws Exception {
        String path = "/territoires/" + day.scene.body.id() + "/conventions/" + convention.id() + "/badges.pdf";
        assertThat(send(path, supplier.person()).getStatus()).isEqualTo(403);

        byte[] badges = send(path, day.scene.facilitator).getContentAsByteArray();
        assertThat(Pdf.failures(badges, PDFAFlavour.PDFA_2_A)).isEmpty();
        Pdf.draw(badges, "convention-badges-pdf");
        try (PDDocument document = Loader.loadPDF(badges)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Acheteur", "Fournisseur", "Camille Essai");
            assertThat(codes(document)).containsExactlyInAnyOrder(code(buyer), code(supplier));
        }
    }

    @Test
    void aCodeLeadsToTheReceptionForThoseWhoRunItOnly() throws Exception {
        String id = day.scene.attendee(convention, supplier).id().toString();
        String run = "/territoires/" + day.scene.body.id() + "/conventions/" + convention.id();

        assertThat(send("/badges/" + id, day.scene.facilitator).getRedirectedUrl())
                .isEqualTo(run + "/accueil?badge=" + id);
        assertThat(send("/badges/" + id, supplier.person()).getRedirectedUrl())
                .isEqualTo("/conventions/" + convention.id());
        assertThat(send("/badges/" + id, new ConventionScene(beans).facilitator).getRedirectedUrl())
                .isEqualTo("/conventions/" + convention.id());
        assertThat(send("/badges/x", supplier.person()).getStatus()).isEqualTo(404);
    }
}
