package org.chainon.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.chainon.account.Colour;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a paper as an accessible PDF: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), with its fonts. */
@Component
class PdfPaper {
    private static final String FONTS = "/liberation/Liberation";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final ITemplateEngine templates;
    private final String style;

    PdfPaper(ITemplateEngine templates) throws IOException {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        try (InputStream in = Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/papers/paper.css"))) {
            this.style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A heading that a reader can jump to. */
    record Bookmark(String text, String anchor) {}

    /** @param accent the colour of lines and of what stands above the title */
    byte[] write(Paper paper, Colour accent) throws IOException {
        Context context = new Context(paper.locale());
        context.setVariable("paper", paper);
        context.setVariable("headings", bookmarks(paper));
        context.setVariable("style", style + own(paper, accent));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Chaînon");
        builder.useUnicodeLineBreaker(new WordBreaker(paper.locale()));
        font(builder, "Sans-Regular", "Liberation Sans", 400);
        font(builder, "Sans-Bold", "Liberation Sans", 700);
        font(builder, "Serif-Bold", "Liberation Serif", 700);
        builder.withHtmlContent(templates.process("paper/paper", context), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static List<Bookmark> bookmarks(Paper paper) {
        List<Bookmark> bookmarks = new ArrayList<>();
        for (int i = 0; i < paper.parts().size(); i++) {
            if (paper.parts().get(i) instanceof Paper.Heading heading && heading.level() == 1) {
                bookmarks.add(new Bookmark(heading.text(), "c" + i));
            }
        }
        return bookmarks;
    }

    private static String own(Paper paper, Colour accent) {
        String colour = accent.hex();
        return """
                .kicker { color: %s; }
                h2 { border-bottom: 1.6pt solid %s; }
                .notice { border-left: 3pt solid %s; }
                @page { @bottom-left { content: "%s"; font-family: "Liberation Sans"; font-size: 8pt; color: #4a5872; }
                  @bottom-right { content: counter(page) " / " counter(pages); font-family: "Liberation Sans"; font-size: 8pt; color: #4a5872; } }
                """.formatted(colour, colour, colour, paper.footer().replaceAll("[\"\\\\]", ""));
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        FSSupplier<InputStream> bytes =
                () -> Objects.requireNonNull(PdfPaper.class.getResourceAsStream(FONTS + file + ".ttf"), file);
        builder.useFont(bytes, family, weight, FontStyle.NORMAL, true);
    }
}
