package org.chainon.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.account.Colour;
import org.springframework.stereotype.Component;

/** Writes a paper as an accessible PDF. */
@Component
class PdfPaper {
    private final PrintPages pages;
    private final String style;

    PdfPaper(PrintPages pages) throws IOException {
        this.pages = pages;
        try (InputStream in = Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/papers/paper.css"))) {
            this.style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A heading that a reader can jump to. */
    record Bookmark(String text, String anchor) {}

    /** @param accent the colour of lines and of what stands above the title */
    byte[] write(Paper paper, Colour accent) {
        return pages.pdf(
                "paper/paper",
                paper.locale(),
                Map.of("paper", paper, "headings", bookmarks(paper), "style", style + own(paper, accent)));
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
}
