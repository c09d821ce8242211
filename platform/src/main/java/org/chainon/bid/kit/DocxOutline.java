package org.chainon.bid.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes an outline as a Word document (ECMA-376): styles, a table of contents that can be brought up to date, tables with a head. */
final class DocxOutline {
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String STYLES = """
            <w:styles %s>
              <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>
                <w:sz w:val="22"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="fr-FR"/></w:rPr></w:rPrDefault>
                <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
              <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
              <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:color w:val="1B2A41"/><w:sz w:val="44"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
                <w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>
                <w:rPr><w:b/><w:color w:val="1F7A5C"/><w:sz w:val="32"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
                <w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr>
                <w:rPr><w:b/><w:color w:val="1B2A41"/><w:sz w:val="26"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/><w:ind w:left="284"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Todo"><w:name w:val="À compléter"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="F2B134"/></w:pBdr></w:pPr><w:rPr><w:i/><w:color w:val="4A5872"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40"/></w:pPr></w:style>
            </w:styles>""".formatted(WORD);
    private static final String BULLETS = """
            <w:numbering %s><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
            <w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>
            </w:numbering>""".formatted(WORD);

    private final XWPFDocument document = new XWPFDocument();
    private final Outline outline;
    private BigInteger bullets = BigInteger.ONE;
    private int headings;

    private DocxOutline(Outline outline) {
        this.outline = outline;
    }

    static void write(Outline outline, OutputStream out) throws IOException {
        DocxOutline writer = new DocxOutline(outline);
        try (XWPFDocument document = writer.document) {
            writer.prepare();
            writer.paragraph("Title", outline.title());
            writer.contents();
            outline.parts().forEach(writer::part);
            document.write(out);
        }
    }

    private void prepare() throws IOException {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(STYLES).getStyles());
            XWPFNumbering numbering = document.createNumbering();
            CTAbstractNum form =
                    NumberingDocument.Factory.parse(BULLETS).getNumbering().getAbstractNumArray(0);
            bullets = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        document.getProperties().getCoreProperties().setTitle(outline.title());
        document.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty("fr-FR");
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph.createRun(), text);
        return paragraph;
    }

    /** Line breaks of the text stay. */
    private static void write(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    /** A TOC field with its lines: Word and LibreOffice add the pages when it is brought up to date. */
    private void contents() {
        List<Outline.Heading> all = outline.headings();
        for (int i = 0; i < all.size(); i++) {
            XWPFParagraph line = document.createParagraph();
            line.setStyle("TOC" + all.get(i).level());
            if (i == 0) {
                field(line, STFldCharType.BEGIN);
                line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-2\" \\h \\z \\u");
                field(line, STFldCharType.SEPARATE);
            }
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor(i));
            link.addNewR().addNewT().setStringValue(all.get(i).text());
        }
        if (!all.isEmpty()) {
            field(document.createParagraph(), STFldCharType.END);
        }
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }

    private static String anchor(int heading) {
        return "_Toc" + (1000 + heading);
    }

    private void part(Outline.Part part) {
        switch (part) {
            case Outline.Heading heading -> heading(heading);
            case Outline.Paragraph text -> paragraph("Normal", text.text());
            case Outline.Todo todo -> paragraph("Todo", todo.text());
            case Outline.Bullets list ->
                list.items().forEach(item -> paragraph("ListBullet", item).setNumID(bullets));
            case Outline.Grid grid -> grid(grid);
        }
    }

    private void heading(Outline.Heading heading) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setName(anchor(headings));
        bookmark.setId(BigInteger.valueOf(headings));
        paragraph.createRun().setText(heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
        headings++;
    }

    private void grid(Outline.Grid grid) {
        XWPFTable table =
                document.createTable(1 + grid.rows().size(), grid.head().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < grid.head().size(); column++) {
            cell(table.getRow(0).getCell(column), grid.head().get(column), true);
            for (int row = 0; row < grid.rows().size(); row++) {
                cell(table.getRow(row + 1).getCell(column), grid.rows().get(row).get(column), false);
            }
        }
        document.createParagraph();
    }

    private static void cell(XWPFTableCell cell, String text, boolean head) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(40);
        XWPFRun run = paragraph.createRun();
        run.setBold(head);
        write(run, text);
        if (head) {
            cell.setColor("E4F1EB");
        }
    }
}
