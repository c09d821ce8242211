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
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Prints a template as an accessible PDF: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), with its fonts. */
@Component
public class PrintPages {
    private static final String FONTS = "/liberation/Liberation";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    PrintPages(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * Fonts are « Liberation Sans » in two weights and « Liberation Serif » in bold.
     *
     * @param template well-formed XHTML with a language, a title and {@code description}, as PDF/UA asks for
     */
    public byte[] pdf(String template, Locale locale, Map<String, Object> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Chaînon");
        builder.useUnicodeLineBreaker(new WordBreaker(locale));
        font(builder, "Sans-Regular", "Liberation Sans", 400);
        font(builder, "Sans-Bold", "Liberation Sans", 700);
        font(builder, "Serif-Bold", "Liberation Serif", 700);
        Context context = new Context(locale, values);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        builder.withHtmlContent(templates.process(template, context), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        FSSupplier<InputStream> bytes =
                () -> Objects.requireNonNull(PrintPages.class.getResourceAsStream(FONTS + file + ".ttf"), file);
        builder.useFont(bytes, family, weight, FontStyle.NORMAL, true);
    }
}
