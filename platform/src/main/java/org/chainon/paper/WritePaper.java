package org.chainon.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.chainon.account.Look;
import org.springframework.stereotype.Component;

/** Writes a paper, as the territory looks. */
@Component
public class WritePaper {
    private final PdfPaper pdf;

    WritePaper(PdfPaper pdf) {
        this.pdf = pdf;
    }

    public byte[] as(PaperFormat format, Paper paper, Look look) {
        try {
            return switch (format) {
                case PDF -> pdf.write(paper, look.action());
                case DOCX -> DocxPaper.write(paper, look.action());
                case ODT -> OdtPaper.write(paper, look.action());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
